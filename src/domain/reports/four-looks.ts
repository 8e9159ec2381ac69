/**
 * 四看法: a light score of a household from four looks at register fields, 0–100. A look about which the register says nothing does not
 * count, and the weights of the others are spread over the whole. Pure.
 */
import type { RollPlace } from './roll.js';

export const LOOKS = ['house', 'grain', 'labour', 'schooling'] as const;
export type Look = (typeof LOOKS)[number];

export interface LookedHome {
  readonly household: string;
  readonly head: string | null;
  readonly place: RollPlace;
  readonly status: string;
  readonly persons: number;
  /** A–D; null where blank. */
  readonly grade: string | null;
  /** Square metres, mu, yuan of the household. */
  readonly area: number | null;
  readonly farmland: number | null;
  readonly business: number | null;
  /** A member each; null where blank. */
  readonly labour: readonly (string | null)[];
  readonly students: readonly (string | null)[];
}

/** above: scored high and yet in the register · below: scored low although it left */
export type Outlier = 'above' | 'below';

export interface HomeScore extends LookedHome {
  readonly looks: Readonly<Record<Look, number | null>>;
  /** Null where no look could be taken. */
  readonly score: number | null;
  readonly outlier: Outlier | null;
}

export interface ScoreTerms {
  readonly weights: Readonly<Record<Look, number>>;
  /** Scores from which a registered household, and below which one that left, is listed. */
  readonly high: number;
  readonly low: number;
}

const GRADES: Readonly<Record<string, number>> = { A: 1, B: 0.8, C: 0.3, D: 0 };
const FULL = { area: 25, farmland: 1, business: 2000 } as const;
const LABOUR: Readonly<Record<string, number>> = {
  普通劳动力: 1,
  技能劳动力: 1,
  弱劳动力: 0.5,
  半劳动力: 0.5,
  无劳动力: 0,
  丧失劳动力: 0,
};
/** Stages at school that cost. */
const COSTLY = new Set(['高中', '中职', '高职', '大专', '本科及以上']);

export function scoreHome(home: LookedHome, { weights, high, low }: ScoreTerms): HomeScore {
  const looks = {
    house: mean([
      [home.grade === null ? null : (GRADES[home.grade] ?? null), 0.6],
      [share(home.area, home.persons, FULL.area), 0.4],
    ]),
    grain: mean([
      [share(home.farmland, home.persons, FULL.farmland), 0.5],
      [share(home.business, home.persons, FULL.business), 0.5],
    ]),
    labour: mean(home.labour.map((word) => [word === null ? null : (LABOUR[word] ?? null), 1])),
    schooling: home.students.every((word) => word === null)
      ? null
      : Math.max(0, 1 - home.students.filter((word) => COSTLY.has(word ?? '')).length / 2),
  };
  const all = mean(LOOKS.map((look) => [looks[look], weights[look]]));
  const score = all === null ? null : Math.round(all * 1000) / 10;
  return { ...home, looks, score, outlier: outlierOf(home.status, score, { high, low }) };
}

function outlierOf(status: string, score: number | null, { high, low }: { high: number; low: number }): Outlier | null {
  if (score === null) return null;
  if (score >= high && (status === 'registered' || status === 'monitored')) return 'above';
  return score < low && status === 'exited' ? 'below' : null;
}

/** Per head against what is full; a negative amount is none. */
function share(amount: number | null, persons: number, full: number): number | null {
  if (amount === null || persons <= 0) return null;
  return Math.min(1, Math.max(0, amount / persons / full));
}

/** Of what is known, by weight; null where nothing is. */
function mean(parts: readonly (readonly [value: number | null, weight: number])[]): number | null {
  let [sum, weights] = [0, 0];
  for (const [value, weight] of parts) {
    if (value === null || weight <= 0) continue;
    sum += value * weight;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}
