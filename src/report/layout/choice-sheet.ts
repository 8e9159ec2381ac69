/**
 * 选项: the lists of the drop-downs side by side, one column each. Hidden, since nobody reads or prints it; a program that shows it
 * nevertheless prints it legibly. Pure; the books define the choices.
 */
import { plainSheet } from './plain-sheet.js';
import type { Sheet, SheetCell, SheetRow } from '../../domain/tables/workbook.js';
import { measureColumns, pagesWideFor, rowHeight } from './table-builder.js';

const NARROWEST = 12;
const WIDEST = 26;

export interface OfferedList {
  readonly header: string;
  readonly labels: readonly string[];
}

/** The first label of every list stands in row 2, the list at place n (from 0) in column n + 1. */
export function choiceSheet(name: string, lists: readonly OfferedList[], footer: string): Sheet {
  const depth = Math.max(...lists.map((list) => list.labels.length));
  const labels = Array.from({ length: depth }, (_, row) => lists.map((list) => list.labels[row] ?? null));
  const layout = lists.map(({ header }, position) => ({
    key: String(position),
    header,
    kind: 'text' as const,
    width: [NARROWEST, WIDEST] as const,
  }));
  const columns = measureColumns(
    layout,
    labels.map((row) => Object.fromEntries(row.map((label, position) => [String(position), label]))),
  );
  const toRow = (cells: readonly (SheetCell | null)[]): SheetRow => ({ cells, height: rowHeight(cells, columns) });
  return plainSheet({
    name,
    columns,
    rows: [
      toRow(lists.map(({ header }) => ({ value: header, style: 'header' }))),
      ...labels.map((row) => toRow(row.map((value) => (value === null ? null : { value, style: 'text' })))),
    ],
    rowCount: depth + 1,
    freeze: { rows: 1, columns: 0 },
    protected: true,
    hidden: true,
    print: {
      orientation: 'landscape',
      repeatRows: { first: 1, last: 1 },
      footer,
      pagesWide: pagesWideFor(columns),
    },
  });
}
