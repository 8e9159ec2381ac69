/**
 * The scopes of a pass and their work stores: one a county in the county pass, one a city in the city pass, one for all in the province
 * pass. The stores are new or cached. Decides which people belong to which scope; reads nothing.
 */
import type { Pass } from '../../domain/pass.js';
import type { PlaceRegistry } from '../../store/place-registry.js';
import { Scope } from '../../linkage/scope.js';
import type { SubjectFigures } from '../../linkage/subject-loader.js';
import { storeName } from '../cache/cache-folder.js';
import type { CachedScope } from '../cache/cached-pass.js';
import type { OpenScope, PassContext } from './pass-context.js';
import { ageSubjects } from '../../linkage/refresh-ages.js';

type ScopesContext = Pick<PassContext, 'pass' | 'engine' | 'schema' | 'cached' | 'asOf' | 'divisions'>;

export class PassScopes {
  readonly #context: ScopesContext;
  readonly #places: PlaceRegistry;
  readonly #scopes = new Map<string | null, OpenScope>();

  /** Throws an error that isStoreLoss recognises when a cached store cannot be opened. */
  constructor(context: ScopesContext, places: PlaceRegistry) {
    this.#context = context;
    this.#places = places;
    try {
      for (const { key, subjects } of context.cached?.scopes ?? []) this.#open(key, subjects);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** In the order of their first person. */
  get all(): readonly OpenScope[] {
    return [...this.#scopes.values()];
  }

  /** By key, the one of people without a county last. */
  get sorted(): readonly OpenScope[] {
    return this.all.toSorted((one, other) => ((one.key ?? '~') < (other.key ?? '~') ? -1 : 1));
  }

  /** The scope of people of a county, opened for the first of them. */
  of(county: string | null): Scope {
    const key = scopeKey(this.#context.pass, county);
    return (this.#scopes.get(key) ?? this.#open(key, null)).scope;
  }

  /** The scope of a county if it is open already. */
  find(county: string | null): Scope | undefined {
    return this.#scopes.get(scopeKey(this.#context.pass, county))?.scope;
  }

  /** Saves the stores for the next run, under this mark. */
  save(mark: string): CachedScope[] {
    return this.all.map(({ key, scope }) => {
      scope.save(mark);
      return { key, subjects: scope.people };
    });
  }

  /** False where something did not reach the disk. */
  close(): boolean {
    const closed = this.all.map(({ scope }) => scope.close());
    this.#scopes.clear();
    return !closed.includes(false);
  }

  #open(key: string | null, people: SubjectFigures | null): OpenScope {
    const { engine, schema, cached, asOf, divisions } = this.#context;
    const store = engine.open(storeName(key), schema, people === null ? null : (cached?.mark ?? null));
    const opened = { key, scope: new Scope(store, this.#places, people), deliveries: [] };
    this.#scopes.set(key, opened);
    if (people !== null && cached !== null && cached.asOf !== asOf) {
      ageSubjects(store, { from: cached.asOf, to: asOf }, divisions);
    }
    return opened;
  }
}

function scopeKey(pass: Pass, county: string | null): string | null {
  if (pass === 'province') return '';
  if (county === null) return null;
  return pass === 'city' ? `${county.slice(0, 4)}00` : county;
}
