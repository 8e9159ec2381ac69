/**
 * Reading rows back while findings are built: persons, households, villages, list rows, and the places they were read from. Rows come in
 * blocks, announced by the hits that need them, and of people and households only the columns that the rule shows or compares: single
 * whole rows cost five times as much. Holds the last rows of one rule; must not hold a province's.
 */
import type { ColumnDefinition, TableDefinition } from '../domain/column.js';
import { keyColumns, viewName } from '../domain/column.js';
import type { EvidenceRow } from '../domain/finding.js';
import type { RuleUnit } from '../domain/rule.js';
import type { ListRowId, RuleHit } from './rule-hit.js';
import { divisionEvidence, listEvidence, registerEvidence, type StoredPlace, type StoredRow } from './evidence.js';

/** The store as rules need it. */
export interface RuleStore {
  rows(sql: string, parameters?: Readonly<Record<string, string | number | null>>): Iterable<StoredRow>;
  /** The rows with these ids (the table's first column); of the columns those that the table has, or all. */
  block(table: string, columns: readonly string[] | null, ids: readonly number[]): ReadonlyMap<number, StoredRow>;
  /** Changes rows; what is changed is changed back before anybody else reads. */
  change(sql: string): void;
}

/** Tables and places that give evidence its words. */
export interface EvidenceKnowledge {
  readonly register: TableDefinition;
  source(id: string): TableDefinition | undefined;
  place(placeId: number): StoredPlace;
}

/** Rows of one table held at once: far more than one household, far less than a county. */
const HELD_ROWS = 20_000;

/** Hits whose rows are read together. */
export const HITS_PER_BLOCK = 2000;

/** Columns of a person that every finding compares, orders or prints. */
export const OF_EVERY_PERSON: readonly string[] = [
  'person_id',
  'origin',
  'household_id',
  'id_key',
  'id_number',
  'name',
  'name_key',
  'is_head',
  'county',
  'county_name',
  'township',
  'village',
  'place_id',
  'file_id',
  'row_number',
  'household',
  'relation',
  'status',
  'group',
];

const OF_EVERY_HOUSEHOLD: readonly string[] = [
  'household_id',
  'household',
  'county',
  'county_name',
  'township',
  'village',
  'head_name',
  'first_person_id',
  'shared_number',
];

export class RowLookup {
  readonly #store: RuleStore;
  readonly #knowledge: EvidenceKnowledge;
  /** Columns to be read by table; all of tables without an entry. */
  readonly #columns: ReadonlyMap<string, readonly string[]>;
  readonly #held = new Map<string, Map<number, StoredRow | null>>();
  readonly #columnsByName = new Map<string, ReadonlyMap<string, ColumnDefinition>>();

  /** `shown`: further columns of people and households that the rule's evidence or sentence shows. */
  constructor(store: RuleStore, knowledge: EvidenceKnowledge, shown: Iterable<string>) {
    this.#store = store;
    this.#knowledge = knowledge;
    const further = [...shown];
    this.#columns = new Map([
      ['subject', [...new Set([...OF_EVERY_PERSON, 'phone', ...further])]],
      ['household', [...new Set([...OF_EVERY_HOUSEHOLD, ...further])]],
    ]);
  }

  /** Calls back for each hit in turn, its rows read with those of its neighbours. */
  each(hits: readonly RuleHit[], unit: RuleUnit, use: (hit: RuleHit) => void): void {
    for (let from = 0; from < hits.length; from += HITS_PER_BLOCK) {
      const block = hits.slice(from, from + HITS_PER_BLOCK);
      this.load(block, unit);
      for (const hit of block) use(hit);
    }
  }

  /** Reads the rows that findings of these hits need. At most HITS_PER_BLOCK hits or those of one finding. */
  load(hits: readonly RuleHit[], unit: RuleUnit): void {
    const persons = new Set<number>();
    const households = new Set<number>();
    const byList = new Map<string, Set<number>>();
    for (const hit of hits) {
      if (hit.personId !== null) persons.add(hit.personId);
      if (hit.otherPersonId !== null) persons.add(hit.otherPersonId);
      if (hit.householdId !== null) households.add(hit.householdId);
      for (const { source, rowId } of hit.outside === null ? hit.evidence : [hit.outside, ...hit.evidence]) {
        const rows = byList.get(source);
        if (rows === undefined) byList.set(source, new Set([rowId]));
        else rows.add(rowId);
      }
    }
    this.#loadRows('subject', persons);
    if (unit === 'household') this.#loadHomes(hits, households);
    for (const [source, rows] of byList) if (this.source(source) !== undefined) this.#loadRows(viewName(source), rows);
  }

  /** The households of a household's rule, and of those without a number the person who gives them their key. */
  #loadHomes(hits: readonly RuleHit[], households: Set<number>): void {
    for (const { personId } of hits) {
      const home = personId === null ? null : this.person(personId)?.['household_id'];
      if (typeof home === 'number') households.add(home);
    }
    this.#loadRows('household', households);
    const firsts = new Set<number>();
    for (const id of households) {
      const home = this.household(id);
      const first = home?.['first_person_id'];
      if (home !== null && !hasOwnNumber(home) && typeof first === 'number') firsts.add(first);
    }
    this.#loadRows('subject', firsts);
  }

  person(personId: number): StoredRow | null {
    return this.#row('subject', personId);
  }

  household(householdId: number): StoredRow | null {
    return this.#row('household', householdId);
  }

  village(villageId: number): StoredRow | null {
    return this.#row('village', villageId);
  }

  listRow(source: string, rowId: number): StoredRow | null {
    return this.#knowledge.source(source) === undefined ? null : this.#row(viewName(source), rowId);
  }

  /** Members of a household whom a list row is about; those of whom its name cannot be only where there is no other. */
  membersOnRow(householdId: number, { source, rowId }: ListRowId): number[] {
    if (this.#knowledge.source(source) === undefined) return [];
    const sql =
      `select x.person_id as person_id, x.compatible as compatible from ${viewName(source)}_hit x ` +
      'join subject s on s.person_id = x.person_id where x.row_id = :row and s.household_id = :household';
    const found = [...this.#store.rows(sql, { row: rowId, household: householdId })];
    const compatible = found.filter((row) => row['compatible'] === 1);
    return (compatible.length > 0 ? compatible : found).map((row) => Number(row['person_id']));
  }

  /** People of a village who are still in the register, in the order of what their rows say. */
  residents(villageId: number): StoredRow[] {
    const sql = "select * from subject where village_id = :village and coalesce(status, '') <> 'removed'";
    return [...this.#store.rows(sql, { village: villageId })].sort(byStanding);
  }

  /**
   * Number of the person who represents a household of a list: its head where the list names one, else the least number. Null where no row
   * of it has a usable number.
   */
  listHeadKey(source: string, listHousehold: string): string | null {
    const hasRelation = this.source(source)?.columns.some((column) => column.name === 'relation') === true;
    const order = hasRelation ? `case when relation = '户主' then 0 else 1 end, id_key` : 'id_key';
    const sql = `select id_key from ${viewName(source)} where list_household = :household and id_key is not null order by ${order} limit 1`;
    for (const row of this.#store.rows(sql, { household: listHousehold })) return text(row['id_key']);
    return null;
  }

  source(id: string): TableDefinition | undefined {
    return this.#knowledge.source(id);
  }

  column(source: string, name: string): ColumnDefinition | undefined {
    let columns = this.#columnsByName.get(source);
    if (columns === undefined) {
      columns = new Map(this.source(source)?.columns.map((column) => [column.name, column]));
      this.#columnsByName.set(source, columns);
    }
    return columns.get(name);
  }

  /** Columns that tell the rows of a list apart. */
  keyColumns(id: string): readonly string[] {
    const table = this.source(id);
    return table === undefined ? [] : keyColumns(table);
  }

  /** The register, or a list. */
  table(id: string): TableDefinition | undefined {
    return id === this.#knowledge.register.id ? this.#knowledge.register : this.source(id);
  }

  registerEvidence(row: StoredRow, wanted: ReadonlySet<string>): EvidenceRow {
    return registerEvidence(row, this.#place(row), this.#knowledge.register, wanted);
  }

  /** The row of the village table that names a listed village. */
  divisionEvidence(village: StoredRow): EvidenceRow {
    return divisionEvidence(village, this.#place(village));
  }

  listEvidence(source: string, row: StoredRow): EvidenceRow | null {
    const table = this.source(source);
    return table === undefined ? null : listEvidence(row, this.#place(row), table);
  }

  #place(row: StoredRow): StoredPlace {
    return this.#knowledge.place(Number(row['place_id'] ?? 0));
  }

  #loadRows(table: string, ids: ReadonlySet<number>): void {
    const held = this.#heldOf(table);
    if (held.size + ids.size > HELD_ROWS) held.clear();
    const missing = [...ids].filter((id) => !held.has(id)).sort((one, other) => one - other);
    if (missing.length === 0) return;
    const rows = this.#store.block(table, this.#columns.get(table) ?? null, missing);
    for (const id of missing) held.set(id, rows.get(id) ?? null);
  }

  #row(table: string, id: number): StoredRow | null {
    const held = this.#heldOf(table);
    const known = held.get(id);
    if (known !== undefined) return known;
    this.#loadRows(table, new Set([id]));
    return held.get(id) ?? null;
  }

  #heldOf(table: string): Map<number, StoredRow | null> {
    let held = this.#held.get(table);
    if (held === undefined) {
      held = new Map();
      this.#held.set(table, held);
    }
    return held;
  }
}

/** True for a household whose number is that of no other household in its county. */
export function hasOwnNumber(household: StoredRow): boolean {
  return text(household['household']) !== null && household['shared_number'] !== 1;
}

/** Text of a cell, null for blank. */
export function text(cell: string | number | null | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}

/** Heads first, then by number, name, and further distinguishing cells; never by the order of input. */
export function byStanding(one: StoredRow, other: StoredRow): number {
  const key = (row: StoredRow): string =>
    [
      row['is_head'] === 1 ? 0 : 1,
      row['id_key'] ?? '~',
      row['name_key'] ?? '',
      row['id_number'] ?? '',
      row['household'] ?? '',
      row['township'] ?? '',
      row['village'] ?? '',
    ].join('\u0000');
  const [first, second] = [key(one), key(other)];
  if (first !== second) return first < second ? -1 : 1;
  return Number(one['row_number'] ?? 0) - Number(other['row_number'] ?? 0);
}
