/** The sink of prepared rows: the work store in a run, a recorder in tests. */
import type { SqlCell } from './bulk-insert.js';

export interface RowWriter {
  /** One row, cells in the order of the writer's columns, or at these places of `row`. */
  add(row: readonly SqlCell[], places?: readonly number[]): void;
}

export interface RowSink {
  /** The same writer for the same table and columns. */
  writer(table: string, columns: readonly string[]): RowWriter;
}
