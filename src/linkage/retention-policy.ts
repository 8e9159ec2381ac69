/**
 * Which rows and columns of each list are retained while it streams by: no rows, the rows of subjects, or also rows of people outside the
 * register; all columns or only those that rules name. Follows from the rules of the pass; decided once per source.
 */
import { CO_RESIDENT_SOURCE } from './co-residents.js';

/** co_residents: people who share a public-security household with somebody in the register (co-residents.ts). */
export type OutsiderReach = 'none' | 'co_residents' | 'all';

/** One rule's use of one list. */
export interface ListNeed {
  readonly source: string;
  readonly readsHits: boolean;
  readonly outsiders: OutsiderReach;
  readonly showsRows: boolean;
  /** Columns of its view that the rule reads. */
  readonly columns: readonly string[];
}

export interface RetentionPolicy {
  readonly keepsHits: boolean;
  readonly outsiders: OutsiderReach;
  /** Columns of its view that are read; null for all, including those under unknown headers. */
  readonly columns: ReadonlySet<string> | null;
  /** True for the list that co-residents are found in, if some rule needs them. */
  readonly findsCoResidents: boolean;
  /** Names are compared only where a rule uses their similarity. */
  readonly comparesNames: boolean;
}

/** Columns that join people outside the register and tell them apart. */
const OF_OUTSIDERS = ['id_key', 'name', 'name_key', 'relation', 'township', 'list_household'];

/** Policy by source; a source that no rule names is missing. */
export function keepPolicies(needs: readonly ListNeed[]): Map<string, RetentionPolicy> {
  const policies = new Map<string, RetentionPolicy>();
  for (const need of needs) {
    const before = policies.get(need.source) ?? {
      keepsHits: false,
      outsiders: 'none' as const,
      columns: new Set<string>(),
      findsCoResidents: false,
      comparesNames: false,
    };
    policies.set(need.source, {
      keepsHits: before.keepsHits || need.readsHits,
      outsiders: widerReach(before.outsiders, need.outsiders),
      columns: need.showsRows || before.columns === null ? null : new Set([...before.columns, ...columnsOf(need)]),
      findsCoResidents: false,
      comparesNames: before.comparesNames || need.showsRows,
    });
  }
  const residents = policies.get(CO_RESIDENT_SOURCE);
  const asksForCoResidents = needs.some((need) => need.outsiders === 'co_residents');
  if (residents !== undefined && asksForCoResidents)
    policies.set(CO_RESIDENT_SOURCE, { ...residents, findsCoResidents: true });
  return policies;
}

function columnsOf({ outsiders, columns }: ListNeed): readonly string[] {
  return outsiders === 'none' ? columns : [...OF_OUTSIDERS, ...columns];
}

const REACHES: readonly OutsiderReach[] = ['none', 'co_residents', 'all'];

function widerReach(one: OutsiderReach, other: OutsiderReach): OutsiderReach {
  return REACHES.indexOf(one) >= REACHES.indexOf(other) ? one : other;
}
