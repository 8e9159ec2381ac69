/**
 * How a damaged identity number and a valid one may be the same number: one slip, digits lost by a spreadsheet, a mask, the old form of
 * 15. A valid number is never changed into another: callers pass one damaged and one valid text.
 */
import { editDistance } from './strings.js';

/** Kinds of damage that leave a number recognisable. */
export type RepairKind =
  | 'one_digit'
  | 'swapped_digits'
  | 'missing_digit'
  | 'extra_digit'
  | 'rounded'
  | 'rounded_double'
  | 'masked'
  | 'old_form';

/** printed_digits: hardly more than the region is left, which most people of a county share. */
export type NumberRelation =
  | RepairKind
  | 'two_digits'
  | 'three_digits'
  | 'printed_day'
  | 'printed_digits'
  | 'different';

const MASK = /[*●•·＊#×X]{2,}|[*●•·＊#×]/u;
/** Fewer visible places prove nothing. */
const VISIBLE_PLACES = 8;
/** Places of a number up to the year of birth. */
const REGION_AND_YEAR = 10;
/** Spacing of doubles at the size of an identity number. */
const DOUBLE_SPACING = 128n;
const PLAIN_18 = /^\d{18}$/u;

/** `damaged` and `valid` folded and in capitals; `valid` has 18 places. */
export function relateNumbers(damaged: string, valid: string): NumberRelation {
  if (damaged.length === 18 && MASK.test(damaged)) return relateMasked(damaged, valid);
  if (/E\+?\d/u.test(damaged)) return relateScientific(damaged, valid);
  if (damaged.length === 18) {
    const isPrefixKept = PLAIN_18.test(damaged) && damaged.startsWith(valid.slice(0, 15));
    if (isPrefixKept && damaged.endsWith('000')) return 'rounded';
    const relation = relateEven(damaged, valid);
    const isSlip = relation === 'one_digit' || relation === 'swapped_digits';
    return !isSlip && isPrefixKept && PLAIN_18.test(valid) && isNearDouble(damaged, valid)
      ? 'rounded_double'
      : relation;
  }
  if (damaged.length === 15) return relateOldForm(damaged, valid);
  const distance = editDistance(damaged, valid, 3);
  if (distance === 1) return damaged.length < valid.length ? 'missing_digit' : 'extra_digit';
  return distance === 2 ? 'two_digits' : distance === 3 ? 'three_digits' : 'different';
}

function relateEven(damaged: string, valid: string): NumberRelation {
  const places: number[] = [];
  for (let at = 0; at < 18; at += 1) {
    if (damaged[at] !== valid[at]) places.push(at);
    if (places.length > 3) break;
  }
  const [first = 0, second = 0] = places;
  if (places.length === 1) return 'one_digit';
  if (places.length === 2) {
    const isSwap = second === first + 1 && damaged[first] === valid[second] && damaged[second] === valid[first];
    return isSwap ? 'swapped_digits' : 'two_digits';
  }
  if (places.length === 3) return 'three_digits';
  const distance = editDistance(damaged, valid, 3);
  return distance === 2 ? 'two_digits' : distance === 3 ? 'three_digits' : 'different';
}

function isNearDouble(damaged: string, valid: string): boolean {
  const apart = BigInt(damaged) - BigInt(valid);
  return apart <= DOUBLE_SPACING && apart >= -DOUBLE_SPACING;
}

function relateMasked(damaged: string, valid: string): NumberRelation {
  let visible = 0;
  for (let at = 0; at < 18; at += 1) {
    const place = damaged[at] ?? '';
    if (!/\d/u.test(place) && !(place === 'X' && at === 17)) continue;
    if (place !== valid[at]) return 'different';
    visible += 1;
  }
  return visible >= VISIBLE_PLACES ? 'masked' : 'different';
}

/** 9.90121E+17: the printed digits, the last of them rounded. */
function relateScientific(damaged: string, valid: string): NumberRelation {
  const [mantissa = ''] = damaged.split('E');
  const digits = mantissa.replace('.', '').slice(0, -1);
  if (digits.length >= 15 && valid.startsWith(digits.slice(0, 15))) return 'rounded';
  if (digits.length < 4 || !valid.startsWith(digits)) return 'different';
  return digits.length >= REGION_AND_YEAR ? 'printed_day' : 'printed_digits';
}

function relateOldForm(damaged: string, valid: string): NumberRelation {
  const old = valid.slice(0, 6) + valid.slice(8, 17);
  if (damaged === old) return 'old_form';
  if (valid.startsWith(damaged)) return 'rounded';
  const distance = editDistance(damaged, old, 2);
  return distance === 1 ? 'two_digits' : distance === 2 ? 'three_digits' : 'different';
}
