/** Comparison of birth dates: slips of writing stay near, and a day that stands for "unknown" weighs little by its own frequency. */
import type { Comparison } from './comparison.js';
import { areLunarAndSolar } from './lunar-date.js';
import { editDistance } from './strings.js';

export interface DateParts {
  /** Eight digits; 00 for an unknown month or day. */
  readonly digits: string;
  readonly year: number;
}

const PARTED = /^(\d{4})\D+(\d{1,2})(?:\D+(\d{1,2}))?/u;
const PARTED_BACK = /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})/u;

/** Examples: 1970-1-2, 1970年1月2日, 19700102, 02/01/1970 → 19700102; 1970 → 19700000 */
export function readDateParts(texts: readonly string[]): DateParts | null {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  const text = texts.length > 1 ? filled.join('-') : (filled[0] ?? '');
  const parted = PARTED.exec(text);
  const back = PARTED_BACK.exec(text);
  const [year, month = '00', day = '00'] =
    parted !== null
      ? parted.slice(1)
      : back !== null
        ? [back[3], back[2], back[1]]
        : [text.slice(0, 4), text.slice(4, 6) || undefined, text.slice(6, 8) || undefined];
  const digits = `${year ?? ''}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
  return /^\d{8}$/u.test(digits) && digits !== '00000000' ? { digits, year: Number(digits.slice(0, 4)) } : null;
}

const isPartial = (date: DateParts): boolean => date.digits.slice(4, 6) === '00' || date.digits.endsWith('00');

export const dateComparison: Comparison<DateParts> = {
  levels: ['equal', 'lunar', 'one_slip', 'two_parts', 'same_year', 'near_year', 'different'],
  m: [0.9, 0.005, 0.045, 0.02, 0.015, 0.01, 0.005],
  prepare: readDateParts,
  compare(one, other) {
    if (one.digits === other.digits) return 0;
    const parts = (date: DateParts): [string, string, string] => [
      date.digits.slice(0, 4),
      date.digits.slice(4, 6),
      date.digits.slice(6),
    ];
    const [year, month, day] = parts(one);
    const [otherYear, otherMonth, otherDay] = parts(other);
    if (isPartial(one) || isPartial(other))
      return year === otherYear ? 4 : Math.abs(one.year - other.year) === 1 ? 5 : 6;
    if (areLunarAndSolar(one.digits, other.digits)) return 1;
    if (year === otherYear && month === otherDay && day === otherMonth) return 2;
    if (editDistance(one.digits, other.digits, 1) === 1) return 2;
    const same = Number(year === otherYear) + Number(month === otherMonth) + Number(day === otherDay);
    if (same === 2 || editDistance(one.digits, other.digits, 2) === 2) return 3;
    if (year === otherYear) return 4;
    return Math.abs(one.year - other.year) === 1 ? 5 : 6;
  },
  key: (value) => value.digits,
  blocks: (value) => [isPartial(value) ? '' : value.digits, value.digits.slice(0, 4), value.digits.slice(4)],
  blockNames: ['day', 'year', 'month_and_day'],
  alone: [0],
};
