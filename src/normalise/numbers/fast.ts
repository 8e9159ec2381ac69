/**
 * The hot path: a clean 18-character resident number that is accepted as it stands, read without regular expressions.
 * Measured: most rows of every list are of this kind, and a province has tens of millions of them. Everything else goes to
 * the full readers; test/normalise compares the two on the same numbers.
 */
import type { Identity } from '../../domain/identity.js';
import { daysInMonth } from '../calendar.js';
import { NO_PARTS, NOTHING } from './reading.js';
import type { IdentifyContext } from './reading.js';
import { PLACEHOLDER_PREFIX } from './damage.js';
import { kindByArea, readArea } from './resident.js';
import type { Area } from './resident.js';

const WEIGHTS = new Uint8Array([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
/** Character codes of 1 0 X 9 8 7 6 5 4 3 2. */
const CHECKS = new Uint8Array([49, 48, 88, 57, 56, 55, 54, 53, 52, 51, 50]);
const CHAR_0 = 48;
/** From this age on there is something to note. */
const GREAT_AGE = 100;

const digits = new Uint8Array(17);

/** Fills `digits`; false unless there are 17 digits and the check character that follows from them. */
function readDigits(text: string): boolean {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) {
    const digit = text.charCodeAt(index) - CHAR_0;
    if (digit < 0 || digit > 9) return false;
    digits[index] = digit;
    sum += digit * (WEIGHTS[index] ?? 0);
  }
  return CHECKS[sum % 11] === text.charCodeAt(17);
}

function numberAt(from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) value = value * 10 + (digits[index] ?? 0);
  return value;
}

let asOfText = '';
let asOfNumber = 0;

/** yyyymmdd of the as-of day; it hardly ever changes between two calls. */
function asOfDay(asOf: string): number {
  if (asOf !== asOfText) {
    asOfText = asOf;
    asOfNumber = Number(asOf.slice(0, 4)) * 10_000 + Number(asOf.slice(5, 7)) * 100 + Number(asOf.slice(8, 10));
  }
  return asOfNumber;
}

const PLAIN_AREA: Area = { faults: NOTHING, warnings: NOTHING, information: NOTHING };

/** Retired, new and unknown codes; null for areas of permits, foreign cards and placeholders, which are other kinds. */
function readNotedArea(text: string, birthDate: string, context: IdentifyContext): Area | null {
  if (kindByArea(text) !== 'resident' || PLACEHOLDER_PREFIX.test(text)) return null;
  const area = readArea(text.slice(0, 6), birthDate, context);
  return area.faults.length > 0 ? null : area;
}

/** The identity of a plain valid resident number, or null when the full readers must look. */
export function readPlainResident(text: string, context: IdentifyContext): Identity | null {
  if (text.length !== 18 || context.numericCell === true || context.columnDamaged === true) return null;
  if (context.expected !== undefined && context.expected !== 'resident') return null;
  if (!readDigits(text)) return null;
  const day = numberAt(6, 14);
  const today = asOfDay(context.asOf);
  if (day > today || today - day >= GREAT_AGE * 10_000) return null;
  const dayOfMonth = day % 100;
  if (dayOfMonth === 0 || dayOfMonth > daysInMonth(Math.floor(day / 10_000), Math.floor(day / 100) % 100)) return null;
  // 000 is no sequence; numbers ending 000 may be damage; a second reading as a credit code needs more words.
  if (numberAt(14, 17) === 0 || text.endsWith('000')) return null;
  if (context.divisions.isIssuedNumber(numberAt(2, 8))) return null;
  const birthDate = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const area = context.divisions.isPlainNumber(numberAt(0, 6)) ? PLAIN_AREA : readNotedArea(text, birthDate, context);
  if (area === null) return null;
  return {
    input: text,
    kind: 'resident',
    status: 'accept',
    canonical: text,
    birthDate,
    sex: (digits[16] ?? 0) % 2 === 1 ? '男' : '女',
    division: text.slice(0, 6),
    problems: area.warnings,
    notes: area.information,
    parts: NO_PARTS,
    matchKey: text,
  };
}
