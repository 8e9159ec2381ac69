/**
 * `tables:` ↔ the rows of the sheet 自有名单: a row a column, what is said of the list itself on the first of its rows. Headers and state
 * words stand one a line, as they may hold every other sign.
 */
import { COLUMN_TYPE_LABELS, ROW_UNIT_LABELS } from '../../catalog/sources/column-labels.js';
import { isShipped } from '../../catalog/sources/table-definitions.js';
import { OWN_TABLE_ROWS, ownTablesSheet, SETTINGS_CELLS } from '../../catalog/sheets/settings-books.js';
import { ownTable } from '../../config/own-tables.js';
import type { SmallRow } from '../../delivery/small-table.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { ColumnDeclaration, ColumnType, TableDeclaration } from '../../domain/column.js';
import type { TableRow } from '../../report/layout/table-builder.js';
import { freeColumnName } from '../tables/column-names.js';
import type { CellFault } from './checklist-cells.js';
import { readSettingsSheet } from './settings-sheet.js';

type Column = (typeof ownTablesSheet)['columns'][number]['key'];
type Row = SmallRow<Column>;

const ROWS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ROW_UNIT_LABELS).map(([code, { zh }]) => [code, zh])),
  ...OWN_TABLE_ROWS,
};
const TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(COLUMN_TYPE_LABELS).map(([code, { zh }]) => [code, zh]),
);
const YES_NO = { yes: SETTINGS_CELLS.yes, no: SETTINGS_CELLS.no } as const;
/** Columns that a person's list names by their type. */
const NAME_OF_TYPE: Readonly<Partial<Record<ColumnType, string>>> = { id: 'id_number', name: 'name' };

/** Rows of the sheet for the tables in force. */
export function ownTableRows(tables: readonly TableDeclaration[]): TableRow<Column>[] {
  return tables.flatMap(({ columns, ...table }) =>
    columns.map((column, position) => ({
      list: table.id,
      ...(position > 0
        ? {}
        : {
            ...{ name: table.name, row: ROWS[table.row] ?? table.row, department: table.department },
            coverage: table.coverage === undefined ? null : SETTINGS_CELLS.coverage[table.coverage],
            key: table.key === undefined ? null : table.key.join('\n'),
          }),
      ...{ column: column.name, header: column.header.join('\n'), type: TYPES[column.type] ?? column.type },
      unit: column.unit ?? null,
      words: column.words === undefined ? null : wordLines(column.words).join('\n'),
      sensitive: column.sensitive === undefined ? null : YES_NO[column.sensitive ? 'yes' : 'no'],
    })),
  );
}

/** `overdue=逾期` for each word, the word alone where it is its own state. */
function wordLines(words: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(words).flatMap(([state, spelt]) =>
    spelt.map((word) => (word === state ? word : `${state}=${word}`)),
  );
}

/** Null where the workbook has no such sheet. `file` is absolute. */
export function readOwnTableRows(file: string): Promise<readonly Row[] | null> {
  return readSettingsSheet(file, ownTablesSheet, ['list', 'header', 'type']);
}

/** The tables that the rows say, those of `before` where nothing was changed, or the faults. */
export function ownTablesOfRows(
  rows: readonly Row[],
  before: readonly TableDeclaration[],
): { readonly tables: readonly TableDeclaration[] } | { readonly faults: readonly CellFault[] } {
  if (canonicalJson(rows.map(cellsOf)) === canonicalJson(ownTableRows(before).map(shownCells)))
    return { tables: before };
  const reading = new Reading(rows);
  return reading.faults.length > 0 ? { faults: reading.faults } : { tables: reading.tables };
}

const KEYS = ownTablesSheet.columns.map(({ key }) => key);
const cellsOf = (row: Row): unknown[] => KEYS.map((key) => row.cell(key));
const shownCells = (row: TableRow<Column>): unknown[] => KEYS.map((key) => row[key] ?? null);

interface Draft {
  readonly first: Row;
  readonly facts: Record<string, unknown>;
  readonly columns: { readonly row: Row; readonly given: Omit<ColumnDeclaration, 'name'> & { name: string | null } }[];
}

class Reading {
  readonly tables: TableDeclaration[] = [];
  readonly faults: CellFault[] = [];
  readonly #drafts = new Map<string, Draft>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const id = row.cell('list');
      if (id === null) this.#refuse(row, 'list', 'filled');
      else this.#take(row, this.#draftOf(id, row));
    }
    for (const [id, draft] of this.#drafts) this.#finish(id, draft);
  }

  #draftOf(id: string, first: Row): Draft {
    const draft = this.#drafts.get(id) ?? { first, facts: {}, columns: [] };
    this.#drafts.set(id, draft);
    return draft;
  }

  #take(row: Row, { facts, columns }: Draft): void {
    for (const key of ['name', 'department'] as const) if (row.cell(key) !== null) facts[key] = row.cell(key);
    if (row.cell('row') !== null) facts['row'] = this.#code(row, 'row', ROWS, Object.values(OWN_TABLE_ROWS));
    if (row.cell('coverage') !== null) facts['coverage'] = this.#code(row, 'coverage', SETTINGS_CELLS.coverage);
    if (row.cell('key') !== null) facts['key'] = linesOf(row.cell('key'));
    const header = linesOf(row.cell('header'));
    const type = row.cell('type') === null ? 'text' : this.#code(row, 'type', TYPES);
    const sensitive = row.cell('sensitive') === null ? null : this.#code(row, 'sensitive', YES_NO);
    if (header.length === 0) {
      if (row.cell('column') !== null || row.cell('type') !== null) this.#refuse(row, 'header', 'filled');
      return;
    }
    const words = statesOf(linesOf(row.cell('words')));
    const given = {
      ...{ name: row.cell('column'), header, type: (type ?? 'text') as ColumnType },
      ...(row.cell('unit') === null ? {} : { unit: row.cell('unit') ?? '' }),
      ...(words === null ? {} : { words }),
      ...(sensitive === null ? {} : { sensitive: sensitive === 'yes' }),
    };
    columns.push({ row, given });
  }

  #finish(id: string, { first, facts, columns }: Draft): void {
    if (isShipped(id)) this.#refuse(first, 'list', 'own_table_id');
    const taken = new Set(columns.flatMap(({ given }) => given.name ?? []));
    const named = columns.map(({ given }) => {
      const own = NAME_OF_TYPE[given.type];
      const known = own === undefined || taken.has(own) ? undefined : own;
      return { ...given, name: given.name ?? freeColumnName(given.header[0] ?? '', taken, known) };
    });
    const parsed = ownTable.safeParse({ id, ...facts, columns: named });
    if (parsed.success) this.tables.push(parsed.data);
    for (const { path } of parsed.error?.issues ?? []) {
      const [section, position, field] = path;
      const at = section === 'columns' && typeof position === 'number' ? columns[position] : undefined;
      if (at !== undefined) this.#refuse(at.row, field === 'name' ? 'column' : 'header', 'own_table_column');
      else if (section === 'id') this.#refuse(first, 'list', 'own_table_id');
      else this.#refuse(first, section === 'columns' ? 'header' : (section as Column), 'filled');
    }
  }

  #code(
    row: Row,
    column: Column,
    words: Readonly<Record<string, string>>,
    offered: readonly string[] = Object.values(words),
  ): string | null {
    const code = Object.entries(words).find(([, label]) => label === row.cell(column))?.[0];
    if (code !== undefined) return code;
    this.#refuse(row, column, offered.join(' | '));
    return null;
  }

  #refuse(row: Row, column: Column, expected: string): void {
    const header = ownTablesSheet.columns.find(({ key }) => key === column)?.header ?? column;
    const isKnown = this.faults.some(({ place, column: refused }) => place === row.place && refused === header);
    if (isKnown) return;
    this.faults.push({ place: row.place, column: header, found: row.cell(column) ?? '', expected });
  }
}

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function statesOf(lines: readonly string[]): Record<string, string[]> | null {
  if (lines.length === 0) return null;
  const states: Record<string, string[]> = {};
  for (const line of lines) {
    const [, state = line, word = line] = /^([^=＝]+)[=＝](.+)$/u.exec(line) ?? [];
    states[state.trim()] = [...(states[state.trim()] ?? []), word.trim()];
  }
  return states;
}
