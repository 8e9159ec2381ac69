/** A sheet that is only read and printed: no filter, no drop-downs, nothing locked or hidden, unless its parts say so. */
import type { Sheet } from '../../domain/tables/workbook.js';

type Own = 'name' | 'columns' | 'rows' | 'rowCount' | 'print';

export function plainSheet(parts: Pick<Sheet, Own> & Partial<Omit<Sheet, Own>>): Sheet {
  return { freeze: null, filter: null, choices: [], protected: false, hidden: false, ...parts };
}

/** Parts of a table whose header stands in a row (from 1): kept in view with its first columns, and filtered. At least one row is filtered. */
export function underHeader(
  headerNumber: number,
  { rows, columns, frozen }: { readonly rows: number; readonly columns: number; readonly frozen: number },
): Pick<Sheet, 'freeze' | 'filter'> {
  const lastRow = headerNumber + Math.max(1, rows);
  return {
    freeze: { rows: headerNumber, columns: frozen },
    filter: { firstRow: headerNumber, lastRow, firstColumn: 1, lastColumn: columns },
  };
}
