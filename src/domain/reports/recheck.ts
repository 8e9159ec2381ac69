/** Which households are due for a check, by their class, the days that the class may go without one, and the last visit. Pure. */
import { addDays } from '../days.js';
import { compareTexts } from '../text-order.js';
import { firstDayOf, type RollPlace } from './roll.js';

export interface ClassedHome {
  readonly household: string;
  readonly head: string | null;
  readonly place: RollPlace;
  /** Null where the list of classes does not name the household or its word is not known. */
  readonly class: string | null;
  /** ISO day, month or year from which the class holds. */
  readonly from: string | null;
  /** Last visit up to the as-of date. */
  readonly visited: string | null;
  readonly visitor: string | null;
}

/** due: the day has passed or is today · soon: within the days asked for · later · no_class */
export const RECHECK_STATES = ['due', 'soon', 'later', 'no_class'] as const;
export type RecheckState = (typeof RECHECK_STATES)[number];

export interface Recheck extends ClassedHome {
  readonly state: RecheckState;
  /** Last day on which the check is in time; null without a class. */
  readonly due: string | null;
  /** Days after that day; 0 where it has not passed. */
  readonly overdue: number;
}

export interface RecheckTownship {
  readonly county: string | null;
  readonly township: string | null;
  readonly homes: number;
  readonly due: number;
  readonly soon: number;
  readonly no_class: number;
}

export interface RecheckTerms {
  readonly asOf: string;
  /** Days ahead that count as soon. */
  readonly within: number;
  /** Class → days. */
  readonly days: Readonly<Record<string, number>>;
}

/** The most overdue first. */
export function rechecks(homes: readonly ClassedHome[], terms: RecheckTerms): Recheck[] {
  const soon = addDays(terms.asOf, terms.within);
  return homes
    .map((home): Recheck => {
      const days = home.class === null ? undefined : terms.days[home.class];
      if (days === undefined) return { ...home, state: 'no_class', due: null, overdue: 0 };
      const last = [home.from, home.visited]
        .flatMap((day) => (day === null ? [] : [firstDayOf(day)]))
        .sort()
        .at(-1);
      // Neither a first day nor a visit: nothing that the days could be counted from.
      const due = last === undefined ? terms.asOf : addDays(last, days);
      const state = due < terms.asOf || last === undefined ? 'due' : due <= soon ? 'soon' : 'later';
      return { ...home, state, due, overdue: due < terms.asOf ? daysBetween(due, terms.asOf) : 0 };
    })
    .sort(
      (one, other) =>
        compareTexts(one.place.county ?? '', other.place.county ?? '') ||
        compareTexts(one.place.township ?? '', other.place.township ?? '') ||
        other.overdue - one.overdue ||
        compareTexts(one.due ?? '9999', other.due ?? '9999') ||
        compareTexts(one.household, other.household),
    );
}

export function recheckTownships(rows: readonly Recheck[]): RecheckTownship[] {
  const counts = new Map<string, { -readonly [Key in keyof RecheckTownship]: RecheckTownship[Key] }>();
  for (const { place, state } of rows) {
    const { county, township } = place;
    const key = `${county ?? ''}|${township ?? ''}`;
    const row = counts.get(key) ?? { county, township, homes: 0, due: 0, soon: 0, no_class: 0 };
    row.homes += 1;
    if (state !== 'later') row[state] += 1;
    counts.set(key, row);
  }
  return [...counts.values()];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

const DAY_MS = 86_400_000;
