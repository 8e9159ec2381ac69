/** A sheet that is only read and printed: no filter, no drop-downs, nothing locked or hidden, unless its parts say so. */
import type { Sheet } from '../../domain/tables/workbook.js';

type Own = 'name' | 'columns' | 'rows' | 'rowCount' | 'print';

export function plainSheet(parts: Pick<Sheet, Own> & Partial<Omit<Sheet, Own>>): Sheet {
  return { freeze: null, filter: null, choices: [], protected: false, hidden: false, ...parts };
}
