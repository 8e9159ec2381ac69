/** findings.jsonl and review.jsonl: one JSON line each, keys in the order of the shape, so that equal batches give equal bytes. Pure. */
import type { EvidenceRow, Finding, ReviewPair } from '../../domain/finding.js';

/** The findings in the order given (batches are sorted by number); '' when there are none. */
export function findingLines(findings: readonly Finding[]): string {
  return findings.map((finding) => `${JSON.stringify(findingShape(finding))}\n`).join('');
}

export function reviewLines(pairs: readonly ReviewPair[]): string {
  return pairs.map((pair) => `${JSON.stringify(reviewShape(pair))}\n`).join('');
}

/** Names every key, so that a missing one shows as null and a foreign one not at all. */
function findingShape(finding: Finding) {
  const { person, place } = finding;
  return {
    no: finding.no,
    rule: finding.rule,
    rule_name: finding.rule_name,
    kind: finding.kind,
    severity: finding.severity,
    unit: finding.unit,
    pass: finding.pass,
    batch: finding.batch,
    person: {
      name: person.name,
      id_number: person.id_number,
      household: person.household,
      relation: person.relation,
    },
    place: { county: place.county, township: place.township, village: place.village },
    sent_to: finding.sent_to,
    message: finding.message,
    evidence: finding.evidence.map(evidenceShape),
    match: finding.match === null ? null : { method: finding.match.method, note: finding.match.note },
    exempt_until: finding.exempt_until,
  };
}

function reviewShape(pair: ReviewPair) {
  return {
    reason: pair.reason,
    rule: pair.rule,
    place: { county: pair.place.county, township: pair.place.township, village: pair.place.village },
    register: evidenceShape(pair.register),
    list: evidenceShape(pair.list),
    note: pair.note,
    ...(pair.score === undefined || pair.fields === undefined ? {} : { score: pair.score, fields: pair.fields }),
    ...(pair.column === undefined ? {} : { right: null, column: pair.column }),
  };
}

function evidenceShape(row: EvidenceRow) {
  return { source: row.source, file: row.file, sheet: row.sheet, row: row.row, values: row.values };
}
