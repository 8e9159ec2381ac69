/**
 * Rows of the work store as evidence: place and values of a register or list row, in the words of findings.jsonl. Numbers that were
 * stored for computing come back as the clean text they were.
 */
import { DIVISIONS } from '../catalog/sources/divisions.js';
import { isShipped } from '../catalog/sources/table-definitions.js';
import type { ColumnDefinition, TableDefinition } from '../domain/column.js';
import type { EvidenceRow } from '../domain/finding.js';
import { canonicalJson } from '../domain/canonical-json.js';

/** A row as the store gives it. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

export interface StoredPlace {
  readonly file: string;
  readonly sheet: string | null;
}

/** Columns of a register row that every piece of evidence shows; others only where the rule reads them. */
const REGISTER_BASE: ReadonlySet<string> = new Set(['household', 'name', 'id_number', 'relation', 'status']);

/** Columns of the register that evidence shows, by the columns that a rule reads: a register has hundreds of them. */
const shownOfRegister = new WeakMap<TableDefinition, WeakMap<ReadonlySet<string>, readonly ColumnDefinition[]>>();

function shownColumns(register: TableDefinition, wanted: ReadonlySet<string>): readonly ColumnDefinition[] {
  const known = shownOfRegister.get(register) ?? new WeakMap<ReadonlySet<string>, readonly ColumnDefinition[]>();
  const shown = known.get(wanted) ?? register.columns.filter(({ name }) => REGISTER_BASE.has(name) || wanted.has(name));
  shownOfRegister.set(register, known.set(wanted, shown));
  return shown;
}

/** Clean text of a stored cell, or null for a blank one. Amounts keep two decimals. Example: (5000, amount) → "5000.00" */
export function cellText(
  cell: string | number | null | undefined,
  column: ColumnDefinition | undefined,
): string | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'string') return cell;
  return column?.type === 'amount' ? cell.toFixed(2) : String(cell);
}

/** Evidence from a register or candidate row, with the columns that the rule reads. */
export function registerEvidence(
  row: StoredRow,
  place: StoredPlace,
  register: TableDefinition,
  wanted: ReadonlySet<string>,
): EvidenceRow {
  const values: Record<string, string> = {};
  for (const column of shownColumns(register, wanted)) {
    const text = cellText(row[column.name], column);
    if (text !== null) values[column.name] = text;
  }
  return { source: row['origin'] === 'candidate' ? 'candidates' : 'register', ...placed(row, place), values };
}

/** Evidence from a list row: every column of its own, then unknown columns under their own headers. */
export function listEvidence(row: StoredRow, place: StoredPlace, source: TableDefinition): EvidenceRow {
  const values: Record<string, string> = {};
  for (const column of source.columns) {
    const text = cellText(row[column.name], column);
    if (text !== null) values[column.name] = text;
  }
  if (typeof row['extras'] === 'string') Object.assign(values, JSON.parse(row['extras']) as Record<string, string>);
  return {
    source: source.id,
    ...placed(row, place),
    values,
    ...(isShipped(source.id) ? {} : { source_name: source.label }),
  };
}

/** Evidence from the office's own table of villages. */
export function divisionEvidence(village: StoredRow, place: StoredPlace): EvidenceRow {
  const values: Record<string, string> = {};
  for (const { name } of DIVISIONS.columns) {
    const text = cellText(village[name], undefined);
    if (text !== null) values[name] = text;
  }
  return { source: DIVISIONS.id, ...placed(village, place), values };
}

function placed(row: StoredRow, place: StoredPlace): { file: string; sheet: string | null; row: number } {
  return { file: place.file, sheet: place.sheet, row: Number(row['row_number'] ?? 0) };
}

/** Order of evidence that does not depend on the order of files and rows where contents differ. */
export function evidenceOrder(evidence: EvidenceRow): string {
  const position = String(evidence.row).padStart(9, '0');
  return [evidence.source, canonicalJson(evidence.values), evidence.file, evidence.sheet ?? '', position].join(
    '\u0000',
  );
}
