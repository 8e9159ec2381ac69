/** Compares findings with the expectation of the sample province: by rule and subject, then recipients and evidence. */

/** A line of samples/expected/<pass>-findings.jsonl. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly unit: string;
  readonly id_number: string | null;
  /** As the register writes it; what a finding shows when the number is not valid. */
  readonly written: string | null;
  /** Household numbers that the finding may name: one, or both of a pair. */
  readonly households: readonly string[];
  readonly list: { readonly source: string; readonly division: string; readonly column: string } | null;
  /** Name of the village a finding speaks about. */
  readonly village: string | null;
  /** Null where nobody in particular answers. */
  readonly sent_to: readonly string[] | null;
  /** Last day of a confirmed exception, or null. */
  readonly exempt_until: string | null;
  /** Rows that must be among the evidence. */
  readonly evidence: readonly RowPlace[];
}

export interface RowPlace {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

/** The parts of a findings.jsonl line that are compared. */
export interface FoundFinding {
  readonly no: string;
  readonly rule: string;
  readonly unit: string;
  readonly person: { readonly id_number: string | null; readonly household: string | null };
  readonly place: { readonly county: string | null; readonly township: string | null; readonly village: string | null };
  readonly sent_to: readonly string[];
  readonly exempt_until: string | null;
  readonly evidence: readonly (RowPlace & { readonly source: string })[];
}

export interface ListCounts {
  readonly source: string;
  readonly division: string | null;
  readonly rows: number;
  readonly rows_used: number;
  readonly refused: number;
  readonly skipped: number;
  readonly records: number;
  readonly usable_keys: number;
}

export interface RunSummary {
  readonly batch: string;
  readonly unchanged: boolean;
  readonly lists: readonly ListCounts[];
  readonly rules: readonly { readonly rule: string; readonly status: string }[];
}

/** Household number or identity number, by the unit of the finding. */
export function findingSubject(finding: FoundFinding): string {
  return (finding.unit === 'household' ? finding.person.household : finding.person.id_number) ?? '';
}

function isSameFinding(wanted: ExpectedFinding, found: FoundFinding): boolean {
  if (wanted.rule !== found.rule || wanted.unit !== found.unit) return false;
  if (wanted.list !== null) return true;
  if (wanted.village !== null)
    return wanted.village === found.place.village && wanted.sent_to?.[0] === found.sent_to[0];
  if (wanted.households.length > 0) {
    if (!wanted.households.includes(found.person.household ?? '')) return false;
    if (wanted.unit === 'household') return true;
    const number = found.person.id_number ?? '';
    return number === wanted.id_number || number === wanted.written;
  }
  // Someone outside the register: known by the row of the list.
  return wanted.evidence.some((place) => found.evidence.some((row) => isSamePlace(place, row)));
}

function isSamePlace(wanted: RowPlace, found: RowPlace): boolean {
  return wanted.file === found.file && wanted.sheet === found.sheet && wanted.row === found.row;
}

function faults(wanted: ExpectedFinding, found: FoundFinding): string[] {
  const lines: string[] = [];
  const recipients = [...found.sent_to].sort();
  if (wanted.sent_to !== null && recipients.join(' ') !== wanted.sent_to.join(' ')) {
    lines.push(`${found.no} sent to ${recipients.join(' ')} instead of ${wanted.sent_to.join(' ')}`);
  }
  if (wanted.exempt_until !== found.exempt_until) {
    lines.push(`${found.no} exempt until ${found.exempt_until ?? '-'} instead of ${wanted.exempt_until ?? '-'}`);
  }
  for (const place of wanted.evidence) {
    if (!found.evidence.some((row) => isSamePlace(place, row))) {
      lines.push(`${found.no} without evidence ${place.file} › ${place.sheet ?? ''} › ${place.row}`);
    }
  }
  return lines;
}

const wantedLine = (wanted: ExpectedFinding): string =>
  [wanted.rule, wanted.unit, wanted.id_number, wanted.households.join('/'), wanted.sent_to?.join(' ')].join(' ');
const foundLine = (found: FoundFinding): string =>
  [found.rule, found.unit, found.person.id_number, found.person.household, found.sent_to.join(' '), found.no].join(' ');

/** Planted and not found, found and not planted, and found with wrong recipients or evidence. */
export function differences(
  expected: readonly ExpectedFinding[],
  findings: readonly FoundFinding[],
): { missed: string[]; extra: string[]; wrong: string[] } {
  const open = new Set(findings);
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const wanted of expected) {
    const same = [...open].filter((finding) => isSameFinding(wanted, finding));
    const found = same.find((finding) => faults(wanted, finding).length === 0) ?? same[0];
    if (found === undefined) {
      missed.push(wantedLine(wanted));
      continue;
    }
    open.delete(found);
    wrong.push(...faults(wanted, found));
  }
  return { missed, extra: [...open].map(foundLine), wrong };
}
