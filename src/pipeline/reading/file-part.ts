/**
 * Parts of a file that several threads read at the same time. A part is read as the whole file would be, by the same modules; what each
 * part found is put together in the order of the parts (file-reading.ts, range-reading.ts).
 */
import type { SheetOutline, TextRange } from '../../domain/table.js';
import type { TextEncoding } from '../../tabular/text-encoding.js';

/** Neighbouring sheets of a workbook. */
export interface SheetsPart {
  readonly kind: 'sheets';
  /** Of all its sheets, from 0 on. */
  readonly firstSheet: number;
  readonly lastSheet: number;
  /** Of all sheets: read once, for all parts. */
  readonly outlines: readonly SheetOutline[];
}

/** A stretch of a text table. */
export interface RangePart {
  readonly kind: 'range';
  readonly range: TextRange;
  /** Found once, for all parts. */
  readonly encoding: TextEncoding;
}

export type FilePart = SheetsPart | RangePart;
