/** Periods of a report by their last day: 日报, 周报, 季报, 年报. */
import { addDays } from '../days.js';

export const PERIODS = ['day', 'week', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const WEEK_DAYS = 7;

/** First day (ISO) of the period that ends on a day: that day, seven days with it, since the quarter or the year began. */
export function periodStart(period: Period, today: string): string {
  const [year = '', month = ''] = today.split('-');
  if (period === 'day') return today;
  if (period === 'year') return `${year}-01-01`;
  if (period === 'week') return addDays(today, 1 - WEEK_DAYS);
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** The report of a time of which only the first day is given: a single day's is a 日报, everything longer a 周报. */
export function periodOf(since: string | null, today: string): Period {
  return since === today ? 'day' : 'week';
}
