/** The engine's decision about a pair, and the bounds that it decides by. Only shapes and constants. */
import type { LinkMethod } from './judge-pair.js';

/** Why a pair goes to a person instead of being linked; a code of the linkage catalogue. */
export type ReviewReason =
  | 'name_unlike'
  | 'member_fits_better'
  | 'several_fit'
  | 'small_margin'
  | 'weight_between'
  | 'name_too_weak'
  | 'contradicted'
  | 'already_linked'
  | 'not_complete';

export interface LinkDecision {
  readonly left: number;
  readonly right: number;
  readonly decision: 'link' | 'review';
  readonly method: LinkMethod;
  /** Bits from even odds. */
  readonly logOdds: number;
  /** By field; -1 for missing. */
  readonly levels: readonly number[];
  /** Null for links. */
  readonly reason: ReviewReason | null;
}

export interface DecisionBounds {
  /** Bits from even odds from which weights link. */
  readonly linkFrom: number;
  /** Bits from even odds from which a person is asked. */
  readonly reviewFrom: number;
}

/** Bits by which the best candidate must lead. */
export const MARGIN = 5;
/** Bits more without an equal birth date: namesakes outside the register are not counted, so the name has to say more. */
export const WITHOUT_DAY = 3;
/** Bits for every household whose other members were linked to the household of the candidate. */
export const HOUSEHOLD_BITS = 6;
