/**
 * Text as a cell of .xlsx can hold it: within Excel's length limit, without characters that XML forbids, and never read as an escape.
 * Formula-like text needs nothing here: it is written with the type text and stays text.
 */

/** Excel's limit for one cell. */
export const MAX_CELL_CHARACTERS = 32_767;
/** Put at the end of a text that had to be cut. */
const CUT_NOTE = '……（内容过长，已截断）';

/** Characters that XML 1.0 cannot hold, lone surrogates among them. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** `_x000D_` and the like are read as an escape by Excel; an escaped underscore in front keeps them as typed. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Example: "a\u0001b" → "a\ufffdb". */
export function cleanCellText(text: string): string {
  let clean = text.replace(FORBIDDEN, '\ufffd').replace(/\r\n?/g, '\n').replace(ESCAPE_LIKE, '_x005F_');
  if (clean.length > MAX_CELL_CHARACTERS) {
    clean = clean.slice(0, MAX_CELL_CHARACTERS - CUT_NOTE.length).replace(/[\ud800-\udbff]$/, '') + CUT_NOTE;
  }
  return clean;
}
