/**
 * A valid resident number as one integer of 47 bits (region, day, sequence), and back. The check character follows from the rest.
 * Must not judge numbers: only keys that normalise found valid come in. Register index: linkage/keys/key-index.
 */

/** First year whose days fit; numbers of people born before it do not exist. */
const FIRST_YEAR = 1800;
/** Days are counted as if every month had 31 days and every year 372: no calendar is needed and the order is kept. */
const DAYS_PER_MONTH = 31;
const DAYS_PER_YEAR = 372;
/** 17 bits: years up to 2151. */
export const DAY_SPAN = 1 << 17;
const SEQUENCES = 1000;

/** GB 11643 / ISO 7064 MOD 11-2: weights of the first 17 places and the check characters by remainder. */
const CHECK_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * Match key → integer of at most 47 bits (region, day, sequence), order-free. -1 when the text is not of that shape.
 * Example: "11010519491231002X" → region 110105, day 1949-12-31, sequence 002.
 */
export function keyToInteger(key: string): number {
  if (key.length !== 18) return -1;
  const region = digits(key, 0, 6);
  const year = digits(key, 6, 10);
  const month = digits(key, 10, 12);
  const day = digits(key, 12, 14);
  const sequence = digits(key, 14, 17);
  const dayNumber = dayNumberOf(year, month, day);
  return region < 0 || sequence < 0 || dayNumber < 0 ? -1 : packKey(region, dayNumber, sequence);
}

/** Number of a day below DAY_SPAN, as if every month had 31 days; -1 for a date outside such a calendar. */
export function dayNumberOf(year: number, month: number, day: number): number {
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > DAYS_PER_MONTH) return -1;
  const dayNumber = (year - FIRST_YEAR) * DAYS_PER_YEAR + (month - 1) * DAYS_PER_MONTH + (day - 1);
  return dayNumber < DAY_SPAN ? dayNumber : -1;
}

/** The integer of a key from its parts; the day as dayNumberOf gives it. */
export function packKey(region: number, dayNumber: number, sequence: number): number {
  return (region * DAY_SPAN + dayNumber) * SEQUENCES + sequence;
}

/** The six-digit region of an integer made by keyToInteger, as a number. */
export function regionOf(integer: number): number {
  return Math.floor(integer / (SEQUENCES * DAY_SPAN));
}

/** The 18 characters of an integer made by keyToInteger; the check character is computed. */
export function integerToKey(integer: number): string {
  const sequence = integer % SEQUENCES;
  const dayNumber = Math.floor(integer / SEQUENCES) % DAY_SPAN;
  const region = regionOf(integer);
  const year = Math.floor(dayNumber / DAYS_PER_YEAR) + FIRST_YEAR;
  const month = Math.floor((dayNumber % DAYS_PER_YEAR) / DAYS_PER_MONTH) + 1;
  const day = (dayNumber % DAYS_PER_MONTH) + 1;
  const body = [pad(region, 6), pad(year, 4), pad(month, 2), pad(day, 2), pad(sequence, 3)].join('');
  return withCheckCharacter(body);
}

/** 17 digits with the check character that follows from them. */
export function withCheckCharacter(body: string): string {
  let sum = 0;
  for (let place = 0; place < CHECK_WEIGHTS.length; place += 1) {
    sum += (body.charCodeAt(place) - 48) * (CHECK_WEIGHTS[place] ?? 0);
  }
  return body + CHECK_CHARACTERS.charAt(sum % 11);
}

/** A small number read digit by digit (never an identifier through Number); -1 when a character is no digit. */
function digits(text: string, from: number, to: number): number {
  let sum = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return -1;
    sum = sum * 10 + digit;
  }
  return sum;
}

function pad(part: number, width: number): string {
  return String(part).padStart(width, '0');
}
