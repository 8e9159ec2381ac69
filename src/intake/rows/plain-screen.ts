/** Hot: decides which rows are plain, and hands them to their sink. Counts nothing; a row that it does not take becomes a row view. */
import type { FieldBytes } from '../../domain/tables/table.js';
import { keyToInteger } from '../../normalise/numbers/number-key.js';
import { SPECIMENS } from '../layout/template-rows.js';
import { impliedValue, type RecordFrame } from './row-record.js';
import { isCounted, PlainCells, PlainRow, PlainSheet, type PlainRowSink } from './plain-rows.js';

/** Columns of a sheet in which something may have to be counted or reported. */
export interface WatchedColumns {
  /** Canonical names. */
  readonly fillers: readonly string[];
  /** Unnamed columns in which a further person of the row may stand. */
  readonly outside: readonly number[];
  readonly numberColumn: number;
}

/** Bytes of an identity number of the first generation. */
const SHORTEST_NUMBER = 15;
const SPECIMEN_KEYS: ReadonlySet<number> = new Set([...SPECIMENS].map(keyToInteger));

/** Null where the sheet has no plain rows. The function says whether it took the row. */
export function plainScreen(
  frame: RecordFrame,
  { fillers, outside, numberColumn }: WatchedColumns,
  plainRows: (sheet: PlainSheet) => PlainRowSink | null,
): ((fields: FieldBytes, rowNumber: number) => boolean) | null {
  const { plan, cells } = frame;
  const sheet = new PlainSheet(plan, cells, (column) => impliedValue(frame, column));
  const sink = plainRows(sheet);
  if (sink === null) return null;
  const row = new PlainRow(numberColumn);
  const counted = fillers.map((name) => new PlainCells(sheet.column(name), isCounted));
  const household = plan.households === 'none' ? null : sheet.column('household');
  return (fields, rowNumber) => {
    if (!fields.isAsWritten) return false;
    const key = sink.keyOf(fields, numberColumn);
    if (key < 0 || SPECIMEN_KEYS.has(key)) return false;
    for (const column of outside) if (fields.endOf(column) - fields.startOf(column) >= SHORTEST_NUMBER) return false;
    row.begin(fields, rowNumber, key);
    for (const cell of counted) if (cell.at(row)) return false;
    row.householdKey = household === null ? null : (row.clean(household)?.value ?? null);
    // A row without its household's number stands for itself.
    if (row.householdKey === null && plan.households === 'by_row') return false;
    return sink.take(row);
  };
}
