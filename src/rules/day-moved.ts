/**
 * Findings of an earlier day that the pass no longer shows, tried once more: their rules run over the same rows as of the earlier day. A
 * finding made there is still so, only later: it closes nothing, unless the recorded end of a policy passed in between. Reads the store of
 * the pass; writes only the ages of its subjects, and puts them back.
 */
import type { RuleDefinition } from '../domain/rule.js';

/** Findings that stood when a pass last saw them. */
export interface StandingFindings {
  /** ISO day of that batch. */
  readonly asOf: string;
  readonly findings: readonly { readonly no: string; readonly rule: string; readonly county: string | null }[];
}

export interface DayMoved {
  /** Numbers that the pass would still find as of the earlier day. Sorted. */
  readonly standing: readonly string[];
  /** Those among them that it would find today, had no policy ended. Sorted. */
  readonly policyEnded: readonly string[];
}

export interface DayRuns {
  readonly rules: readonly RuleDefinition[];
  readonly asOf: string;
  /** Counties of the scope; null stands for rows without one. */
  readonly counties: ReadonlySet<string | null>;
  /** Numbers that the pass shows today. */
  readonly found: ReadonlySet<string>;
  /** Numbers that a rule finds as of a day; `policyDay`: the day for which policies are asked. */
  readonly numbersOf: (rule: RuleDefinition, days: { readonly asOf: string; readonly policyDay: string }) => string[];
  /** Sets the ages of the subjects to those of another day. */
  readonly age: (from: string, to: string) => void;
}

export function findDayMoved(earlier: readonly StandingFindings[], runs: DayRuns): DayMoved {
  const { asOf, numbersOf } = runs;
  const standing = new Set<string>();
  const policyEnded = new Set<string>();
  for (const { asOf: day, findings } of earlier) {
    const gone = findings.filter(({ no, county }) => !runs.found.has(no) && runs.counties.has(county));
    const numbers = new Set(gone.map(({ no }) => no));
    const names = new Set(gone.map(({ rule }) => rule));
    const rules = runs.rules.filter(({ number }) => names.has(number));
    if (day >= asOf || rules.length === 0) continue;
    runs.age(asOf, day);
    const then = rules.flatMap((rule) => numbersOf(rule, { asOf: day, policyDay: day }));
    runs.age(day, asOf);
    const still = new Set(then.filter((no) => numbers.has(no)));
    for (const no of still) standing.add(no);
    const ofPolicies = rules.filter(({ number }) => gone.some(({ no, rule }) => rule === number && still.has(no)));
    for (const no of ofPolicies.flatMap((rule) => numbersOf(rule, { asOf, policyDay: day }))) {
      if (still.has(no)) policyEnded.add(no);
    }
  }
  return { standing: [...standing].sort(), policyEnded: [...policyEnded].sort() };
}
