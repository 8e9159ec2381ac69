/**
 * Finds the columns of a returned sheet by the header row and, where a header was changed, by the cells under it or by its neighbours.
 * Never by position alone. Pure.
 */
import { CONCLUSIONS } from '../catalog/conclusions.js';
import { feedbackSheet } from '../catalog/sheets/feedback-sheet.js';
import type { FeedbackColumn } from '../catalog/sheets/feedback-sheet.js';
import type { TextRow } from '../domain/ledger/returned-sheet.js';
import { COMPLAINT_TITLE } from '../catalog/sheets/return-list.js';
import { foldWidth, stripBlanks, stripInvisible } from '../normalise/characters.js';

export interface FoundColumns {
  /** Layout column → 0-based position. */
  readonly positions: ReadonlyMap<FeedbackColumn, number>;
  /** Row numbers of headers: the first one and repeated ones. */
  readonly headerRows: ReadonlySet<number>;
  /** Layout columns recognised although their header was changed, with the header as it stands. */
  readonly renamed: readonly { readonly column: FeedbackColumn; readonly header: string }[];
  /** Columns that stand on the sheet twice, so that nobody knows which cell is meant; also 核实结论2 beside 核实结论. */
  readonly doubled: readonly FeedbackColumn[];
  /** Row numbers of later headers that name other columns than the first one. */
  readonly otherHeaders: readonly number[];
  /** Its header row has the column of complaints of a 退回清单. */
  readonly isReturnList: boolean;
}

/** A header row names at least so many columns; other rows name none. */
const HEADER_MINIMUM = 6;
/** Share of filled cells that must look like the column. */
const CONTENT_SHARE = 0.8;

const FINDING_NUMBER = /^[A-Z]\d{2}-[0-9A-Z]{8}$/;

const COMPLAINT_HEADER = headerKey(COMPLAINT_TITLE);

const columnByHeader: ReadonlyMap<string, FeedbackColumn> = new Map(
  feedbackSheet.columns.flatMap((column) =>
    [column.header, ...('synonyms' in column ? column.synonyms : [])].map(
      (header) => [headerKey(header), column.key] as const,
    ),
  ),
);

const conclusionKeys: ReadonlySet<string> = new Set(
  CONCLUSIONS.flatMap((choice) => [choice.label, ...choice.synonyms]).map(headerKey),
);

/** Null when no row of the sheet is a header of ours. */
export function findColumns(rows: readonly TextRow[]): FoundColumns | null {
  const headers = rows.filter((row) => namedColumns(row).size >= HEADER_MINIMUM);
  const [header] = headers;
  if (header === undefined) return null;
  const positions = namedColumns(header);
  const headerRows = new Set(headers.map((row) => row.rowNumber));
  const body = rows.filter((row) => !headerRows.has(row.rowNumber));
  const renamed = [...findByContent(header, body, positions), ...findBetweenNeighbours(header, positions)];
  if (!positions.has('no')) return null;
  return {
    positions,
    headerRows,
    renamed,
    doubled: doubledColumns(header, positions),
    otherHeaders: headers.filter((row) => !isSameHeader(row, header)).map((row) => row.rowNumber),
    isReturnList: header.cells.some((cell) => cell !== null && headerKey(cell) === COMPLAINT_HEADER),
  };
}

/** 核实结论2, 核实结论（复核）, 核实结论-二: a second column of the same name. */
export const NUMBERED_HEADER = /(?:[-_.]?(?:\d{1,2}|[一二三四])|\(.*\))$/u;

function doubledColumns(header: TextRow, positions: ReadonlyMap<FeedbackColumn, number>): FeedbackColumn[] {
  const doubled = new Set<FeedbackColumn>();
  header.cells.forEach((cell, position) => {
    if (cell === null) return;
    const key = headerKey(cell);
    const named = columnByHeader.get(key) ?? openColumn(key.replace(NUMBERED_HEADER, ''));
    if (named === undefined) return;
    const own = positions.get(named);
    if (own !== undefined && own !== position && positionOf(positions, position) === null) doubled.add(named);
  });
  return [...doubled];
}

function openColumn(key: string): FeedbackColumn | undefined {
  const column = columnByHeader.get(key);
  return column === 'no' || feedbackSheet.columns.some((known) => known.key === column && 'open' in known)
    ? column
    : undefined;
}

function positionOf(positions: ReadonlyMap<FeedbackColumn, number>, wanted: number): FeedbackColumn | null {
  for (const [column, position] of positions) if (position === wanted) return column;
  return null;
}

function isSameHeader(row: TextRow, header: TextRow): boolean {
  const [one, other] = [namedColumns(row), namedColumns(header)];
  return one.size === other.size && [...one].every(([column, position]) => other.get(column) === position);
}

/** Text of a header without blanks, line breaks, width and brackets' width. */
export function headerKey(text: string): string {
  return stripBlanks(foldWidth(stripInvisible(text)));
}

export function isFindingNumber(text: string): boolean {
  return FINDING_NUMBER.test(text);
}

function namedColumns(row: TextRow): Map<FeedbackColumn, number> {
  const named = new Map<FeedbackColumn, number>();
  row.cells.forEach((cell, position) => {
    const column = cell === null ? undefined : columnByHeader.get(headerKey(cell));
    if (column !== undefined && !named.has(column)) named.set(column, position);
  });
  return named;
}

/** 疑点编号 and 核实结论 are known by their cells, whatever their header. Adds to `positions`. */
function findByContent(
  header: TextRow,
  body: readonly TextRow[],
  positions: Map<FeedbackColumn, number>,
): FoundColumns['renamed'] {
  const looks: readonly [FeedbackColumn, (text: string) => boolean][] = [
    ['no', (text) => isFindingNumber(headerKey(text).toUpperCase())],
    ['conclusion', (text) => conclusionKeys.has(headerKey(text))],
  ];
  return looks.flatMap(([column, looksRight]) => {
    if (positions.has(column)) return [];
    const taken = new Set(positions.values());
    const width = Math.max(0, ...body.map((row) => row.cells.length));
    for (let position = 0; position < width; position += 1) {
      if (taken.has(position) || !isFilledWith(body, position, looksRight)) continue;
      positions.set(column, position);
      return [{ column, header: header.cells[position] ?? '' }];
    }
    return [];
  });
}

function isFilledWith(body: readonly TextRow[], position: number, looksRight: (text: string) => boolean): boolean {
  const filled = body.flatMap((row) => row.cells[position] ?? []);
  const right = filled.filter(looksRight).length;
  return right > 0 && right >= filled.length * CONTENT_SHARE;
}

/** A single unknown header between two known neighbours of the layout is the column that belongs between them. */
function findBetweenNeighbours(header: TextRow, positions: Map<FeedbackColumn, number>): FoundColumns['renamed'] {
  const found: { column: FeedbackColumn; header: string }[] = [];
  const { columns } = feedbackSheet;
  const known = new Set(positions.values());
  for (const [index, column] of columns.entries()) {
    if (positions.has(column.key)) continue;
    const before = positions.get(columns[index - 1]?.key ?? 'seq');
    const after = positions.get(columns[index + 1]?.key ?? 'seq');
    const position = before === undefined ? (after ?? 0) - 1 : before + 1;
    const fits = after === undefined ? index === columns.length - 1 : after === position + 1;
    const text = header.cells[position] ?? null;
    if (!fits || before === undefined || known.has(position) || text === null || text.trim() === '') continue;
    positions.set(column.key, position);
    known.add(position);
    found.push({ column: column.key, header: text });
  }
  return found;
}
