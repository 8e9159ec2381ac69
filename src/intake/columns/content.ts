/**
 * The content of a column in the sample: how many cells hold valid numbers, dates, phones, known words. Evidence that supports or weakens a
 * header; it never names a column on its own except for identity numbers.
 */
import type { ColumnDefinition } from '../../domain/column.js';
import { identify } from '../../normalise/identity.js';
import type { IdentifyContext } from '../../normalise/identity.js';
import { normaliseHeader } from '../header/text.js';
import type { SampleRow } from '../header/sheet-sample.js';

export interface ColumnContent {
  /** Cells that are not blank. */
  readonly filled: number;
  /** Cells with a number that can be matched. */
  readonly validNumbers: number;
  /** Cells that look like an identity number, good or damaged. */
  readonly numberShaped: number;
  readonly dates: number;
  readonly numeric: number;
  readonly phones: number;
  readonly sexes: number;
  /** Distinct texts, normalised as headers are, with their counts; capped. */
  readonly words: ReadonlyMap<string, number>;
}

const MAX_WORDS = 60;
const NUMBER_SHAPED = /^[0-9X*]{15,22}$|^\d(?:\.\d+)?E\+?\d\d$/u;
const DATE_SHAPED =
  /^(?:19|20)\d{2}(?:[-./年]?(?:0?[1-9]|1[0-2])(?:[-./月]?(?:0?[1-9]|[12]\d|3[01])日?|月)?|年)?(?:T|\d{2}:\d{2}.*)?$/u;
const NUMERIC = /^-?[\d,]+(?:\.\d+)?(?:%|元|万元|亩|人|个月|月|M2|㎡|平方米)?$/u;
const PHONE_SHAPED = /^(?:\+?86)?1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}$/u;
const SEX_WORDS = new Set(['男', '女', '男性', '女性']);

/** Profile of one column over sample rows. */
export function profileColumn(
  rows: readonly SampleRow[],
  columnIndex: number,
  context: IdentifyContext,
): ColumnContent {
  const content = { filled: 0, validNumbers: 0, numberShaped: 0, dates: 0, numeric: 0, phones: 0, sexes: 0 };
  const words = new Map<string, number>();
  for (const row of rows) {
    const text = row.texts[columnIndex] ?? null;
    if (text === null) continue;
    content.filled += 1;
    const word = normaliseHeader(text);
    if (NUMBER_SHAPED.test(word)) {
      content.numberShaped += 1;
      const numericCell = row.types[columnIndex] === 'number';
      if (identify(text, { ...context, numericCell }).matchKey !== null) content.validNumbers += 1;
    }
    if (row.types[columnIndex] === 'date' || DATE_SHAPED.test(word)) content.dates += 1;
    if (NUMERIC.test(word)) content.numeric += 1;
    if (PHONE_SHAPED.test(word)) content.phones += 1;
    if (SEX_WORDS.has(word)) content.sexes += 1;
    if (words.size < MAX_WORDS || words.has(word)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { ...content, words };
}

/** Share of filled cells that fit the type of a column, 0–1; null where the type fits anything or nothing is filled. */
export function contentFit(definition: ColumnDefinition, content: ColumnContent): number | null {
  if (content.filled === 0) return null;
  const share = (count: number): number => count / content.filled;
  switch (definition.type) {
    case 'id':
      return share(content.validNumbers);
    case 'date':
    case 'month':
    case 'year':
      return share(content.dates);
    case 'amount':
    case 'area':
    case 'mu':
    case 'integer':
    case 'number':
      return share(content.numeric);
    case 'phone':
      return share(content.phones);
    case 'sex':
      return share(content.sexes);
    case 'choice':
    case 'yes_no':
      return definition.values === undefined ? null : share(knownWords(definition.values, content.words));
    default:
      return null;
  }
}

function knownWords(values: Readonly<Record<string, readonly string[]>>, words: ReadonlyMap<string, number>): number {
  const known = new Set(Object.entries(values).flatMap(([value, others]) => [value, ...others].map(normaliseHeader)));
  let count = 0;
  for (const [word, times] of words) if (known.has(word)) count += times;
  return count;
}
