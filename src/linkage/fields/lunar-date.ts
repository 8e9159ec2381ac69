/** Dates of the lunar calendar: resident numbers were often made from the lunar birthday, while other lists write the solar one. */
import { FIRST_LUNAR_DAY, LUNAR_YEARS } from '../../catalog/lunar-years.js';

const DAY_MS = 86_400_000;
/** A lunar date lies at most this many days before the solar day that it names. */
const MOST_DAYS_BEFORE = 57;
const LONG = 30;
const SHORT = 29;

interface LunarMonth {
  /** Days since 1970. */
  readonly start: number;
  readonly days: number;
}

/** By the first six figures of a lunar date; a leap month stands behind the month whose number it has. */
let months: ReadonlyMap<string, readonly LunarMonth[]> | null = null;

/** Whether one date, read as solar, is the day that the other names in the lunar calendar. Eight figures each; symmetric. */
export function areLunarAndSolar(one: string, other: string): boolean {
  const [lunar, solar] = one < other ? [one, other] : [other, one];
  const day = dayOf(solar);
  const apart = day - dayOf(lunar);
  // Not a number where the lunar date is no solar day, as a 30th of the second month.
  if (apart <= 0 || apart > MOST_DAYS_BEFORE) return false;
  months ??= readMonths();
  const number = Number(lunar.slice(6));
  return (months.get(lunar.slice(0, 6)) ?? []).some(({ start, days }) => number <= days && start + number - 1 === day);
}

/** NaN for what is no day. */
function dayOf(digits: string): number {
  return Date.parse(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}T00:00:00Z`) / DAY_MS;
}

function readMonths(): ReadonlyMap<string, readonly LunarMonth[]> {
  const found = new Map<string, LunarMonth[]>();
  let start = Date.parse(`${FIRST_LUNAR_DAY}T00:00:00Z`) / DAY_MS;
  LUNAR_YEARS.trim()
    .split(/\s+/u)
    .forEach((figures, at) => {
      const lengths = Number.parseInt(figures.slice(1, 4), 16);
      const leap = Number.parseInt(figures.slice(4), 16);
      for (let month = 1; month <= 12; month += 1) {
        const name = `${1900 + at}${String(month).padStart(2, '0')}`;
        const days = ((lengths >> (12 - month)) & 1) === 1 ? LONG : SHORT;
        const own = [{ start, days }];
        start += days;
        if (month === leap) {
          own.push({ start, days: figures.startsWith('1') ? LONG : SHORT });
          start += own[1]?.days ?? 0;
        }
        found.set(name, own);
      }
    });
  return found;
}
