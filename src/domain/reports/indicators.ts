/** Result of `bidui indicators`: each rate and breakdown by area and by further groups, plans beside their results. Plain JSON. */
import type { CoverageGap } from './coverage.js';

/** All of it, a county, a township, or a group such as a helping unit. */
export interface IndicatorArea {
  /** Six-digit code; null for all. */
  readonly county: string | null;
  readonly township: string | null;
  /** Heading and value of a further group; null for areas. */
  readonly group: { readonly heading: string; readonly value: string } | null;
}

export interface IndicatorLine extends IndicatorArea {
  /** Code of the indicator, then of its part: `loans.overdue`. */
  readonly code: string;
  readonly name: string;
  readonly part: string;
  readonly whole: string | null;
  readonly unit: string;
  readonly numerator: number;
  /** Null for sums that are no part of anything. */
  readonly denominator: number | null;
  /** Null where the denominator is 0 or missing. */
  readonly rate: number | null;
  readonly target: number | null;
  readonly direction: 'at_least' | 'at_most' | null;
  readonly met: boolean | null;
  readonly basis: string | null;
}

/** A plan of a year beside its result; `stated_total` and `sum` are of the whole item. */
export interface PlanLine {
  readonly item: string;
  readonly year: string;
  readonly planned: number;
  readonly actual: number | null;
  readonly rate: number | null;
  readonly source: 'register' | 'list' | null;
}

export interface PlanTotal {
  readonly item: string;
  readonly planned: number;
  readonly actual: number | null;
  readonly rate: number | null;
  readonly stated_total: number | null;
  /** Null where no total is stated. */
  readonly adds_up: boolean | null;
}

export interface IndicatorFacts {
  /** By indicator, part, area. */
  readonly lines: readonly IndicatorLine[];
  readonly plans: readonly PlanLine[];
  readonly plan_totals: readonly PlanTotal[];
  readonly gaps: readonly CoverageGap[];
}
