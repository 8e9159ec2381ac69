/**
 * Hidden columns from ranges as files state them. Ranges are kept as they are and laid over each other only at the end: a small file
 * can state hundreds of thousands of them, each over the whole grid.
 */

export class HiddenColumns {
  readonly #ranges: { readonly first: number; readonly end: number }[] = [];
  readonly #maxColumns: number;

  constructor(maxColumns: number) {
    this.#maxColumns = maxColumns;
  }

  /** `count` columns from `first` (0-based) on; those outside the grid are left out. */
  add(first: number, count: number): void {
    const start = Math.max(0, first);
    const end = Math.min(first + count, this.#maxColumns);
    const last = this.#ranges.at(-1);
    if (!(start < end) || (last?.first === start && last.end === end)) return;
    this.#ranges.push({ first: start, end });
  }

  /** 0-based, ascending, each once. */
  sorted(): number[] {
    const columns: number[] = [];
    let next = 0;
    for (const { first, end } of [...this.#ranges].sort((one, other) => one.first - other.first)) {
      for (next = Math.max(next, first); next < end; next += 1) columns.push(next);
    }
    return columns;
  }
}
