/**
 * Reading single rows back while findings are built: persons, households, villages, list rows, and the places they were read from. Caches
 * the last rows of one rule: a household's rows are needed again and again while it is put together.
 */
import type { TableDefinition } from '../domain/column.js';
import { keyColumns, viewName } from '../domain/column.js';
import type { EvidenceRow } from '../domain/finding.js';
import type { ListRowId } from './rule-hit.js';
import { divisionEvidence, listEvidence, registerEvidence, type StoredPlace, type StoredRow } from './evidence.js';

/** The store as rules need it. */
export interface RuleStore {
  rows(sql: string, parameters?: Readonly<Record<string, string | number | null>>): Iterable<StoredRow>;
  /** By person_id for `subject`, household_id for `household`, village_id for `village`, else row_id. */
  row(table: string, id: number): StoredRow | null;
}

/** Tables and places that give evidence its words. */
export interface EvidenceKnowledge {
  readonly register: TableDefinition;
  source(id: string): TableDefinition | undefined;
  place(placeId: number): StoredPlace;
}

/** Rows held at once; far more than one household, far less than a county. */
const HELD_ROWS = 5000;

export class RowLookup {
  readonly #store: RuleStore;
  readonly #knowledge: EvidenceKnowledge;
  readonly #held = new Map<string, StoredRow | null>();

  constructor(store: RuleStore, knowledge: EvidenceKnowledge) {
    this.#store = store;
    this.#knowledge = knowledge;
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

  #row(table: string, id: number): StoredRow | null {
    const key = `${table}:${id}`;
    const known = this.#held.get(key);
    if (known !== undefined) return known;
    if (this.#held.size >= HELD_ROWS) this.#held.clear();
    const row = this.#store.row(table, id);
    this.#held.set(key, row);
    return row;
  }
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
