/** Days of the civil calendar as plain numbers and ISO texts; no time zone, no clock. */

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Number of days of a month (1–12); 0 for any other month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0))) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

/** True for a day that exists. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** ISO day. Example: (2016, 5, 1) → "2016-05-01" */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whole years from a birth day to another day, both ISO; negative when born later. */
export function ageAt(birthDate: string, asOf: string): number {
  const years = Number(asOf.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return asOf.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years;
}

/** Days from 1970-01-01 to a civil day. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** ISO day of an Excel serial in the 1900 system (from 61 on) or the 1904 system; null for serials that have no real day. */
export function serialDay(serial: number, uses1904 = false): string | null {
  const serial1900 = Math.floor(serial) + (uses1904 ? 1462 : 0);
  if (serial1900 <= 60 || serial1900 > 2_958_465) return null;
  return new Date((serial1900 + dayNumber(1899, 12, 30)) * 86_400_000).toISOString().slice(0, 10);
}

/** The day after an ISO day. */
export function nextDay(day: string): string {
  const number = dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
  return new Date((number + 1) * 86_400_000).toISOString().slice(0, 10);
}
