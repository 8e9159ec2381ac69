/**
 * The only place that reads the clock. Deeper code receives days and times as values, so that a run can be repeated.
 */

/** Time zone of every office that uses bidui. */
const OFFICE_TIME_ZONE = 'Asia/Shanghai';

/** ISO day in Asia/Shanghai. Example: 2018-07-24T16:30:00Z → "2018-07-25". */
export function officeDay(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: OFFICE_TIME_ZONE }).format(now);
}

/** ISO time with the office's offset, to the second. Example: 2018-07-24T16:30:00Z → "2018-07-25T00:30:00+08:00". */
export function officeTime(now: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: OFFICE_TIME_ZONE,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  return `${officeDay(now)}T${parts}+08:00`;
}

/** The machine's clock. */
export function systemNow(): Date {
  return new Date();
}
