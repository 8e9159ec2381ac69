/**
 * The candidates that are held back (暂缓录入) and the findings that hold them (docs/design/rules.md, "Held and cleared candidates"): error
 * findings of kind logic, conflict, duplicate or exclusive, and every C rule of kind present. A household's finding holds all its members.
 * Exempted ones hold nobody.
 */
import type { Finding } from '../domain/finding.js';
import type { EvaluatedFinding } from './evaluate.js';

const HOLDING_KINDS: ReadonlySet<Finding['kind']> = new Set(['logic', 'conflict', 'duplicate', 'exclusive']);

export function holds(finding: Finding): boolean {
  return finding.exempt_until === null && isHolding(finding);
}

/** Whether a finding that nothing exempts holds. */
export function isHolding({ kind, severity }: Pick<Finding, 'kind' | 'severity'>): boolean {
  return kind === 'present' || (severity === 'error' && HOLDING_KINDS.has(kind));
}

export interface CandidateRow {
  readonly personId: number;
  readonly householdId: number;
}

/** Findings that hold a candidate, by person id; candidates that nothing holds are missing. */
export function holdingFindings(
  candidates: readonly CandidateRow[],
  findings: readonly EvaluatedFinding[],
): Map<number, Finding[]> {
  const byPerson = new Map<number, Finding[]>();
  const byHousehold = new Map<number, Finding[]>();
  for (const { finding, personIds, householdIds } of findings) {
    if (!holds(finding)) continue;
    if (finding.unit === 'household') for (const id of householdIds) push(byHousehold, id, finding);
    else for (const id of personIds) push(byPerson, id, finding);
  }
  const held = new Map<number, Finding[]>();
  for (const { personId, householdId } of candidates) {
    const holding = [...(byPerson.get(personId) ?? []), ...(byHousehold.get(householdId) ?? [])];
    if (holding.length > 0) held.set(personId, holding);
  }
  return held;
}

function push<K>(map: Map<K, Finding[]>, key: K, finding: Finding): void {
  const before = map.get(key);
  if (before === undefined) map.set(key, [finding]);
  else before.push(finding);
}
