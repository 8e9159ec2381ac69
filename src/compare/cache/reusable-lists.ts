/**
 * Decides which lists must be read although their rows are cached: those that changed, those that share a table with them, and those whose
 * retained outsiders depend on households that changed. Pure; moves no row.
 */
import { CO_RESIDENT_SOURCE } from '../../linkage/co-residents.js';
import type { CachedList } from './cached-pass.js';

/** The parts of a list of this run that decide whether it is read. */
export interface AskedList {
  readonly key: string;
  readonly source: string;
  /** Keys of the scopes that the list covers. */
  readonly scopes: readonly string[];
  /** Retains people who share a household with somebody of the register. */
  readonly asksForCoResidents: boolean;
}

export interface ListReuse<Asked extends AskedList> {
  /** The cached lists that need not be read. */
  readonly reused: ReadonlyMap<Asked, CachedList>;
  /** Scope key → sources whose cached rows must be deleted before anything is read. */
  readonly stale: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Row ids count on over the deliveries of one source within a scope, so a changed list takes with it all that share a scope with it, and
 * those that share one with these.
 */
export function reuseLists<Asked extends AskedList>(
  asked: readonly Asked[],
  cached: readonly CachedList[],
): ListReuse<Asked> {
  const cachedByKey = new Map(cached.flatMap((list) => (list.key === null ? [] : [[list.key, list] as const])));
  const wanted = new Set(asked.map(({ key }) => key));
  const stale = new StaleTables();
  for (const list of cached) if (list.key === null || !wanted.has(list.key)) stale.add(list);
  for (const list of asked) if (!cachedByKey.has(list.key)) stale.add(list);
  let before: number;
  do {
    before = stale.count;
    for (const list of asked) if (stale.concerns(list)) stale.add(list);
  } while (stale.count > before);
  const reused = new Map<Asked, CachedList>();
  for (const list of asked) {
    const previous = cachedByKey.get(list.key);
    if (previous !== undefined && !stale.concerns(list)) reused.set(list, previous);
  }
  return { reused, stale: stale.byScope };
}

class StaleTables {
  readonly byScope = new Map<string, Set<string>>();
  count = 0;

  add({ scopes, source }: Pick<AskedList, 'scopes' | 'source'>): void {
    for (const scope of scopes) {
      if (this.#has(scope, source)) continue;
      this.byScope.set(scope, (this.byScope.get(scope) ?? new Set<string>()).add(source));
      this.count += 1;
    }
  }

  concerns({ scopes, source, asksForCoResidents }: AskedList): boolean {
    return scopes.some(
      (scope) => this.#has(scope, source) || (asksForCoResidents && this.#has(scope, CO_RESIDENT_SOURCE)),
    );
  }

  #has(scope: string, source: string): boolean {
    return this.byScope.get(scope)?.has(source) === true;
  }
}
