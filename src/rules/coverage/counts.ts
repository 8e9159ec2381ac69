/**
 * Counts of a coverage check: per village the households to be visited and those visited, per county the people of each category and the
 * total when everybody is counted once, in the first category of the precedence table that fits. Pure.
 */
import type { CoverageRead } from '../../catalog/rules/identification/read.js';
import type { Category } from '../../catalog/precedence.js';
import type {
  AttentionPerson,
  CategoryCount,
  CoveragePlace,
  EntitlementCount,
  VillageCoverage,
  VisitTarget,
} from '../../domain/reports/coverage.js';
import { readHits, type CoverageScope } from './coverage.js';
import type { StoredRow } from '../evidence.js';
import { text } from '../row-lookup.js';

interface VillageCounts extends CoveragePlace {
  code: string | null;
  is_listed: boolean;
  households: number;
  must: number;
  visited: number;
  outside: number;
  attention: number;
  readonly by_reason: Record<string, number>;
}

/** `villages`: rows of the view with `households` counted by the caller as registered ones. In no particular order. */
export function villageCounts(
  villages: readonly StoredRow[],
  targets: readonly VisitTarget[],
  attention: readonly AttentionPerson[],
): VillageCoverage[] {
  const counts = new Map<string, VillageCounts>();
  const at = (place: CoveragePlace): VillageCounts => {
    const key = JSON.stringify([place.county, place.township, place.village]);
    const known = counts.get(key) ?? emptyCounts(place);
    counts.set(key, known);
    return known;
  };
  for (const row of villages) {
    const county = text(row['county']);
    const entry = at({ county, township: text(row['township']), village: text(row['village']) });
    entry.code = text(row['code']);
    entry.is_listed = row['listed'] === 1;
    entry.households += Number(row['households'] ?? 0);
  }
  for (const target of targets) {
    const entry = at(target.place);
    entry.must += 1;
    if (target.visited_on !== null) entry.visited += 1;
    if (target.status === null) entry.outside += 1;
    for (const code of target.codes) entry.by_reason[code] = (entry.by_reason[code] ?? 0) + 1;
  }
  for (const person of attention) at(person.place).attention += 1;
  return [...counts.values()].map((entry) => ({ ...entry, is_empty: entry.is_listed && entry.households === 0 }));
}

function emptyCounts({ county, township, village }: CoveragePlace): VillageCounts {
  return {
    county,
    township,
    village,
    code: null,
    is_listed: false,
    households: 0,
    must: 0,
    visited: 0,
    outside: 0,
    attention: 0,
    by_reason: {},
  };
}

/** `categories` in their order of precedence. A person without a usable number counts by row; one in two counties counts in the first. */
export function categoryCounts(
  scopes: readonly CoverageScope[],
  reads: readonly CoverageRead[],
  categories: readonly Category[],
): CategoryCount[] {
  const people = new Map<string, { county: string | null; codes: Set<string> }>();
  scopes.forEach((scope, at) => {
    for (const { read, found } of readHits(scope, reads)) {
      if (!read.uses.includes('category')) continue;
      const keys = found.keys.length > 0 ? found.keys : [`#${at}-${found.personIds[0] ?? found.finding.no}`];
      for (const key of keys) {
        const county = found.finding.place.county;
        const known = people.get(key) ?? { county, codes: new Set<string>() };
        if ((county ?? '~') < (known.county ?? '~')) known.county = county;
        known.codes.add(read.code);
        people.set(key, known);
      }
    }
  });
  const counties = [...new Set([...people.values()].map(({ county }) => county))].sort((one, other) =>
    (one ?? '~') < (other ?? '~') ? -1 : 1,
  );
  return counties.flatMap((county) => {
    const own = [...people.values()].filter((person) => person.county === county);
    return categories.map(({ code, label }) => ({
      county,
      code,
      label,
      named: own.filter(({ codes }) => codes.has(code)).length,
      counted: own.filter(({ codes }) => categories.find((category) => codes.has(category.code))?.code === code).length,
    }));
  });
}

/** By rule and village, in no particular order; nothing for a rule or county where the list does not bear it. */
export function entitlementCounts(
  scopes: readonly CoverageScope[],
  reads: readonly CoverageRead[],
): EntitlementCount[] {
  const counts = new Map<string, { count: EntitlementCount; missing: number; entitled: number }>();
  for (const { read, found } of scopes.flatMap((scope) => readHits(scope, reads))) {
    const isEntitled = read.uses.includes('entitled');
    if (!isEntitled && !read.uses.includes('missing')) continue;
    const { place } = found.finding;
    const key = JSON.stringify([read.code, place.county, place.township, place.village]);
    const count = { ...place, code: read.code, label: read.label, entitled: 0, receiving: 0 };
    const entry = counts.get(key) ?? { count, missing: 0, entitled: 0 };
    if (isEntitled) entry.entitled += 1;
    else entry.missing += 1;
    counts.set(key, entry);
  }
  return [...counts.values()].map(({ count, entitled, missing }) => ({
    ...count,
    entitled,
    receiving: entitled - missing,
  }));
}
