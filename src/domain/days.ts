/** Counting in ISO days, without clock and time zone. */

/**
 * A pass may be made for the end of a month or quarter to come, and a register may be dated so; what lies further ahead is a mistyped
 * year.
 */
export const MOST_DAYS_AHEAD = 92;

/** Example: 2018-07-25 and 365 → 2019-07-25. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** True for an ISO day of the calendar: 2018-02-30 is none. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** An ISO day, month or year of the calendar, else null: texts that could not be cleaned are none. Example: 2018-02-30 → null */
export function knownDay(text: string | null): string | null {
  if (text === null) return null;
  const isKnown = /^\d{4}$/.test(text) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) || isDay(text);
  return isKnown ? text : null;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
