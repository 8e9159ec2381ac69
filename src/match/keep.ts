/**
 * What is kept of each list while it streams by: nothing, the rows of subjects, or the rows of people outside the register too; all
 * columns or only those that rules name. Follows from the rules of the pass; decides per source, once.
 */

/** One rule's use of one list. */
export interface ListNeed {
  readonly source: string;
  readonly readsHits: boolean;
  readonly readsOutsiders: boolean;
  readonly showsRows: boolean;
  /** Own columns of the source that the rule reads. */
  readonly columns: readonly string[];
}

export interface KeepPolicy {
  readonly keepsHits: boolean;
  readonly keepsOutsiders: boolean;
  /** Columns to be stored; null for all, with what stands under unknown headers. */
  readonly columns: ReadonlySet<string> | null;
  /** Names are compared only where somebody asks how alike they are. */
  readonly comparesNames: boolean;
}

/** Columns that joining and telling people apart need in every kept row. */
const ALWAYS = ['name', 'relation', 'township'];

/** Policy by source; a source that no rule names is missing. */
export function keepPolicies(needs: Iterable<ListNeed>): Map<string, KeepPolicy> {
  const policies = new Map<string, KeepPolicy>();
  for (const need of needs) {
    const before = policies.get(need.source) ?? {
      keepsHits: false,
      keepsOutsiders: false,
      columns: new Set(ALWAYS),
      comparesNames: false,
    };
    policies.set(need.source, {
      keepsHits: before.keepsHits || need.readsHits,
      keepsOutsiders: before.keepsOutsiders || need.readsOutsiders,
      columns: need.showsRows || before.columns === null ? null : new Set([...before.columns, ...need.columns]),
      comparesNames: before.comparesNames || need.showsRows,
    });
  }
  return policies;
}
