/**
 * Doubts about a returned sheet and its cells, for every kind of sheet whose columns are known by their headers: hidden sheets, columns
 * that stand there twice, a second header, struck text, formats that show another text, merged cells. Pure.
 */
import type { SheetText, TextRow } from '../domain/ledger/returned-sheet.js';
import type { Place } from '../domain/place.js';
import { coded, type Coded, type Problem, withBeside } from '../domain/problem.js';
import { headerKey, NUMBERED_HEADER } from './find-columns.js';

/** A column as its sheet is printed; `open` ones are filled in by people. */
export interface KnownColumn {
  readonly key: string;
  readonly header: string;
  readonly open?: boolean;
}

export interface SheetFaults {
  /** Refusals of the whole sheet: with one of them no row of it is read. */
  readonly problems: readonly Problem[];
  /** Complaints about the open cells of a row, that refuse it. */
  readonly ofRow: (row: TextRow) => readonly Coded[];
  /** Open columns of a row whose cell is merged with others: taken, with a remark. */
  readonly mergedIn: (row: TextRow) => readonly Problem[];
}

/** `header`: the row that names the columns. */
export function sheetFaults(sheet: SheetText, header: TextRow, columns: readonly KnownColumn[]): SheetFaults {
  const names = header.cells.map((cell) => headerKey(cell ?? ''));
  const open = columns.filter((column) => column.open === true);
  const positions = new Map(open.map((column) => [names.indexOf(headerKey(column.header)), column.header]));
  const doubled = columns.filter(({ header: title, open: isOpen }) => {
    const own = headerKey(title);
    const count = names.filter(
      (name) =>
        name === own || (isOpen === true && !hasColumn(columns, name) && name.replace(NUMBERED_HEADER, '') === own),
    ).length;
    return count > 1;
  });
  const others = sheet.rows.filter((row) => isOtherHeader(row, header, columns));
  return {
    problems: refusalsOfSheet(
      sheet,
      doubled.map((column) => column.header),
      others.map((row) => row.rowNumber),
    ),
    ofRow: ({ marks = [] }) =>
      marks.flatMap(({ kind, column }) => {
        const title = positions.get(column);
        return title === undefined || kind === 'merged' ? [] : [coded(`i17-${kind}`, { column: title })];
      }),
    mergedIn: ({ rowNumber, cells, marks = [] }) =>
      marks.flatMap(({ kind, column }): Problem[] => {
        const title = positions.get(column);
        if (title === undefined || kind !== 'merged' || (cells[column] ?? '').trim() === '') return [];
        const words = coded('i17-merged', { column: title });
        return [withBeside(words, { level: 'notice', place: { ...placeOf(sheet), rowNumber } })];
      }),
  };
}

const placeOf = ({ file, sheet }: SheetText): Place => ({ file, sheet, rowNumber: null, column: null });

/** Refusals of a whole sheet: hidden, with columns that stand there twice, with further headers that name others. */
export function refusalsOfSheet(
  sheet: SheetText,
  doubled: readonly string[],
  otherHeaders: readonly number[],
): readonly Problem[] {
  const refused = (words: Coded, rowNumber: number | null = null): Problem =>
    withBeside(words, { level: 'refused', place: { ...placeOf(sheet), rowNumber } });
  return [
    ...(sheet.hidden === true ? [refused(coded('i17-sheet-hidden', {}))] : []),
    ...doubled.map((column) => refused(coded('i17-column-twice', { column }))),
    ...otherHeaders.map((rowNumber) => refused(coded('i17-second-header', {}), rowNumber)),
  ];
}

function hasColumn(columns: readonly KnownColumn[], name: string): boolean {
  return columns.some(({ header }) => headerKey(header) === name);
}

/** Names most columns of the sheet, at other places than the first header. */
function isOtherHeader(row: TextRow, header: TextRow, columns: readonly KnownColumn[]): boolean {
  if (row.rowNumber <= header.rowNumber) return false;
  const at = (cells: TextRow['cells']): (number | null)[] =>
    columns.map((column) => {
      const position = cells.findIndex((cell) => headerKey(cell ?? '') === headerKey(column.header));
      return position < 0 ? null : position;
    });
  const [own, first] = [at(row.cells), at(header.cells)];
  const named = own.filter((position) => position !== null).length;
  return named * 2 > columns.length && own.some((position, n) => position !== null && position !== first[n]);
}
