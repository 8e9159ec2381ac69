/**
 * Which candidates the open findings of earlier batches hold: by the number that the finding would have of them, or by their valid number in
 * the finding's person. A household's finding holds all its members.
 */
import { aboutWords } from '../../catalog/sources/source-words.js';
import { heldOverWords, SKIP_REASON_LABELS } from '../../catalog/sheets/words.js';
import type { RuleOutcome } from '../../domain/batch.js';
import type { ExemptionLookup } from '../../rules/exemptions.js';
import type { StoredRow } from '../../rules/evidence.js';
import { hasOwnNumber, text } from '../../rules/row-lookup.js';
import { findingNumber, householdKey, personKey } from '../../rules/subject-key.js';
import type { WorkStore } from '../../store/work-store.js';
import type { OpenHold } from '../plan/open-holds.js';

export interface HeldOver {
  readonly holds: readonly OpenHold[];
  readonly key: Uint8Array;
  readonly exemptUntil: ExemptionLookup;
}

/** Person id → what holds that candidate; `rows`: the candidates of one store. */
export function heldOver(
  rows: readonly StoredRow[],
  { holds: all, key, exemptUntil }: HeldOver,
  store: WorkStore,
): ReadonlyMap<number, readonly OpenHold[]> {
  const held = new Map<number, OpenHold[]>();
  const holds = all.filter(({ no, rule, detail }) => exemptUntil({ no, rule, ...keysIn(detail) }) === null);
  if (holds.length === 0) return held;
  const byNumber = new Map(holds.map((hold) => [hold.no, hold]));
  const byPerson = new Map<string, OpenHold[]>();
  for (const hold of holds) {
    const number = namedIn(hold.detail, 'id_number');
    if (number !== null) byPerson.set(number, [...(byPerson.get(number) ?? []), hold]);
  }
  const named = (rule: string, unit: OpenHold['unit'], subject: string): OpenHold[] => {
    const hold = byNumber.get(findingNumber(key, rule, unit, subject));
    return hold === undefined ? [] : [hold];
  };
  const rulesOf = (unit: OpenHold['unit']): string[] => [
    ...new Set(holds.flatMap((hold) => (hold.unit === unit ? [hold.rule] : []))),
  ];
  const personRules = rulesOf('person');
  const householdRules = rulesOf('household');
  const households = householdRules.length === 0 ? new Map<number, string>() : householdKeys(store);
  const ofHousehold = new Map<number, Set<OpenHold>>();
  const own = rows.map((row) => {
    const home = Number(row['household_id']);
    const subject = households.get(home);
    const id = text(row['id_key']);
    const found = [
      ...(id === null ? [] : (byPerson.get(id) ?? [])),
      ...personRules.flatMap((rule) => named(rule, 'person', personKey(row))),
      ...(subject === undefined ? [] : householdRules.flatMap((rule) => named(rule, 'household', subject))),
    ];
    const members = ofHousehold.get(home) ?? new Set();
    for (const hold of found) if (hold.unit === 'household') members.add(hold);
    ofHousehold.set(home, members);
    return { row, home, found };
  });
  for (const { row, home, found } of own) {
    const both = [...new Set([...found, ...(ofHousehold.get(home) ?? [])])];
    if (both.length > 0) held.set(Number(row['person_id']), both);
  }
  return held;
}

/** One of 暂缓原因. */
export function heldOverReason(
  { rule, batch, detail }: OpenHold,
  county: string | null,
  rules: readonly RuleOutcome[],
): string {
  const outcome = rules.find((known) => known.rule === rule);
  const skip = outcome?.skips.find(({ division }) => division === null || division.slice(0, 6) === county);
  const reason = skip === undefined ? null : `${SKIP_REASON_LABELS[skip.reason]}（${aboutWords(skip.about)}）`;
  const name = outcome?.name ?? (typeof detail?.['rule_name'] === 'string' ? detail['rule_name'] : '');
  return `${rule} ${name}${heldOverWords(batch, reason)}`;
}

/** Of the person whom a finding names. */
function namedIn(detail: OpenHold['detail'], column: 'id_number' | 'household'): string | null {
  const person = detail?.['person'];
  if (person === null || typeof person !== 'object' || Array.isArray(person)) return null;
  const cell = (person as Readonly<Record<string, unknown>>)[column];
  return typeof cell === 'string' ? cell : null;
}

function keysIn(detail: OpenHold['detail']): { readonly persons: string[]; readonly households: string[] } {
  const [persons, households] = (['id_number', 'household'] as const).map((column) =>
    [namedIn(detail, column)].filter((key) => key !== null),
  );
  return { persons: persons ?? [], households: households ?? [] };
}

/** Subject keys of the households that have candidates. */
function householdKeys(store: WorkStore): Map<number, string> {
  const own = "household_id in (select household_id from subject where origin = 'candidate')";
  const heads = new Map<unknown, StoredRow>();
  const sql = `select * from subject where person_id in (select first_person_id from household where ${own})`;
  for (const head of store.rows(sql)) heads.set(head['person_id'], head);
  const keys = new Map<number, string>();
  for (const home of store.rows(`select * from household where ${own}`)) {
    const head = hasOwnNumber(home) ? null : (heads.get(home['first_person_id']) ?? null);
    keys.set(Number(home['household_id']), householdKey(home, head));
  }
  return keys;
}
