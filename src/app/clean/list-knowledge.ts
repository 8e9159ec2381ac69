/**
 * Facts about a person in the lists of the last comparisons, for the audit of answers (I08): the lists on which his open findings place
 * him, and the whole lists that would have spared him one. Loaded on first use; batches whose results are gone add nothing.
 */
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import { tableDefinition } from '../../catalog/sources/table-definitions.js';
import type { EventDetail } from '../../domain/ledger/event.js';
import type { FindingState, LedgerState } from '../../domain/ledger/state.js';
import type { ListKnowledge, ListedPerson } from '../../feedback/list-contradictions.js';
import { rulesInForce } from '../../rules/rules-in-force.js';
import { readBatchHead, storedBatchIds, type BatchHead } from '../../workspace/batch-store.js';
import type { Workspace } from '../../workspace/workspace.js';

/** Rows of the register are no list. */
const NO_LISTS = new Set(['register', 'candidates', 'previous']);

/** `detailOf`: content of a finding as last seen, null when purged. */
export function listKnowledge(
  workspace: Workspace,
  state: LedgerState,
  detailOf: (digest: string) => EventDetail | null,
): ListKnowledge {
  let people: Map<string, ListedPerson[]> | null = null;
  const heads = new Map<string, BatchHead | null>();
  let stored: ReadonlySet<string> | null = null;
  const headOf = (batch: string): BatchHead | null => {
    stored ??= new Set(storedBatchIds(workspace.paths));
    if (!heads.has(batch)) heads.set(batch, stored.has(batch) ? readBatchHead(workspace.paths, batch) : null);
    return heads.get(batch) ?? null;
  };
  return {
    listed: (idNumber) => {
      people ??= indexPeople(state, detailOf);
      return people.get(idNumber) ?? [];
    },
    asked: (finding) => askedLists(workspace, finding, headOf),
  };
}

/** Number → lists that name it, by the evidence of findings that a pass still shows. */
function indexPeople(
  state: LedgerState,
  detailOf: (digest: string) => EventDetail | null,
): Map<string, ListedPerson[]> {
  const people = new Map<string, ListedPerson[]>();
  for (const { no, present, detail } of state.findings.values()) {
    if (present.length === 0 || detail === null) continue;
    for (const { source, idNumber } of namedByLists(detailOf(detail))) {
      const listed = people.get(idNumber) ?? [];
      listed.push({ no, source });
      people.set(idNumber, listed);
    }
  }
  return people;
}

function namedByLists(detail: EventDetail | null): { source: string; idNumber: string }[] {
  const evidence: unknown = detail?.['evidence'];
  if (!Array.isArray(evidence)) return [];
  return evidence.flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null || !('source' in row) || !('values' in row)) return [];
    const { source, values } = row;
    if (typeof source !== 'string' || NO_LISTS.has(source)) return [];
    if (typeof values !== 'object' || values === null || !('id_number' in values)) return [];
    const idNumber: unknown = values.id_number;
    return typeof idNumber === 'string' ? [{ source, idNumber: idNumber.toUpperCase() }] : [];
  });
}

/** Lists of the finding's last batch that its rule reads for an excuse, delivered whole and usable for its county. */
function askedLists(
  { settings }: Workspace,
  finding: FindingState,
  headOf: (batch: string) => BatchHead | null,
): string[] {
  const head = headOf(finding.seen.at(-1)?.batch ?? '');
  const rule = rulesInForce(ALL_RULES, settings.rules).find((known) => known.number === finding.rule);
  if (head === null || rule === undefined) return [];
  const partial = new Set(
    settings.sources
      .filter((entry) => (entry.coverage ?? tableDefinition(entry.source)?.coverage ?? 'full') !== 'full')
      .map((entry) => entry.source),
  );
  const whole = head.lists.filter(
    ({ status, division, source }) =>
      status === 'ok' && !partial.has(source) && (division === null || division === finding.place.county),
  );
  const asked = (rule.unless ?? []).map(({ list }) => list);
  return [...new Set(whole.map(({ source }) => source).filter((source) => asked.includes(source)))].sort();
}
