/** An entry of register, candidates or sources ↔ the cells of its row in 设置.xlsx. Both ways know the same words. Pure. */
import { SETTINGS_CELLS } from '../../catalog/sheets/settings-books.js';
import { sourceLabel, tableBehind } from '../../catalog/sources/source-words.js';
import { namedTables } from '../../intake/layout/source-by-name.js';
import { isDay } from '../../domain/days.js';
import type { DeliveryColumn } from '../../report/settings/settings-book.js';

/** Values of an entry as bidui.yaml holds them. */
export type EntryValues = Readonly<Record<string, unknown>>;
export type EntrySection = 'register' | 'candidates' | 'sources';

/** Columns of the sheet that are settings of an entry; `source` says the section too. */
export const ENTRY_COLUMNS: readonly Exclude<DeliveryColumn, 'entry'>[] = [
  'source',
  'files',
  'sheets',
  'data_date',
  'level',
  'division',
  'coverage',
  'serves',
  'households',
  'sender',
  'password_env',
  'columns',
];

/** Cell of a column; null where the entry says nothing. */
export function cellOf(
  section: EntrySection,
  values: EntryValues,
  column: (typeof ENTRY_COLUMNS)[number],
): string | null {
  const source = sourceOf(section, values);
  if (column === 'source') return sourceLabel(source);
  const value = values[column];
  if (value === undefined || value === null) return null;
  switch (column) {
    case 'files':
      return textsOf(value).join('\n');
    case 'sheets':
      return textsOf(value).join('\n');
    case 'level':
    case 'coverage':
    case 'households':
      return labelOf(column, textsOf(value).join(''));
    case 'serves':
      return textsOf(value)
        .map((pass) => labelOf('level', pass))
        .join('、');
    case 'columns':
      return columnLines(source, value as Readonly<Record<string, string | null>>);
    default:
      return textsOf(value).join('');
  }
}

function textsOf(value: unknown): string[] {
  return [value].flat().map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}

export function sourceOf(section: EntrySection, { source }: EntryValues): string {
  return section === 'sources' ? String(source) : section;
}

function labelOf(column: 'level' | 'coverage' | 'households', code: string): string {
  const labels: Readonly<Record<string, string>> = SETTINGS_CELLS[column];
  return labels[code] ?? code;
}

function columnLines(source: string, columns: Readonly<Record<string, string | null>>): string {
  const known = tableBehind(source)?.columns ?? [];
  return Object.entries(columns)
    .map(([name, header]) => `${known.find((column) => column.name === name)?.label ?? name}=${header ?? ''}`)
    .join('\n');
}

/** The value of a cell for the settings, or the form that is expected. `text` is not blank. */
export function valueOfCell(
  column: (typeof ENTRY_COLUMNS)[number],
  text: string,
  source: string,
): { readonly value: unknown } | { readonly expected: string } {
  const lines = text
    .split(/[\n；;]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  switch (column) {
    case 'source': {
      const found = namedTables().find(({ id, label }) => id === text || label === text);
      return found === undefined ? { expected: 'source' } : { value: found.id };
    }
    case 'files':
    case 'sheets':
      return { value: lines.length === 1 && column === 'files' ? lines[0] : lines };
    case 'data_date':
      return dayOf(text);
    case 'level':
    case 'coverage':
    case 'households':
      return codeOf(column, text);
    case 'serves': {
      const codes = text
        .split(/[、，,\s]+/u)
        .filter((word) => word !== '')
        .map((word) => codeOf('level', word));
      const wrong = codes.find((code) => 'expected' in code);
      return wrong ?? { value: codes.flatMap((code) => ('value' in code ? code.value : [])) };
    }
    case 'columns':
      return columnsOf(lines, source);
    case 'division':
      return /^\d{6}(?:\d{3}|\d{6})?$/u.test(text) ? { value: text } : { expected: 'division' };
    default:
      return { value: text };
  }
}

function dayOf(text: string): { readonly value: string } | { readonly expected: string } {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? { value: iso } : { expected: 'day' };
}

function codeOf(
  column: 'level' | 'coverage' | 'households',
  text: string,
): { readonly value: string } | { readonly expected: string } {
  const found = Object.entries(SETTINGS_CELLS[column]).find(([code, label]) => code === text || label === text);
  return found === undefined ? { expected: Object.values(SETTINGS_CELLS[column]).join('、') } : { value: found[0] };
}

function columnsOf(
  lines: readonly string[],
  source: string,
): { readonly value: unknown } | { readonly expected: string } {
  const known = tableBehind(source)?.columns ?? [];
  const pairs: [string, string | null][] = [];
  for (const line of lines) {
    const [, label = '', header = ''] = /^([^=＝]+)[=＝](.*)$/u.exec(line) ?? [];
    const column = known.find(({ name, label: own }) => name === label.trim() || own === label.trim());
    if (column === undefined) return { expected: 'columns' };
    pairs.push([column.name, header.trim() === '' ? null : header.trim()]);
  }
  return { value: Object.fromEntries(pairs) };
}

/** Cells that say nothing and cells in another spelling of the same are no change. */
export function isSameCell(one: string | null, other: string | null): boolean {
  const plain = (text: string | null): string =>
    (text ?? '')
      .replaceAll('_x000D_', '')
      .replaceAll('\r', '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
  return plain(one) === plain(other);
}

/** Settings that entries of this section do not have. */
export function isForeign(column: string, section: EntrySection): boolean {
  const own: Readonly<Record<EntrySection, readonly string[]>> = {
    register: ['level', 'coverage', 'sender'],
    candidates: ['level', 'coverage', 'sender', 'serves'],
    sources: ['serves'],
  };
  return own[section].includes(column);
}
