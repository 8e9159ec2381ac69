/**
 * A table of any file as rows for linkage: finds its header, keeps the cells that the model names, and the place of every row. Cells that
 * say nothing are blank. `file#sheet` names a sheet.
 */
import path from 'node:path';
import { HEADER_PATTERNS } from '../../catalog/linkage.js';
import { placeOfFile } from '../../domain/place.js';
import { UserError } from '../../domain/problem.js';
import { foldWidth, stripBlanks } from '../../normalise/characters.js';
import { readRows, type TableRow } from '../inspect/rows.js';

/** A file and a sheet of it. */
export interface TableName {
  readonly absolute: string;
  /** Relative to the workspace where it lies inside, else as given. */
  readonly shown: string;
  readonly sheet: string | undefined;
}

/** Header and first rows of a table. */
export interface TableHead {
  readonly sheet: string | null;
  readonly headerRow: number;
  /** As printed, trimmed; '' for a blank one. */
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

export interface RowPlace {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

const SEARCHED_ROWS = 30;
const SAMPLE_ROWS = 300;
const SAYS_NOTHING = /^(?:na|n\/a|nan|null|none|#n\/a|\\n|无|不详|-+|—+|\/|空|undefined)$/iu;

/** `given#sheet`, unless a file of that whole name is meant. */
export function tableName(given: string, folder: string, isFile: (absolute: string) => boolean): TableName {
  const whole = path.resolve(given);
  const mark = given.lastIndexOf('#');
  const isSheetNamed = mark > 0 && !isFile(whole);
  const file = isSheetNamed ? given.slice(0, mark) : given;
  const absolute = path.resolve(file);
  const inside = path.relative(folder, absolute);
  const isInside = inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
  return {
    absolute,
    shown: (isInside ? inside : file).split(path.sep).join('/'),
    sheet: isSheetNamed ? given.slice(mark + 1) : undefined,
  };
}

export function cleanCell(cell: string | null | undefined): string {
  const text = (cell ?? '').trim();
  return text === '' || SAYS_NOTHING.test(text) ? '' : text;
}

export function foldHeader(header: string): string {
  return stripBlanks(foldWidth(header))
    .toLowerCase()
    .replace(/[*＊()（）:：]/gu, '');
}

function knownHeaders(cells: readonly (string | null)[]): number {
  return cells.filter((cell) => {
    const header = foldHeader(cell ?? '');
    return header !== '' && HEADER_PATTERNS.some(({ pattern }) => pattern.test(header));
  }).length;
}

/** Throws UserError link-no-rows. */
export async function readHead(name: TableName, password?: string): Promise<TableHead> {
  const rows: TableRow[] = [];
  let sheet: string | null | undefined;
  for await (const row of readRows(requestOf(name, password))) {
    if (row.cells.every((cell) => (cell ?? '').trim() === '')) continue;
    if (sheet !== undefined && row.sheet !== sheet) {
      if (rows.length > 1) break;
      rows.length = 0;
    }
    sheet = row.sheet;
    rows.push(row);
    if (rows.length >= SAMPLE_ROWS) break;
  }
  const searched = rows.slice(0, SEARCHED_ROWS);
  const best = searched.reduce(
    (found, row) => (knownHeaders(row.cells) > knownHeaders(found.cells) ? row : found),
    searched[0] ?? EMPTY,
  );
  const header = knownHeaders(best.cells) > 0 ? best : (searched[0] ?? EMPTY);
  const below = rows.filter(({ row }) => row > header.row);
  if (below.length === 0) throw new UserError('link-no-rows', {}, placeOfFile(name.shown));
  return {
    sheet: sheet ?? null,
    headerRow: header.row,
    headers: header.cells.map((cell) => (cell ?? '').trim()),
    sample: below.map(({ cells }) => cells.map(cleanCell)),
  };
}

const EMPTY: TableRow = { file: '', sheet: null, row: 0, cells: [] };

/** The rows of a table, as the cells of the columns asked for. */
export class LinkTable {
  readonly name: TableName;
  readonly sheet: string | null;
  readonly rowNumbers: number[] = [];
  /** By column asked for. */
  readonly cells: string[][];

  constructor(name: TableName, sheet: string | null, columns: number) {
    this.name = name;
    this.sheet = sheet;
    this.cells = Array.from({ length: columns }, () => []);
  }

  get count(): number {
    return this.rowNumbers.length;
  }

  place(row: number): RowPlace {
    return { file: this.name.shown, sheet: this.sheet, row: this.rowNumbers[row] ?? 0 };
  }
}

/** `wanted`: positions of columns in the header. Rows that are blank in all of them are left out. */
export async function readTable(
  name: TableName,
  head: TableHead,
  wanted: readonly number[],
  password?: string,
): Promise<LinkTable> {
  const table = new LinkTable(name, head.sheet, wanted.length);
  const interned = new Map<string, string>();
  for await (const row of readRows(requestOf(name, password))) {
    if (row.sheet !== head.sheet || row.row <= head.headerRow) continue;
    const cells = wanted.map((column) => cleanCell(row.cells[column]));
    if (cells.every((cell) => cell === '')) continue;
    table.rowNumbers.push(row.row);
    cells.forEach((cell, at) => {
      const known = interned.get(cell);
      if (known === undefined && interned.size < MOST_INTERNED) interned.set(cell, cell);
      table.cells[at]?.push(known ?? cell);
    });
  }
  return table;
}

/** Repeated texts are held once; identity numbers repeat too seldom to be worth it beyond this many. */
const MOST_INTERNED = 500_000;

function requestOf(
  { absolute, shown, sheet }: TableName,
  password: string | undefined,
): Parameters<typeof readRows>[0] {
  return {
    absolute,
    shown,
    ...(sheet === undefined ? {} : { sheet }),
    ...(password === undefined ? {} : { password }),
  };
}
