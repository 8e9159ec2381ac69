/** Constants of row batches, shared by every reader. */

/** Rows per batch: enough to make a batch cheap, few enough to keep memory flat. */
export const ROWS_PER_BATCH = 400;
