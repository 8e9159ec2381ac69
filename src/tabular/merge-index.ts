/**
 * Which merged range covers a cell, for rows that come in file order. The value of a range is that of its first cell,
 * remembered when that cell passes by. Built for hostile sheets: ranges are sorted once, and a row only pays when the
 * set of ranges over it changes.
 */
import type { MergedRange } from '../domain/table.js';

/** A merged range with the content of its first cell, null until (or unless) that cell was read. */
export interface FilledRange<Content> extends MergedRange {
  content: Content | null;
}

/** Ranges over one row, ascending by first column; not changed once handed out. */
export type RangesOverRow<Content> = readonly FilledRange<Content>[];

/** Follows the rows of a sheet from top to bottom. */
export class MergeIndex<Content> {
  readonly #ranges: readonly FilledRange<Content>[];
  readonly #limit: number;
  #next = 0;
  #row = 0;
  #active: FilledRange<Content>[] = [];

  constructor(merges: readonly MergedRange[], maxRangesPerRow: number) {
    this.#ranges = merges.map((range) => ({ ...range, content: null })).sort((a, b) => a.firstRow - b.firstRow);
    this.#limit = maxRangesPerRow;
  }

  /** Ranges over a row. Null when more than the limit lie over it. A row above the last one starts from the top. */
  rangesOver(rowNumber: number): RangesOverRow<Content> | null {
    if (rowNumber < this.#row) {
      this.#next = 0;
      this.#active = [];
    }
    this.#row = rowNumber;
    let active = this.#active;
    if (active.some((range) => range.lastRow < rowNumber))
      active = active.filter((range) => range.lastRow >= rowNumber);
    let added = false;
    for (let range = this.#ranges[this.#next]; range !== undefined && range.firstRow <= rowNumber;) {
      this.#next += 1;
      if (range.lastRow >= rowNumber) {
        if (!added) active = [...active];
        added = true;
        active.push(range);
        if (active.length > this.#limit) return null;
      }
      range = this.#ranges[this.#next];
    }
    if (added) active.sort((a, b) => a.firstColumn - b.firstColumn);
    this.#active = active;
    return active;
  }
}

/** The range that covers a column, if any. */
export function rangeAt<Content>(ranges: RangesOverRow<Content>, column: number): FilledRange<Content> | null {
  for (const range of ranges) {
    if (range.firstColumn > column) return null;
    if (range.lastColumn >= column) return range;
  }
  return null;
}
