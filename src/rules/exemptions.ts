/**
 * 豁免清单 as a rule sees it: confirmed exceptions by finding number, or by rule and person or household. An exemption that ended before the
 * as-of date covers nothing. Pure.
 */

export interface Exemption {
  /** Finding number, or null. */
  readonly no: string | null;
  /** Rule number, or null with a finding number. */
  readonly rule: string | null;
  /** Match key of the person where valid, else the number as written; null where a household is named. */
  readonly person: string | null;
  readonly household: string | null;
  readonly reason: string;
  readonly basis: string | null;
  /** Last ISO day on which it holds. */
  readonly until: string;
}

/** The keys of a finding that exemptions name. */
export interface ExemptionSubject {
  readonly no: string;
  readonly rule: string;
  readonly persons: readonly string[];
  readonly households: readonly string[];
}

/** The last day of the longest exemption that covers a finding at the as-of date; null when none does. */
export type ExemptionLookup = (subject: ExemptionSubject) => string | null;

export function exemptionLookup(exemptions: readonly Exemption[], asOf: string): ExemptionLookup {
  const untilByKey = new Map<string, string>();
  for (const exemption of exemptions) {
    if (exemption.until < asOf) continue;
    for (const key of keysOf(exemption)) {
      const before = untilByKey.get(key);
      if (before === undefined || before < exemption.until) untilByKey.set(key, exemption.until);
    }
  }
  return ({ no, rule, persons, households }) => {
    const keys = [
      `no:${no}`,
      ...persons.map((person) => `p:${rule}:${person}`),
      ...households.map((household) => `h:${rule}:${household}`),
    ];
    return keys.map((key) => untilByKey.get(key) ?? '').reduce((one, other) => (one > other ? one : other), '') || null;
  };
}

function keysOf({ no, rule, person, household }: Exemption): string[] {
  if (no !== null) return [`no:${no}`];
  if (rule === null) return [];
  if (person !== null) return [`p:${rule}:${person}`];
  return household === null ? [] : [`h:${rule}:${household}`];
}
