/** Periods of a report by their last day: 日报, 周报, 季报, 年报. Pure. */
import type { Period } from '../domain/ledger/period.js';

const MS_PER_DAY = 86_400_000;
const WEEK_DAYS = 7;

/** First day (ISO) of the period that ends on a day: that day, seven days with it, since the quarter or the year began. */
export function periodStart(period: Period, today: string): string {
  const [year = '', month = ''] = today.split('-');
  if (period === 'day') return today;
  if (period === 'year') return `${year}-01-01`;
  if (period === 'week') return daysBefore(today, WEEK_DAYS - 1);
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** The report of a time of which only the first day is given: a single day's is a 日报, everything longer a 周报. */
export function periodOf(since: string | null, today: string): Period {
  return since === today ? 'day' : 'week';
}

export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || WEEK_DAYS;
}
