/**
 * One line of a text table whose quotes do not make sense as they stand: a stray quote before a word, quotes inside quotes that
 * nobody doubled. A reading counts only when it gives as many fields as the table has columns; nothing is guessed beyond that.
 */
import type { TextDialect } from './dialect.js';

/** Readings with more opening quotes than this are not tried one by one. */
const MOST_QUOTES_TRIED = 64;

interface LineReading {
  readonly fields: readonly string[];
  /** Every quoted field ends where a delimiter or the line ends. */
  readonly isSound: boolean;
}

type Quoting = Pick<TextDialect, 'delimiter' | 'quote'>;

/**
 * The fields of a line when exactly one plain rule gives `columns` of them: quotes inside quotes that are not doubled, one
 * opening quote that is a character, blanks before quotes, or all quotes characters. Null when none does.
 * Example: `a,"b,c` with three columns → a · "b · c
 */
export function mendQuotes(line: string, dialect: TextDialect, columns: number): readonly string[] | null {
  const fits = ({ fields, isSound }: LineReading): boolean => isSound && fields.length === columns;
  const undoubled = readLine(line, dialect, -1, true);
  if (fits(undoubled)) return undoubled.fields;
  const opening = countOpeningQuotes(line, dialect);
  for (let plain = 0; plain < Math.min(opening, MOST_QUOTES_TRIED); plain += 1) {
    const reading = readLine(line, dialect, plain, false);
    if (fits(reading)) return reading.fields;
  }
  const spaced = mendBlanks(line, dialect, columns);
  if (spaced !== null) return spaced;
  const bare = line.split(dialect.delimiter);
  return bare.length === columns ? bare : null;
}

/** The fields when blanks before opening quotes are the only fault. Example: `1, "a, b"` with two columns → 1 · a, b */
export function mendBlanks(line: string, dialect: TextDialect, columns: number): readonly string[] | null {
  const blanks = new RegExp(`(?<=${escapePattern(dialect.delimiter)}) +(?=${dialect.quote})`, 'g');
  const reading = readLine(line.replaceAll(blanks, ''), dialect, -1, false);
  return reading.isSound && reading.fields.length === columns ? reading.fields : null;
}

const escapePattern = (text: string): string => text.replace(/[$^*|.+?()[\]{}\\]/g, '\\$&');

function countOpeningQuotes(line: string, { delimiter, quote }: Quoting): number {
  return line.split(delimiter).filter((piece) => piece.startsWith(quote)).length;
}

/** `plainQuote` is the index of the opening quote that is taken as a character. */
function readLine(line: string, dialect: Quoting, plainQuote: number, isUndoubled: boolean): LineReading {
  const { delimiter, quote } = dialect;
  const fields: string[] = [];
  let isSound = true;
  let opened = 0;
  let start = 0;
  while (start <= line.length) {
    const isQuoted = line.startsWith(quote, start) && opened++ !== plainQuote;
    const end = isQuoted ? closingQuote(line, start + quote.length, dialect, isUndoubled) : -1;
    if (end >= 0) {
      const inner = line.slice(start + quote.length, end);
      fields.push(isUndoubled ? inner : inner.replaceAll(quote + quote, quote));
      start = end + quote.length + delimiter.length;
      continue;
    }
    if (isQuoted) isSound = false;
    const next = line.indexOf(delimiter, start);
    fields.push(line.slice(start, next < 0 ? undefined : next));
    start = next < 0 ? line.length + 1 : next + delimiter.length;
  }
  return { fields, isSound };
}

/** Place of the quote before the next delimiter or the end of the line; doubled ones do not count unless `isUndoubled`. */
function closingQuote(line: string, from: number, { delimiter, quote }: Quoting, isUndoubled: boolean): number {
  for (let at = line.indexOf(quote, from); at >= 0; at = line.indexOf(quote, at + quote.length)) {
    const behind = at + quote.length;
    if (!isUndoubled && line.startsWith(quote, behind)) at = behind;
    else if (behind >= line.length || line.startsWith(delimiter, behind)) return at;
  }
  return -1;
}
