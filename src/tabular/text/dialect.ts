/**
 * How a text table is written: delimiter, quote, escape, line end, judged on its first 64 kB outside quotes. Nothing is
 * judged by the file name.
 */

/** The dialect of a text table. */
export interface TextDialect {
  readonly delimiter: string;
  readonly quote: string;
  /** Equal to `quote` where quotes are doubled. */
  readonly escape: string;
  readonly lineEnd: '\n' | '\r';
  /** Records end in CR, LF and CRLF by turns, or in more than one of them: all become LF. */
  readonly hasMixedEnds: boolean;
  /** The first line only names the delimiter (`sep=;`) and is no record. */
  readonly hasDelimiterLine: boolean;
  /** Fields that nearly every line of more than one has; null where the lines do not agree. */
  readonly columns: number | null;
}

/** Characters that decide the dialect. */
export const DIALECT_SAMPLE_CHARACTERS = 64 * 1024;

/** Usual delimiters of offices; between equals the one with more columns wins, then the earlier. */
const USUAL_DELIMITERS = [',', '\t', ';', '|', '，'];
/** Taken only when nearly every line, the first included, agrees on it and no usual delimiter is any good. */
const RARE_DELIMITERS = [' ', ':', '^', '~', '#', '$', '&', '*', '@', '\u0001', '\u001f', '、', '\u00fe'];
const MAX_SAMPLE_LINES = 300;
/** So many lines with a delimiter, and this share of them with the same number of fields, make a regular table. */
const MIN_AGREEING_LINES = 3;
const AGREEING_SHARE = 0.6;
const GOOD_SCORE = 0.5;
const RARE_SCORE = 0.9;
/** Replaces quoted text when lines are looked at. */
const QUOTED = 'Q';
/** Some exports put a TAB behind each value to keep digits from Excel; it delimits nothing. */
const GUARDING_TAB = /\t([,;|])/g;
const DELIMITER_LINE = /^\uFEFF?"?sep=([^\r\n])"?\r?(?:\n|$)/i;

/** `delimiter` as the user gave it wins over what the sample says. */
export function sniffDialect(sample: string, delimiter?: string): TextDialect {
  const named = DELIMITER_LINE.exec(sample)?.[1];
  const body = named === undefined ? sample : sample.slice(sample.indexOf('\n') + 1);
  const quote = usesApostrophes(body) ? "'" : '"';
  const lines = linesOutsideQuotes(body, quote);
  const chosen = delimiter ?? named ?? chooseDelimiter(lines);
  return {
    delimiter: chosen,
    quote,
    escape: usesBackslash(body, quote) ? '\\' : quote,
    lineEnd: body.includes('\n') || !body.includes('\r') ? '\n' : '\r',
    hasMixedEnds: body.includes('\n') && hasLoneReturn(body, quote),
    hasDelimiterLine: named !== undefined,
    columns: agreedColumns(lines, chosen),
  };
}

/** A CR outside quotes that is not followed by LF; the last character may have lost its follower to the cut. */
function hasLoneReturn(sample: string, quote: string): boolean {
  return (
    sample.includes('\r') && /\r(?!\n|$)/.test(sample.replace(new RegExp(`${quote}[^${quote}]*${quote}`, 'g'), ''))
  );
}

/** The number of fields on which nearly all lines with a delimiter agree. */
function agreedColumns(lines: readonly string[], delimiter: string): number | null {
  const counts = countPerLine(lines, delimiter).filter((count) => count > 0);
  const { columns, score } = scoreCounts(counts);
  return counts.length >= MIN_AGREEING_LINES && score >= AGREEING_SHARE ? columns + 1 : null;
}

/** Apostrophes quote when fields begin and end with them and nothing is quoted the usual way. */
function usesApostrophes(sample: string): boolean {
  const count = (pattern: RegExp) => (sample.match(pattern) ?? []).length;
  if (count(/(?:^|[,;\t|\r\n]) ?"/g) > 0) return false;
  const opened = count(/(?:^|[,;\t|\r\n]) ?'(?=[^,;\t|\r\n])/g);
  const closed = count(/[^,;\t|\r\n]'(?=[,;\t|\r\n]|$)/g);
  return opened >= 2 && closed >= opened * RARE_SCORE && closed <= opened / RARE_SCORE;
}

/** A back-slash escapes when it stands before a quote inside a field and no quote is doubled. */
function usesBackslash(sample: string, quote: string): boolean {
  const escaped = sample.match(new RegExp(`\\\\${quote}(?![,;\\t|\\r\\n]|$)`, 'g')) ?? [];
  const doubled = sample.match(new RegExp(`[^,;\\t|\\r\\n${quote}\\\\]${quote}${quote}`, 'g')) ?? [];
  return escaped.length > 0 && doubled.length === 0;
}

function chooseDelimiter(lines: readonly string[]): string {
  const usual = bestDelimiter(lines, USUAL_DELIMITERS);
  if (usual.score >= GOOD_SCORE) return widened(lines, usual.delimiter);
  const rare = bestDelimiter(lines, RARE_DELIMITERS);
  if (rare.score >= RARE_SCORE && rare.lines >= 2 && rare.isInHeader) return widened(lines, rare.delimiter);
  return usual.score > 0 ? usual.delimiter : ',';
}

/** `, ` and `||` where every single delimiter is followed so; two commas or tabs are a blank cell. */
function widened(lines: readonly string[], delimiter: string): string {
  const narrowCounts = countPerLine(lines, delimiter);
  for (const wide of [`${delimiter} `, delimiter.repeat(2)]) {
    if (delimiter === '\t' || wide === ',,' || wide === ';;') continue;
    const wideCounts = countPerLine(lines, wide);
    const factor = wide === delimiter.repeat(2) ? 2 : 1;
    const agrees = narrowCounts.every((count, line) => count === (wideCounts[line] ?? 0) * factor);
    if (agrees && narrowCounts.length >= 2) return wide;
  }
  return delimiter;
}

function bestDelimiter(
  sample: readonly string[],
  candidates: readonly string[],
): { delimiter: string; score: number; lines: number; isInHeader: boolean } {
  let best = { delimiter: ',', score: 0, columns: 0, lines: 0, isInHeader: false };
  for (const delimiter of candidates) {
    const counts = countPerLine(sample, delimiter);
    const { score, columns, lines } = scoreCounts(counts);
    const isInHeader = counts[0] === columns;
    if (score > best.score || (score === best.score && columns > best.columns))
      best = { delimiter, score, columns, lines, isInHeader };
  }
  return best;
}

/** Share of lines with the most frequent number of delimiters, times the share of lines that have any. */
function scoreCounts(counts: readonly number[]): { score: number; columns: number; lines: number } {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let columns = 0;
  let most = 0;
  let present = 0;
  for (const [count, times] of frequency) {
    present += times;
    if (times > most || (times === most && count > columns)) [columns, most] = [count, times];
  }
  const lines = Math.max(counts.length, 1);
  return { score: (most / lines) * (present / lines), columns, lines };
}

/** How often a delimiter stands outside quotes, for each line that is not blank. */
function countPerLine(lines: readonly string[], delimiter: string): number[] {
  return lines.map((line) => {
    let count = 0;
    for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + delimiter.length)) count += 1;
    return count;
  });
}

function withoutGuards(line: string): string {
  const bare = line.replace(GUARDING_TAB, '$1');
  return bare === line ? line : bare.replace(/\t$/, '');
}

/** A quote behind one of them opens a quoted range. */
const BOUNDARIES: ReadonlySet<string> = new Set([...USUAL_DELIMITERS, ...RARE_DELIMITERS, '\n', '\r']);

/** Lines without quoted ranges and guarding TABs; a line break inside quotes does not end a line. The cut last line is dropped. */
function linesOutsideQuotes(sample: string, quote: string): string[] {
  const lines: string[] = [];
  let line = '';
  let isQuoted = false;
  let before = '\n';
  for (let position = 0; position < sample.length && lines.length < MAX_SAMPLE_LINES; position += 1) {
    const character = sample[position] ?? '';
    if (isQuoted) {
      if (character !== quote) continue;
      if (sample[position + 1] === quote) position += 1;
      else isQuoted = false;
    } else if (character === quote && BOUNDARIES.has(before)) {
      isQuoted = true;
      line += QUOTED;
    } else if (character === '\n' || character === '\r') {
      if (line.trim() !== '') lines.push(line);
      line = '';
    } else line += character;
    before = character;
  }
  if ((line.trim() !== '' || lines.length === 0) && sample.length < DIALECT_SAMPLE_CHARACTERS) lines.push(line);
  return lines.map(withoutGuards);
}
