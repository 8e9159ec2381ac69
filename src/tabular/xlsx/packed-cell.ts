/** How the row scanner packs a cell into integers, and how packed-row reads it back. */

/** Kinds of packed cells. */
export const PACKED_NUMBER = 0;
export const PACKED_SHARED = 1;
export const PACKED_TEXT = 2;
const PACKED_BOOLEAN = 3;
const PACKED_ERROR = 4;
const PACKED_DATE = 5;

/** Integers per cell: column, kind and flags; start; end; style. */
export const CELL_WORDS = 4;
export const COLUMN_MASK = 0xffff;
export const KIND_SHIFT = 16;
export const KIND_MASK = 0xf;
/** Set on cells with a formula. */
export const FORMULA_FLAG = 1 << 24;
/** Set on texts with bytes above ASCII. */
export const WIDE_FLAG = 1 << 25;

/** `t` attribute → packed kind. */
export const KIND_BY_TYPE: ReadonlyMap<string, number> = new Map([
  ['n', PACKED_NUMBER],
  ['s', PACKED_SHARED],
  ['str', PACKED_TEXT],
  ['inlineStr', PACKED_TEXT],
  ['b', PACKED_BOOLEAN],
  ['e', PACKED_ERROR],
  ['d', PACKED_DATE],
]);
