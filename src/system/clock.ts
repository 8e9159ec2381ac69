/**
 * The only place that reads the clock. Deeper code receives days and times as values, so that a run can be repeated.
 */

/** Asia/Shanghai, the time of every office that uses bidui, is eight hours ahead all year round. Tables of zones are slow to load. */
const OFFICE_AHEAD_MS = 8 * 60 * 60 * 1000;

/** ISO day in Asia/Shanghai. Example: 2018-07-24T16:30:00Z → "2018-07-25". */
export function officeDay(now: Date): string {
  return inOffice(now).slice(0, 10);
}

/** ISO time with the office's offset, to the second. Example: 2018-07-24T16:30:00Z → "2018-07-25T00:30:00+08:00". */
export function officeTime(now: Date): string {
  return `${inOffice(now).slice(0, 19)}+08:00`;
}

function inOffice(now: Date): string {
  return new Date(now.getTime() + OFFICE_AHEAD_MS).toISOString();
}

/** The machine's clock. */
export function systemNow(): Date {
  return new Date();
}
