/**
 * Finds the header of a sheet: its row or rows, below titles and unit lines, with merged or blank groups above it. Looks at texts only;
 * column-mapping interprets the columns.
 */
import type { TableDefinition } from '../../domain/column.js';
import type { MergedRange } from '../../domain/tables/table.js';
import type { ColumnHeader } from '../columns/candidates.js';
import { headerMeanings } from '../header/index.js';
import { normaliseHeader, readHeaderText, readMemberIndex } from '../header/text.js';
import type { SampleRow, SheetSample } from '../header/sheet-sample.js';
import { distinctTexts } from '../header/sheet-sample.js';

/** Header rows with the headers read from them, one per column up to the widest row. */
export interface HeaderBlock {
  /** 1-based, ascending, adjacent. */
  readonly rowNumbers: readonly number[];
  readonly headers: readonly ColumnHeader[];
  /** Known columns, weighted; 0 when the row was only taken because numbers stand below it. */
  readonly score: number;
}

/** Rows from the top that may hold the header: titles, notes and unit lines are never longer. */
const SEARCHED_ROWS = 40;
const MAX_HEADER_ROWS = 3;
const WEIGHT: Readonly<Record<string, number>> = { id_number: 4, name: 3 };
const KNOWN_PLAIN_HEADERS = new Set('序号 编号 备注 说明 NO NO. 合计 小计'.split(' '));
const LONG_DIGITS = /\d{11,}|\d{6,}[*X]{2,}/u;

/** Fewer digits make no long number; checked first because making a text comparable costs more. */
const SIX_DIGITS = /(?:[0-9\uFF10-\uFF19][^0-9\uFF10-\uFF19]*){6}/u;

const dataLikeRows = new WeakMap<SampleRow, boolean>();

/** True for rows with cells no header has: long numbers, dates, stored numbers. */
export function isDataLike(row: SampleRow): boolean {
  let answer = dataLikeRows.get(row);
  if (answer === undefined) {
    answer = hasData(row);
    dataLikeRows.set(row, answer);
  }
  return answer;
}

function hasData(row: SampleRow): boolean {
  return row.texts.some((text, column) => {
    if (text === null) return false;
    const type = row.types[column];
    if (type === 'date') return true;
    // Years and ordinals are printed as numbers in some headers; anything longer is data.
    if (type === 'number') return !/^(?:\d{1,2}|(?:19|20)\d\d)$/u.test(text);
    return SIX_DIGITS.test(text) && LONG_DIGITS.test(normaliseHeader(text));
  });
}

function weightOf(table: TableDefinition, header: ColumnHeader, named: ReadonlySet<string>): [string, number] | null {
  const joined = header.group === null ? header.own : header.group + header.own;
  for (const text of [joined, header.own]) {
    const { whole, bare } = readHeaderText(text);
    if (named.has(whole)) return [whole, WEIGHT['id_number'] ?? 1];
    const meaning = headerMeanings(table, whole)[0] ?? headerMeanings(table, bare)[0];
    if (meaning !== undefined) return [meaning.definition.name, WEIGHT[meaning.definition.name] ?? 1];
    const member = readMemberIndex(whole);
    const memberMeaning = member === null ? undefined : headerMeanings(table, member.base)[0];
    if (memberMeaning !== undefined) return [`${memberMeaning.definition.name}${member?.index ?? 0}`, 1];
    if (isPlainHeader(bare)) return [bare, 0.5];
  }
  return null;
}

function scoreHeaders(table: TableDefinition, headers: readonly ColumnHeader[], named: ReadonlySet<string>): number {
  const weights = new Map<string, number>();
  for (const header of headers) {
    const weight = header.printed === '' ? null : weightOf(table, header, named);
    if (weight !== null) weights.set(...weight);
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

/** True when one of the ranges over a row covers this column from the left. */
function isCoveredFromLeft(merges: readonly MergedRange[], column: number): boolean {
  return merges.some((range) => range.firstColumn < column && range.lastColumn >= column);
}

/** Texts of a group row, spread to the right over cells left blank, as far as there are headers below. */
function spreadGroups(row: SampleRow, below: SampleRow, width: number): (string | null)[] {
  const spread: (string | null)[] = [];
  let group: string | null = null;
  for (let column = 0; column < width; column += 1) {
    const text = row.texts[column] ?? null;
    const hasChild = (below.texts[column] ?? null) !== null;
    if (text !== null) group = hasChild ? text : null;
    spread.push(text ?? (hasChild ? group : null));
  }
  return spread;
}

function isMergedRow(row: SampleRow): boolean {
  return row.merged.includes(true);
}

/** True for headers that have a meaning of their own in every table. */
export function isPlainHeader(bare: string): boolean {
  return KNOWN_PLAIN_HEADERS.has(bare);
}

/** Headers of the columns under a block of rows. */
function readHeaders(rows: readonly SampleRow[], merges: readonly MergedRange[]): ColumnHeader[] {
  const width = Math.max(0, ...rows.map((row) => row.texts.length));
  const bottom = rows.at(-1);
  if (bottom === undefined) return [];
  const over = merges.filter((range) => range.firstRow <= bottom.rowNumber && range.lastRow >= bottom.rowNumber);
  const lines = rows.map((row, position) => {
    const below = rows[position + 1];
    return below === undefined || isMergedRow(row) ? row.texts : spreadGroups(row, below, width);
  });
  return Array.from({ length: width }, (_, columnIndex) => {
    const texts = lines.map((line) => line[columnIndex] ?? null).filter((text) => text !== null);
    const distinct = texts.filter((text, position) => text !== texts[position - 1]);
    const own = isCoveredFromLeft(over, columnIndex) ? '' : (distinct.at(-1) ?? '');
    const group = own === '' || distinct.length < 2 ? null : distinct.slice(0, -1).join('/');
    return { columnIndex, own, group, printed: group === null ? own : `${group}/${own}` };
  });
}

/** Whether a row continues the header above it: merged down into it, or groups with headers below. */
function continuesHeader(upper: SampleRow, lower: SampleRow, merges: readonly MergedRange[]): boolean {
  if (lower.rowNumber !== upper.rowNumber + 1 || isDataLike(lower)) return false;
  const reachesDown = merges.some(
    (range) =>
      range.firstRow <= upper.rowNumber &&
      range.lastRow >= lower.rowNumber &&
      range.lastRow - range.firstRow < MAX_HEADER_ROWS,
  );
  if (reachesDown) return true;
  const hasGroup = merges.some(
    (range) =>
      range.firstRow === upper.rowNumber && range.lastRow === upper.rowNumber && range.lastColumn > range.firstColumn,
  );
  const fillsGaps = lower.texts.some((text, column) => text !== null && (upper.texts[column] ?? null) === null);
  return hasGroup || fillsGaps;
}

/** True when a range merged downwards ties these rows into one header. */
function isTied(upper: SampleRow, lower: SampleRow, merges: readonly MergedRange[]): boolean {
  return merges.some(
    (range) =>
      range.firstRow <= upper.rowNumber &&
      range.lastRow === lower.rowNumber &&
      range.lastRow - range.firstRow < MAX_HEADER_ROWS,
  );
}

function blocksFrom(rows: readonly SampleRow[], start: number, merges: readonly MergedRange[]): SampleRow[][] {
  const first = rows[start];
  if (first === undefined || isDataLike(first) || distinctTexts(first).length === 0) return [];
  const above = rows[start - 1];
  if (above !== undefined && isTied(above, first, merges)) return [];
  let block = [first];
  let blocks = [block];
  for (let next = start + 1; next < rows.length && block.length < MAX_HEADER_ROWS; next += 1) {
    const upper = block.at(-1);
    const lower = rows[next];
    if (upper === undefined || lower === undefined || !continuesHeader(upper, lower, merges)) break;
    block = [...block, lower];
    blocks = isTied(upper, lower, merges) ? [block] : [...blocks, block];
  }
  return blocks;
}

/** Adding a row to the header must add columns; a first record below would not. */
const WORTH_A_ROW = 0.9;
/** A row of groups describes the columns below it better, even where these are understood alone. */
const WORTH_A_GROUP_ROW = 0.5;
/** A range over more of the width than this is a title, not a group. */
const TITLE_WIDTH_SHARE = 0.8;

/** True when a row holds groups over the headers of the next one: neither a title nor a line such as 填报单位：… */
function isGroupRow(upper: SampleRow, lower: SampleRow, merges: readonly MergedRange[]): boolean {
  const texts = distinctTexts(upper);
  if (texts.some((text) => /[:：]/u.test(text))) return false;
  const width = Math.max(upper.texts.length, lower.texts.length);
  const spans = merges.filter((range) => range.firstRow === upper.rowNumber && range.lastRow === upper.rowNumber);
  if (spans.length > 0)
    return spans.every((range) => range.lastColumn - range.firstColumn + 1 <= width * TITLE_WIDTH_SHARE);
  const hasGaps = lower.texts.some((text, column) => text !== null && (upper.texts[column] ?? null) === null);
  return hasGaps && (texts.length >= 2 || (upper.texts[0] ?? null) === null);
}

function rowCost(block: readonly SampleRow[], merges: readonly MergedRange[]): number {
  return block.slice(1).reduce((cost, lower, position) => {
    const upper = block[position];
    const isGroup = upper !== undefined && isGroupRow(upper, lower, merges);
    return cost + (isGroup ? -WORTH_A_GROUP_ROW : WORTH_A_ROW);
  }, 0);
}

/** Sheets may hold thousands of merged ranges; headers have few. */
const MOST_MERGES = 2000;

function mergesNear(sample: SheetSample, lastRow: number): readonly MergedRange[] {
  return sample.merges.filter((range) => range.firstRow <= lastRow).slice(0, MOST_MERGES);
}

/** Rows that may be the header, with the headers in them; their meaning depends on the table. */
export interface HeaderBlockCandidate {
  readonly rowNumbers: readonly number[];
  readonly headers: readonly ColumnHeader[];
  readonly cost: number;
}

const candidatesBySample = new WeakMap<SheetSample, readonly HeaderBlockCandidate[]>();

/** Every block of rows of the sample that may be its header, from the top. */
export function headerBlocks(sample: SheetSample): readonly HeaderBlockCandidate[] {
  const known = candidatesBySample.get(sample);
  if (known !== undefined) return known;
  const rows = sample.rows.slice(0, SEARCHED_ROWS);
  const merges = mergesNear(sample, rows.at(-1)?.rowNumber ?? 0);
  const candidates = rows
    .flatMap((_, start) => blocksFrom(rows, start, merges))
    .map((block) => ({
      rowNumbers: block.map((row) => row.rowNumber),
      headers: readHeaders(block, merges),
      cost: rowCost(block, merges),
    }));
  candidatesBySample.set(sample, candidates);
  return candidates;
}

/** The best block by known columns; null when no row names two columns of the table, or one the workspace names. */
export function bestHeader(
  candidates: readonly HeaderBlockCandidate[],
  table: TableDefinition,
  named: ReadonlySet<string>,
): HeaderBlock | null {
  let best: HeaderBlock | null = null;
  for (const { rowNumbers, headers, cost } of candidates) {
    const score = scoreHeaders(table, headers, named) - cost;
    if (score >= MIN_SCORE && (best === null || score > best.score)) best = { rowNumbers, headers, score };
  }
  return best;
}

/** The header of a sheet that is read as this table. */
export function findHeader(
  sample: SheetSample,
  table: TableDefinition,
  named: ReadonlySet<string>,
): HeaderBlock | null {
  return bestHeader(headerBlocks(sample), table, named);
}

/** A name and something else, or a number alone: less is a title that happens to hold a known word. */
const MIN_SCORE = 2;

/** The row above the first row that satisfies `isRecord`, when it has texts in at least two columns. */
export function headerAbove(sample: SheetSample, isRecord: (row: SampleRow) => boolean): HeaderBlock | null {
  const first = sample.rows.findIndex(isRecord);
  const above = sample.rows
    .slice(0, Math.max(first, 0))
    .filter((row) => distinctTexts(row).length >= 2 && !isDataLike(row));
  const row = above.at(-1);
  if (row === undefined) return null;
  return { rowNumbers: [row.rowNumber], headers: readHeaders([row], mergesNear(sample, row.rowNumber)), score: 0 };
}
