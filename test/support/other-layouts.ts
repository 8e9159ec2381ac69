/** Tables of the county of all examples, each in another kind of file with other words, another order and other rows above its header. */
import * as xlsx from '@e965/xlsx';
import iconv from 'iconv-lite';
import type { ColumnDefinition } from '../../src/domain/column.js';
import { headerOf, type CountyTable } from './example-county.js';

type Grid = (string | null)[][];

interface Layout {
  readonly extension: string;
  write(grid: Grid, above: readonly (readonly string[])[]): Buffer;
}

function workbook(grid: Grid, above: readonly (readonly string[])[], isTwoRow: boolean): xlsx.WorkBook {
  const [header = [], ...rows] = grid;
  const half = Math.ceil(header.length / 2);
  const groups = header.map((_, at) => (at === 0 ? '基本情况' : at === half ? '有关情况' : null));
  const sheet = xlsx.utils.aoa_to_sheet([
    ...above.map((row) => [...row]),
    ...(isTwoRow ? [groups] : []),
    header,
    ...rows,
  ]);
  const merged = (row: number, from: number, to: number) => ({ s: { r: row, c: from }, e: { r: row, c: to } });
  const last = header.length - 1;
  sheet['!merges'] = [
    ...above.map((_, row) => merged(row, 0, last)),
    ...(isTwoRow ? [merged(above.length, 0, half - 1), merged(above.length, half, last)] : []),
  ];
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '数据');
  return book;
}

const book =
  (bookType: xlsx.BookType, isTwoRow = false) =>
  (grid: Grid, above: readonly (readonly string[])[]): Buffer =>
    xlsx.write(workbook(grid, above, isTwoRow), { type: 'buffer', bookType }) as Buffer;
const text =
  (separator: string, encoding: string) =>
  (grid: Grid, above: readonly (readonly string[])[]): Buffer => {
    const quoted = (cell: string | null): string =>
      /[",;\t\n]/u.test(cell ?? '') ? `"${(cell ?? '').replaceAll('"', '""')}"` : (cell ?? '');
    const lines = [...above, ...grid].map((row) => row.map(quoted).join(separator));
    return iconv.encode(`${lines.join('\r\n')}\r\n`, encoding, { addBOM: encoding === 'utf16le' });
  };

const LAYOUTS: readonly Layout[] = [
  { extension: 'csv', write: text(',', 'gb18030') },
  { extension: 'xls', write: book('biff8') },
  { extension: 'ods', write: book('ods') },
  { extension: 'xlsx', write: book('xlsx', true) },
  { extension: 'txt', write: text('\t', 'utf16le') },
  { extension: 'xls', write: book('biff8', true) },
];

/** Another word for the column than its label, that no other column of the table has. */
function otherHeader(column: ColumnDefinition, all: readonly ColumnDefinition[]): string {
  const words = column.synonyms.filter(
    (word) =>
      word !== column.label &&
      !/[（(/]|万/u.test(word) &&
      !all.some((other) => other !== column && [other.label, ...other.synonyms].includes(word)),
  );
  return words.at(-1) ?? headerOf(column);
}

/** The tables with the file of each, and its bytes. */
export function inOtherLayouts(tables: readonly CountyTable[]): {
  readonly tables: CountyTable[];
  readonly files: Map<string, Buffer>;
} {
  const files = new Map<string, Buffer>();
  const named = tables.map((table, at): CountyTable => {
    const layout = LAYOUTS[at % LAYOUTS.length]!;
    const { definition, rows } = table;
    const columns = definition.columns.toReversed();
    const header = columns.map((column) => otherHeader(column, definition.columns));
    const grid = [header, ...rows.map(({ cells }) => columns.map(({ name }) => cells[name] ?? null))];
    const file = `${definition.id === 'register' ? table.id : `名单${at}`}.${layout.extension}`;
    const above = at % 2 === 0 ? [] : [[`二〇一八年七月${definition.label}`], ['单位：有关部门']];
    files.set(file, layout.write(grid, above));
    return { ...table, file };
  });
  return { tables: named, files };
}
