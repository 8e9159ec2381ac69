/**
 * Amounts of money, areas and plain numbers: thousands separators, currency marks and units (docs/design/identity-numbers.md, "Amounts and
 * units") to one unit each. Arithmetic is on scaled whole numbers, so no cent is lost to floating point. Doubtful texts (约, 左右, ranges)
 * are flagged.
 */
import type { CleanValue, Verdict } from '../domain/identity.js';
import { foldWidth, replaceEscapes, stripBlanks, stripInvisible } from './characters.js';
import { FILLERS } from './fillers.js';

/** The quantity of a column: amounts a year or a month, areas in square metres or mu, or bare numbers. */
export type Quantity = 'yuan' | 'yuan_year' | 'yuan_month' | 'square_metres' | 'mu' | 'number' | 'integer';

const SCALE = 1_000_000n;
const SCALE_DIGITS = 6;
const NUMBER = /^([-+]?)(\d+(?:\.\d*)?|\.\d+)(?:[eE]([-+]?\d{1,2}))?$/u;

interface Ratio {
  readonly times: bigint;
  readonly by: bigint;
}
const ratio = (times: number, by = 1): Ratio => ({ times: BigInt(times), by: BigInt(by) });

const YUAN_UNITS: readonly (readonly [RegExp, Ratio])[] = [
  [/亿元?/u, ratio(100_000_000)],
  [/千万元?/u, ratio(10_000_000)],
  [/百万元?/u, ratio(1_000_000)],
  [/万元?/u, ratio(10_000)],
  [/千元/u, ratio(1000)],
  [/百元/u, ratio(100)],
  [/元|圆|块|rmb|cny/iu, ratio(1)],
];
/** 1 mu is 2000/3 square metres, 1 hectare 15 mu. */
const AREA_UNITS: readonly (readonly [RegExp, Ratio])[] = [
  [/公顷|hm²|hm2/iu, ratio(10_000)],
  [/亩/u, ratio(2000, 3)],
  [/平方公里|km²|km2/iu, ratio(1_000_000)],
  [/平方米|平米|㎡|m²|m2|平方|平$/iu, ratio(1)],
];
const COUNT_UNIT = /(?:人|口|户|个|名|岁|周岁|月|个月|年|天|日|次|间|套|辆|台|头|只|%|级|分|公里|千米|米)$/u;
const PER_YEAR = /[/每]\s*年|年均|^年$|\/a\b/u;
const PER_MONTH = /[/每]\s*个?月|月均|^月$/u;

/** Text of a number in its unit → scaled whole number in the column's unit, with the changes made. */
interface Measured {
  readonly scaled: bigint;
  readonly notes: readonly string[];
}

function parseScaled(text: string): bigint | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [whole = '', fraction = ''] = (match[2] ?? '').split('.');
  const exponent = Number(match[3] ?? '0');
  const shift = SCALE_DIGITS + exponent - fraction.length;
  if (Math.abs(shift) > 30) return null;
  const digits = BigInt(`${whole}${fraction}` === '' ? '0' : `${whole}${fraction}`);
  const scaled = shift >= 0 ? digits * 10n ** BigInt(shift) : divideRounded(digits, 10n ** BigInt(-shift));
  return match[1] === '-' ? -scaled : scaled;
}

/** Half away from zero. */
function divideRounded(value: bigint, by: bigint): bigint {
  const isNegative = value < 0n;
  const magnitude = isNegative ? -value : value;
  const rounded = (magnitude * 2n + by) / (by * 2n);
  return isNegative ? -rounded : rounded;
}

/** Ratio from the unit written (in the cell, else in the header) to the unit of the column; null when it belongs to another quantity. */
function unitRatio(unit: string, quantity: Quantity): Ratio | null {
  if (unit === '') return ratio(1);
  const isArea = quantity === 'square_metres' || quantity === 'mu';
  const found = (isArea ? AREA_UNITS : YUAN_UNITS).find(([pattern]) => pattern.test(unit))?.[1];
  if (isArea) {
    if (found === undefined) return null;
    return quantity === 'mu' ? { times: found.times * 3n, by: found.by * 2000n } : found;
  }
  const base = found ?? (PER_YEAR.test(unit) || PER_MONTH.test(unit) ? ratio(1) : null);
  if (base === null) return null;
  if (quantity === 'yuan_year' && PER_MONTH.test(unit)) return { times: base.times * 12n, by: base.by };
  if (quantity === 'yuan_month' && PER_YEAR.test(unit)) return { times: base.times, by: base.by * 12n };
  return base;
}

const isSameUnit = (unit: Ratio): boolean => unit.times === unit.by;

function measure(text: string, quantity: Quantity, headerUnit: string): Measured | null {
  const notes: string[] = [];
  let rest = text.replace(/^[￥¥$]|^(?:人民币|rmb)/iu, '');
  if (rest !== text) notes.push('currency_mark');
  const withoutCommas = rest.replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
  if (withoutCommas !== rest) notes.push('thousands');
  rest = withoutCommas.replace(/^\((\d.*)\)$/u, '-$1').replace(/(?<=\d)(?:整|正)$/u, '');
  const match = /^([-+]?[\d.]+(?:[eE][-+]?\d+)?)(.*)$/u.exec(rest);
  if (match === null) return null;
  const scaled = parseScaled(match[1] ?? '');
  const cellUnit = (match[2] ?? '').trim();
  if (scaled === null) return null;
  if (quantity === 'number' || quantity === 'integer') return countOf(scaled, cellUnit, notes);
  const unit = unitRatio(cellUnit === '' ? headerUnit : cellUnit, quantity);
  if (unit === null) return null;
  if (cellUnit !== '') notes.push('unit_in_cell');
  if (isSameUnit(unit)) return { scaled, notes };
  return { scaled: divideRounded(scaled * unit.times, unit.by), notes: [...notes, 'unit_converted'] };
}

function countOf(scaled: bigint, unit: string, notes: readonly string[]): Measured | null {
  if (unit === '') return { scaled, notes };
  return COUNT_UNIT.test(unit) ? { scaled, notes: [...notes, 'unit_in_cell'] } : null;
}

/** Scaled whole number with a number of decimals; trailing zeros dropped unless money. */
function format(scaled: bigint, decimals: number, isMoney: boolean): string {
  const rounded = divideRounded(scaled, 10n ** BigInt(SCALE_DIGITS - decimals));
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const shown = isMoney ? fraction : fraction.replace(/0+$/u, '');
  const sign = rounded < 0n ? '-' : '';
  return shown === '' ? `${sign}${whole}` : `${sign}${whole}.${shown}`;
}

const DECIMALS: Readonly<Record<Quantity, number>> = {
  yuan: 2,
  yuan_year: 2,
  yuan_month: 2,
  square_metres: 2,
  mu: 2,
  number: 6,
  integer: 0,
};

/**
 * A number as written → plain number in the column's unit: money with two decimals, areas and counts without trailing zeros.
 * `headerUnit` is the unit printed in the header (万元, 元/月, 亩), '' if none.
 * Example: "1.2万元" → 12000.00; "1,234.5" → 1234.50; "3亩" in square metres → 2000; "/" → none
 */
export function cleanAmount(raw: string, quantity: Quantity, headerUnit = '', fillers = FILLERS): CleanValue {
  const plain = isOwnUnit(headerUnit, quantity) ? plainAmount(raw, quantity) : null;
  return plain === null
    ? readAmount(raw, quantity, headerUnit, fillers)
    : { status: 'accept', value: plain, raw, notes: [] };
}

/**
 * Digits as most cells have them: no sign, no zero in front, at most two decimals; `readAmount` gives the same result in ten times the
 * time.
 */
const PLAIN = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,2})?$/u;

const ownUnits = new Map<string, boolean>();

/** True when bare numbers under a header with this unit are in the column's unit already. */
function isOwnUnit(headerUnit: string, quantity: Quantity): boolean {
  if (headerUnit === '' || quantity === 'number' || quantity === 'integer') return true;
  const key = `${quantity} ${headerUnit}`;
  const known = ownUnits.get(key);
  if (known !== undefined) return known;
  const unit = unitRatio(stripBlanks(foldWidth(headerUnit)), quantity);
  const isOwn = unit !== null && isSameUnit(unit);
  ownUnits.set(key, isOwn);
  return isOwn;
}

/** The value of a plain amount; null for what has to be read. */
function plainAmount(raw: string, quantity: Quantity): string | null {
  if (!PLAIN.test(raw)) return null;
  const point = raw.indexOf('.');
  if (quantity.startsWith('yuan')) return point < 0 ? `${raw}.00` : raw.padEnd(point + 3, '0');
  return point < 0 ? raw : null;
}

/** As cleanAmount, for any text. */
export function readAmount(raw: string, quantity: Quantity, headerUnit: string, fillers = FILLERS): CleanValue {
  const text = stripBlanks(foldWidth(stripInvisible(replaceEscapes(raw)))).replace(/^'/u, '');
  if (text === '') return { status: 'none', value: null, raw, notes: [] };
  if (fillers.saysNothing(text, 'quantity')) return { status: 'none', value: null, raw, notes: ['blank_word'] };
  const measured = measure(text, quantity, stripBlanks(foldWidth(headerUnit)));
  if (measured === null) return { status: 'flag', value: null, raw, notes: ['not_a_number'] };
  if (quantity === 'integer' && measured.scaled % SCALE !== 0n) {
    return { status: 'flag', value: null, raw, notes: ['not_whole'] };
  }
  const value = format(measured.scaled, DECIMALS[quantity], quantity.startsWith('yuan'));
  const status: Verdict = measured.notes.length > 0 ? 'repair' : 'accept';
  return { status, value, raw, notes: measured.notes };
}
