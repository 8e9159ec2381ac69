/**
 * The first step for every number: blanks, invisible characters, width, escapes, apostrophes and hyphens folded away, each
 * noted. Nothing here needs a check digit to be right; look-alike letters do and are in look-alike.ts.
 */
import { foldWidth, replaceEscapes, stripBlanks, stripInvisible } from '../characters.js';
import type { Folded } from './reading.js';

const CLEAN = /^[0-9A-Z]+$/u;
const HYPHENS = /[-\u2010-\u2015\u2212]/gu;
/** Marks typed before a number so that a spreadsheet keeps it as text; one of them. */
const LEADING_MARK = /^['\u2018\u2019\u201B`\u00B4\u2032]/u;
const FORMULA_QUOTE = /^=\s*"([^"]*)"$/u;
const QUOTED = /^"([^"]*)"$/u;
const PRINTED_ORGANISATION_CODE = /^[0-9A-Z]{8}-[0-9X]$/iu;
/** A number that was stored as a float; one of 16 digits and more may have lost digits that way. */
const DECIMAL_ZERO = /^(\d{1,15})\.0+$/u;

/** Text without the characters that folding removes, letters upper-case. Example: "'1101 0519…02x\t" → "1101…02X" with notes */
export function foldNumber(input: string): Folded {
  if (CLEAN.test(input)) return { input, text: input, notes: [] };
  const notes: string[] = [];
  let text = input;
  const apply = (after: string, note: string): void => {
    if (after !== text) notes.push(note);
    text = after;
  };
  apply(replaceEscapes(text), 'escapes');
  apply(stripInvisible(text), 'invisible');
  apply(stripBlanks(text), 'blanks');
  apply(foldWidth(text), 'width');
  apply(FORMULA_QUOTE.exec(text)?.[1] ?? text, 'formula_quote');
  apply(QUOTED.exec(text)?.[1] ?? text, 'quotes');
  apply(text.replace(LEADING_MARK, ''), 'apostrophe');
  apply(DECIMAL_ZERO.exec(text)?.[1] ?? text, 'decimal_zero');
  if (PRINTED_ORGANISATION_CODE.test(text)) apply(text.replace('-', ''), 'printed_form');
  apply(text.replace(HYPHENS, ''), 'hyphens');
  return { input, text, notes };
}

/** Letters to capitals; a last x alone is the trivial case. */
export function foldCase(folded: Folded): Folded {
  const upper = folded.text.replace(/[a-z]/gu, (char) => char.toUpperCase());
  if (upper === folded.text) return folded;
  const isOnlyLastX = upper === `${folded.text.slice(0, -1)}X`;
  return { input: folded.input, text: upper, notes: [...folded.notes, isOnlyLastX ? 'x_upper' : 'upper'] };
}

const SEPARATORS = /[、/;；,，|｜\r\n]|[和与及]|(?:_x000[dD]_)/u;
const NUMBER_SHAPE = /^(?:\d{15}|\d{17}[\dX]|\d{17}[\dX]\d\d(?:B\d)?|[0-9A-Z]{2}\d{6}[0-9A-Z]{10})$/u;
/** Shorter texts cannot hold two numbers of 15 digits. */
const SHORTEST_PAIR = 30;

const isNumberShaped = (text: string): boolean => NUMBER_SHAPE.test(text);

/**
 * The number-shaped pieces of one cell, as written; one piece or none means that the cell is not several numbers.
 * Example: "110105…02X、110105…0014" → both
 */
export function splitNumbers(cell: string): readonly string[] {
  if (cell.length < SHORTEST_PAIR) return [];
  const pieces = shapedPieces(cell, SEPARATORS);
  if (pieces.length > 1) return pieces;
  const byBlank = shapedPieces(cell, new RegExp(`${SEPARATORS.source}|\\s+`, 'u'));
  if (byBlank.length > 1) return byBlank;
  const compact = foldCase(foldNumber(cell)).text;
  const runs = compact.match(/(?<![0-9A-Z])(?:\d{17}[\dX]|\d{15})(?![0-9A-Z])/gu) ?? [];
  if (runs.length > 1) return runs;
  const halves = [compact.slice(0, 18), compact.slice(18)];
  return compact.length === 36 && halves.every((half) => /^\d{17}[\dX]$/u.test(half)) ? halves : [];
}

function shapedPieces(cell: string, separator: RegExp): readonly string[] {
  return cell
    .split(separator)
    .map((piece) => piece.replace(/[（(][^（()）]*[)）]|^.*[:：]/gu, '').trim())
    .filter((piece) => isNumberShaped(foldCase(foldNumber(piece)).text));
}
