/**
 * Numbers and dates as text, the way later stages get them: integers digit for digit, other numbers in the shortest form
 * that reads back to the same value, dates as ISO. An identity number never passes through Number here: only its
 * stored characters are copied.
 */
import type { FormatKind } from './number-format.js';

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;
/** Writers such as Java's print every number with a fraction: `19580307.0`. */
const INTEGER_WITH_ZERO_FRACTION = /^([+-]?\d+)\.0*$/;
/** From here on a double no longer holds every integer's digits as people typed them (Excel keeps 15). */
const FIRST_UNSAFE_MAGNITUDE = 1e15;
/** 9999-12-31, the last day of Excel. */
const LAST_SERIAL = 2_958_465;
const SERIAL_OF_LEAP_BUG = 60;
const DAYS_1904 = 1_462;
const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;

/**
 * A stored number as plain text. Example: `89.500000000000014` → `89.50000000000001`, `1.38E10` → `13800000000`,
 * `410101199001011234` → itself, `4.1010119900101101E+17` → itself (its digits are lost already).
 */
export function plainNumberText(stored: string): string {
  if (INTEGER.test(stored)) return stored;
  const integer = INTEGER_WITH_ZERO_FRACTION.exec(stored)?.[1];
  if (integer !== undefined) return integer;
  // Number reads hexadecimal and binary too, which no file means.
  const value = DECIMAL.test(stored) ? Number(stored) : NaN;
  if (stored === '' || !Number.isFinite(value) || Math.abs(value) >= FIRST_UNSAFE_MAGNITUDE) return stored;
  return plainDouble(value);
}

/** A double in shortest form, without exponent below 1e21. */
export function plainDouble(value: number): string {
  const text = String(value);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (small === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = small;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${whole}${fraction}`;
}

/**
 * A serial number under a date or time format as ISO text; null when the number is no date (negative, beyond 9999).
 * Example: 43282 → `2018-07-01`, 43282.5 → `2018-07-01T12:00:00`, 0.5 under a time format → `12:00:00`.
 */
export function serialText(serial: number, kind: FormatKind, date1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL + 1) return null;
  const totalSeconds = Math.round(serial * DAY_SECONDS);
  if (kind === 'elapsed') return clockText(totalSeconds);
  const days = Math.floor(totalSeconds / DAY_SECONDS);
  const seconds = totalSeconds - days * DAY_SECONDS;
  if (days === 0 && (kind === 'time' || (seconds > 0 && !date1904))) return clockText(seconds);
  const date = dayText(date1904 ? days + DAYS_1904 : days);
  if (date === null) return null;
  return seconds === 0 ? date : `${date}T${clockText(seconds)}`;
}

/** Day 60 is the 29 February 1900 that Excel believes in; before it days count from 31 December 1899. */
function dayText(days: number): string | null {
  if (days > LAST_SERIAL) return null;
  if (days === SERIAL_OF_LEAP_BUG) return '1900-02-29';
  const sinceEpoch = days - 25_569 + (days < SERIAL_OF_LEAP_BUG ? 1 : 0);
  return new Date(sinceEpoch * DAY_MS).toISOString().slice(0, 10);
}

function clockText(totalSeconds: number): string {
  const hours = Math.floor(totalSeconds / 3600);
  const minutes = Math.floor(totalSeconds / 60) % 60;
  return [hours, minutes, totalSeconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** ISO text of a date cell without empty parts: `2018-07-01T00:00:00.000Z` → `2018-07-01`. */
export function isoDateText(stored: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/.exec(stored.trim());
  if (parts === null) return stored.trim();
  const [, date = '', minutes = '', seconds = '00'] = parts;
  return minutes === '00:00' && seconds === '00' ? date : `${date}T${minutes}:${seconds}`;
}
