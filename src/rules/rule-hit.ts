/**
 * One result row of a rule's SQL, split into its subject and its evidence. Column names are those of the compiled rule (src/rules/compile)
 * and of the `select` contract. Nothing is looked up here.
 */
import { viewName } from '../domain/column.js';
import type { StoredRow } from './evidence.js';

export interface ListRowId {
  readonly source: string;
  readonly rowId: number;
}

export interface RuleHit {
  readonly personId: number | null;
  readonly householdId: number | null;
  readonly villageId: number | null;
  /** A person outside the register: the list row that names them. */
  readonly outside: ListRowId | null;
  readonly evidence: readonly ListRowId[];
  /** Second register row: its township is a recipient too. */
  readonly otherPersonId: number | null;
  readonly subjectKey: string | null;
  /** The whole result row, for placeholders and list-level rules. */
  readonly row: StoredRow;
}

/** `sourceOf` turns a source id or a view name into the source id; unknown names give no evidence. */
export function readHit(row: StoredRow, sourceOf: (name: string) => string | null): RuleHit {
  const evidence = [
    listRow(row, ['evidence_source', 'evidence_row'], sourceOf),
    listRow(row, ['evidence_source_2', 'evidence_row_2'], sourceOf),
    listRow(row, ['evidence_source_3', 'evidence_row_3'], sourceOf),
  ].filter((entry) => entry !== null);
  const outside = listRow(row, ['source', 'row_id'], sourceOf);
  if (outside !== null && !evidence.some((entry) => isSame(entry, outside))) evidence.unshift(outside);
  return {
    personId: integer(row['person_id']),
    householdId: integer(row['household_id']),
    villageId: integer(row['village_id']),
    outside,
    evidence,
    otherPersonId: integer(row['other_person_id']) ?? registerRow(row),
    subjectKey: typeof row['subject_key'] === 'string' ? row['subject_key'] : null,
    row,
  };
}

/** Looks a source up by id or by view name. */
export function sourceByName(ids: readonly string[]): (name: string) => string | null {
  const byName = new Map([...ids.map((id) => [id, id] as const), ...ids.map((id) => [viewName(id), id] as const)]);
  return (name) => byName.get(name) ?? null;
}

/** A rule may name a register row as its evidence. */
function registerRow(row: StoredRow): number | null {
  const isRegister = row['evidence_source'] === 'register' || row['evidence_source'] === 'candidates';
  return isRegister ? integer(row['evidence_row']) : null;
}

function listRow(
  row: StoredRow,
  columns: readonly [source: string, rowId: string],
  sourceOf: (name: string) => string | null,
): ListRowId | null {
  const [name, rowId] = [row[columns[0]], integer(row[columns[1]])];
  if (typeof name !== 'string' || rowId === null) return null;
  const source = sourceOf(name);
  return source === null ? null : { source, rowId };
}

function isSame(one: ListRowId, other: ListRowId): boolean {
  return one.source === other.source && one.rowId === other.rowId;
}

function integer(cell: string | number | null | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}
