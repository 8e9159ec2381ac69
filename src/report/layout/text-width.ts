/**
 * How much room a text takes in a cell: a Chinese character counts two, a Latin one counts one. Row heights are computed, because
 * programs do not agree on sizing rows by themselves and merged cells are never sized. Pure arithmetic.
 */

/** Width of a half-width character at the body font, in Excel's column units (11 pt type). */
const UNITS_PER_CHARACTER = 1.06;
/** Inner margin of a cell on both sides together, in column units. */
const CELL_MARGIN = 1;
const LINE_FEED = 0x0a;

/** Columns of a fixed-pitch font: 2 for wide characters, 0 for combining marks and controls, else 1. Example: "张三A" → 5. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += unitWidth(text.charCodeAt(index));
  return width;
}

function unitWidth(code: number): 0 | 1 | 2 {
  if (code < 0x20 || (code >= 0x300 && code <= 0x36f) || (code >= 0xdc00 && code <= 0xdfff)) return 0;
  return isWide(code) ? 2 : 1;
}

/** High surrogates count as wide: beyond the first plane there are Chinese characters and pictures. */
function isWide(code: number): boolean {
  return (
    code >= 0x1100 &&
    (code <= 0x115f ||
      (code >= 0x2014 && code <= 0x2026) ||
      (code >= 0x2460 && code <= 0x24ff) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xd800 && code <= 0xdbff) ||
      (code >= 0xe000 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0xffe0 && code <= 0xffe6))
  );
}

/** Column width that shows a text on one line. */
export function columnWidthFor(text: string): number {
  let widest = 0;
  for (const line of text.split('\n')) widest = Math.max(widest, displayWidth(line));
  return widest * UNITS_PER_CHARACTER + CELL_MARGIN;
}

/**
 * Lines a text takes when wrapped at a column width; at least 1. Words and numbers stay whole where they fit a line. Called for every text
 * cell of a workbook, millions of times, so it scans the text once and makes no pieces.
 */
export function wrappedLines(text: string, columnWidth: number): number {
  const room = Math.max(2, Math.floor((columnWidth - CELL_MARGIN) / UNITS_PER_CHARACTER));
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  let lines = 1;
  let used = 0;
  let word = 0;
  const place = (width: number): void => {
    if (used + width <= room) {
      used += width;
      return;
    }
    lines += Math.ceil(width / room) - (used === 0 ? 1 : 0);
    used = width % room === 0 ? room : width % room;
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x20 && code < 0x7f) {
      word += 1;
      continue;
    }
    if (word > 0) place(word);
    word = 0;
    if (code === LINE_FEED) {
      lines += 1;
      used = 0;
    } else place(unitWidth(code));
  }
  if (word > 0) place(word);
  return lines;
}
