/**
 * The merged range over a cell, for rows that come in file order. The value of a range is that of its first cell, remembered when that cell
 * is read. Built for hostile sheets: ranges are sorted once, and a row only pays when the set of ranges over it changes.
 */
import type { MergedRange } from '../../domain/tables/table.js';

/** A merged range with the content of its first cell, null until (or unless) that cell was read. */
export interface FilledRange<Content> extends MergedRange {
  content: Content | null;
}

/** Ranges over one row, ascending by first column, none over another; not changed once returned. */
export type RangesOverRow<Content> = readonly FilledRange<Content>[];

/** Writers keep rows in order; a sheet that jumps back and forth over many ranges is hostile. */
const MOST_WASTED = 10_000_000;

/** Follows the rows of a sheet from top to bottom. */
export class MergeIndex<Content> {
  readonly #ranges: readonly FilledRange<Content>[];
  readonly #limit: number;
  #next = 0;
  /** Ranges looked at again for rows that came out of order. */
  #wasted = 0;
  #row = 0;
  #active: FilledRange<Content>[] = [];

  constructor(merges: readonly MergedRange[], maxRangesPerRow: number) {
    this.#ranges = merges.map((range) => ({ ...range, content: null })).sort((a, b) => a.firstRow - b.firstRow);
    this.#limit = maxRangesPerRow;
  }

  /** Ranges over a row. Null when more than the limit lie over it, or rows jump too often. A row above the last one starts from the top. */
  rangesOver(rowNumber: number): RangesOverRow<Content> | null {
    if (rowNumber < this.#row) {
      this.#wasted += this.#next;
      if (this.#wasted > MOST_WASTED) return null;
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
    if (added) active = withoutOverlaps(active.sort((a, b) => a.firstColumn - b.firstColumn));
    this.#active = active;
    return active;
  }
}

/** Ranges that lie over an earlier one are none: no program writes or opens such sheets without repair. */
function withoutOverlaps<Content>(sorted: FilledRange<Content>[]): FilledRange<Content>[] {
  let covered = -1;
  return sorted.filter((range) => {
    const isFree = range.firstColumn > covered;
    if (isFree) covered = range.lastColumn;
    return isFree;
  });
}

/** The range that covers a column, if any. */
export function rangeAt<Content>(ranges: RangesOverRow<Content>, column: number): FilledRange<Content> | null {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined || range.firstColumn > column) high = middle - 1;
    else if (range.lastColumn < column) low = middle + 1;
    else return range;
  }
  return null;
}
