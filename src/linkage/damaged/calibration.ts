/**
 * The cut-off of weights in one county after people judged its pairs: raised where they found two people above it, never lowered, because people
 * see only the pairs that were shown to them. Pure.
 */
import { scoreOf } from '../engine/weights.js';

/** A pair that the weights scored and a person decided. */
interface JudgedPair {
  /** Bits from even odds. */
  readonly logOdds: number;
  readonly answer: 'same' | 'different';
}

export interface Calibration {
  /** Bits from even odds from which weights link. */
  readonly linkFrom: number;
  readonly decided: number;
  /** Two people at or above the shipped cut-off. */
  readonly different: number;
}

/** Share of links at or above a cut-off that may be two people. */
const MOST_WRONG = 0.01;
/** Bits beyond the pair that was two people. */
const STEP = 0.5;

/** Null where the shipped cut-off stands. */
export function calibrate(judged: readonly JudgedPair[], shipped: number): Calibration | null {
  const above = judged.filter(({ logOdds }) => logOdds >= shipped);
  const wrong = above.filter(({ answer }) => answer === 'different').map(({ logOdds }) => logOdds);
  const cuts = [shipped, ...wrong.map((logOdds) => logOdds + STEP)].sort((one, other) => one - other);
  const isGood = (cut: number): boolean => {
    const all = above.filter(({ logOdds }) => logOdds >= cut).length;
    return wrong.filter((logOdds) => logOdds >= cut).length <= all * MOST_WRONG;
  };
  const linkFrom = cuts.find(isGood) ?? shipped;
  return linkFrom === shipped ? null : { linkFrom, decided: judged.length, different: wrong.length };
}

/** The score from which weights link, as people read it. */
export function scoreFrom({ linkFrom }: Calibration): number {
  return scoreOf(linkFrom);
}
