/**
 * Result rows of a rule gathered by subject: one finding for one rule, unit and subject, however many rows prove it. Persons are
 * lifted to their household where the rule's unit says so. Pure but for reading single rows.
 */
import type { RuleUnit } from '../domain/rule.js';
import type { StoredRow } from './evidence.js';
import { byStanding, HITS_PER_BLOCK, text, type RowLookup, hasOwnNumber } from './row-lookup.js';
import type { ListRowId, RuleHit } from './rule-hit.js';
import { householdKey, personKey, rowKey, villageKey } from './subject-key.js';

/** A result row with the register rows of whom it is true; empty where it speaks of a household as a whole or of people outside. */
export interface GroupedHit extends RuleHit {
  readonly speaksOf: readonly number[];
}

/** All rows that one finding rests on. */
export interface SubjectGroup {
  readonly subjectKey: string;
  /** Register rows of the subject that were hit, in order of standing; empty for people outside the register and for lists. */
  readonly persons: readonly StoredRow[];
  readonly household: StoredRow | null;
  readonly village: StoredRow | null;
  /** Rows that name people outside the register. */
  readonly outside: readonly ListRowId[];
  /** Further register rows that are not the subject. */
  readonly others: readonly StoredRow[];
  /** List rows, each once. */
  readonly listRows: readonly ListRowId[];
  readonly hits: readonly GroupedHit[];
}

/** One block of groups after the other: their rows are read when it is their turn, so that those of a province are never held together. */
export function* groupHits(hits: readonly RuleHit[], unit: RuleUnit, lookup: RowLookup): Generator<SubjectGroup> {
  const byKey = new Map<string, RuleHit[]>();
  lookup.each(hits, unit, (hit) => {
    const key = hit.subjectKey ?? keyOfHit(hit, unit, lookup);
    if (key === null) return;
    const before = byKey.get(key);
    if (before === undefined) byKey.set(key, [hit]);
    else before.push(hit);
  });
  let waiting: [string, RuleHit[]][] = [];
  let loaded: RuleHit[] = [];
  for (const group of byKey) {
    waiting.push(group);
    for (const hit of group[1]) loaded.push(hit);
    if (loaded.length < HITS_PER_BLOCK) continue;
    yield* makeGroups(waiting, loaded, unit, lookup);
    waiting = [];
    loaded = [];
  }
  yield* makeGroups(waiting, loaded, unit, lookup);
}

function* makeGroups(
  groups: readonly [string, RuleHit[]][],
  hits: readonly RuleHit[],
  unit: RuleUnit,
  lookup: RowLookup,
): Generator<SubjectGroup> {
  lookup.load(hits, unit);
  for (const [subjectKey, grouped] of groups) yield makeGroup(subjectKey, grouped, unit, lookup);
}

function keyOfHit(hit: RuleHit, unit: RuleUnit, lookup: RowLookup): string | null {
  switch (unit) {
    case 'list':
      return [hit.row['source'], hit.row['division'], hit.row['column'] ?? hit.row['column_name']]
        .map((part) => part ?? '')
        .join('|');
    case 'village': {
      const village = hit.villageId === null ? outsideRow(hit, lookup) : lookup.village(hit.villageId);
      return village === null ? null : villageKey(village);
    }
    case 'household':
      return keyOfHousehold(hit, lookup);
    case 'project':
    case 'post': {
      const row = outsideRow(hit, lookup);
      return row === null ? null : rowKey(row, lookup.keyColumns(hit.outside?.source ?? ''));
    }
    case 'staff': {
      const row = outsideRow(hit, lookup);
      if (row === null || text(row['id_key']) !== null || text(row['name']) !== null) return keyOfOutsider(hit, lookup);
      return rowKey(row, lookup.keyColumns(hit.outside?.source ?? ''));
    }
    case 'person': {
      const person = hit.personId === null ? null : lookup.person(hit.personId);
      return person === null ? keyOfOutsider(hit, lookup) : personKey(person);
    }
  }
}

function keyOfHousehold(hit: RuleHit, lookup: RowLookup): string | null {
  const household = householdOf(hit, lookup);
  if (household !== null) {
    const first = household['first_person_id'];
    const isNumbered = hasOwnNumber(household);
    return householdKey(household, isNumbered || typeof first !== 'number' ? null : lookup.person(first));
  }
  if (hit.outside === null) return null;
  const listHousehold = text(lookup.listRow(hit.outside.source, hit.outside.rowId)?.['list_household']);
  const head = listHousehold === null ? null : lookup.listHeadKey(hit.outside.source, listHousehold);
  return head === null ? keyOfOutsider(hit, lookup) : `head:${head}`;
}

function outsideRow({ outside }: RuleHit, lookup: RowLookup): StoredRow | null {
  return outside === null ? null : lookup.listRow(outside.source, outside.rowId);
}

function keyOfOutsider(hit: RuleHit, lookup: RowLookup): string | null {
  const row = outsideRow(hit, lookup);
  return row === null ? null : personKey(row);
}

function householdOf(hit: RuleHit, lookup: RowLookup): StoredRow | null {
  if (hit.householdId !== null) return lookup.household(hit.householdId);
  const householdId = hit.personId === null ? null : lookup.person(hit.personId)?.['household_id'];
  return typeof householdId === 'number' ? lookup.household(householdId) : null;
}

function makeGroup(subjectKey: string, read: readonly RuleHit[], unit: RuleUnit, lookup: RowLookup): SubjectGroup {
  const [first] = read;
  const household = unit === 'household' && first !== undefined ? householdOf(first, lookup) : null;
  const hits = read.map((hit) => ({ ...hit, speaksOf: speaksOf(hit, unit, lookup) }));
  const persons = rowsOf(
    hits.flatMap((hit) => hit.speaksOf),
    lookup,
  );
  return {
    subjectKey,
    persons: persons.length === 0 && household !== null ? standIn(household, lookup) : persons,
    household,
    village: unit === 'village' && first?.villageId != null ? lookup.village(first.villageId) : null,
    outside: uniqueRows(hits.map((hit) => hit.outside).filter((row) => row !== null)),
    others: rowsOf(
      hits.map((hit) => hit.otherPersonId),
      lookup,
    ).filter((other) => !persons.some((person) => person['person_id'] === other['person_id'])),
    listRows: uniqueRows(hits.flatMap((hit) => hit.evidence)),
    hits,
  };
}

/** The person that the rule names, else the members of its household whom the proving rows are about. */
function speaksOf(hit: RuleHit, unit: RuleUnit, lookup: RowLookup): readonly number[] {
  if (hit.personId !== null) return [hit.personId];
  const { householdId } = hit;
  if (unit !== 'household' || householdId === null) return [];
  return hit.evidence.flatMap((row) => lookup.membersOnRow(householdId, row));
}

/** The head, else the first member, stands for a household of which no member was named. */
function standIn(household: StoredRow, lookup: RowLookup): StoredRow[] {
  const first = household['first_person_id'];
  const person = typeof first === 'number' ? lookup.person(first) : null;
  return person === null ? [] : [person];
}

function rowsOf(ids: readonly (number | null)[], lookup: RowLookup): StoredRow[] {
  const unique = new Set(ids.filter((id) => id !== null));
  return [...unique]
    .map((id) => lookup.person(id))
    .filter((row) => row !== null)
    .sort(byStanding);
}

function uniqueRows(rows: readonly ListRowId[]): ListRowId[] {
  return [...new Map(rows.map((row) => [`${row.source}:${row.rowId}`, row])).values()];
}
