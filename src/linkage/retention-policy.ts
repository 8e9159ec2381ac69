/**
 * What is kept of each list while it streams by: nothing, the rows of subjects, or the rows of people outside the register too; all
 * columns or only those that rules name. Follows from the rules of the pass; decides per source, once.
 */
import { CO_RESIDENT_SOURCE } from './co-residents.js';

/** co_residents: people who share a public-security household with somebody of the register (co-residents.ts). */
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
  /** Columns of its view that are read; null for all, with what stands under unknown headers. */
  readonly columns: ReadonlySet<string> | null;
  /** True for the list that co-residents are found in, if some rule asks for them. */
  readonly findsCoResidents: boolean;
  /** Names are compared only where somebody asks how alike they are. */
  readonly comparesNames: boolean;
}

/** What joining people outside the register and telling them apart needs. */
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
  const kinList = policies.get(CO_RESIDENT_SOURCE);
  const asksForCoResidents = needs.some((need) => need.outsiders === 'co_residents');
  if (kinList !== undefined && asksForCoResidents)
    policies.set(CO_RESIDENT_SOURCE, { ...kinList, findsCoResidents: true });
  return policies;
}

function columnsOf({ outsiders, columns }: ListNeed): readonly string[] {
  return outsiders === 'none' ? columns : [...OF_OUTSIDERS, ...columns];
}

const REACHES: readonly OutsiderReach[] = ['none', 'co_residents', 'all'];

function widerReach(one: OutsiderReach, other: OutsiderReach): OutsiderReach {
  return REACHES.indexOf(one) >= REACHES.indexOf(other) ? one : other;
}
