/** Counts what linkage did with the rows of one list in one scope. Decides nothing. */
import type { LinkageCap, ListLinkage } from '../../domain/reports/linkage-figures.js';
import type { RowLink } from './damaged-rows.js';

/** Figures of a list in one scope. */
export interface LinkageFigures {
  /** Rows by the method that the engine links them with. */
  readonly linked: ReadonlyMap<string, number>;
  readonly review: number;
  readonly capped: ReadonlyMap<LinkageCap, number>;
  readonly unlinkable: number;
  /** As BatchLinkage.people_capped. */
  readonly peopleCapped: number;
}

export class LinkageCounter {
  readonly #linked = new Map<string, number>();
  readonly #capped = new Map<LinkageCap, number>();
  #review = 0;
  #unlinkable = 0;

  /** A row without a usable number, or with one that nobody bears. */
  addRow(links: readonly RowLink[], capped: ReadonlySet<LinkageCap>, isUnlinkable = false): void {
    const [first] = links;
    if (first?.decision === 'link') {
      add(this.#linked, first.method);
      return;
    }
    if (first !== undefined) this.#review += 1;
    else if (isUnlinkable) this.#unlinkable += 1;
    for (const cap of capped) add(this.#capped, cap);
  }

  /** An equal number under a name that cannot be the person's. */
  addReview(): void {
    this.#review += 1;
  }

  get figures(): Omit<LinkageFigures, 'peopleCapped'> {
    return { linked: this.#linked, review: this.#review, capped: this.#capped, unlinkable: this.#unlinkable };
  }
}

/** Figures of a list over the scopes that it covers; null where linkage had nothing to do. */
export function listLinkage(scopes: readonly (LinkageFigures | null)[]): ListLinkage | null {
  const known = scopes.flatMap((figures) => figures ?? []);
  const sum = (amount: (figures: LinkageFigures) => number): number =>
    known.reduce((total, figures) => total + amount(figures), 0);
  const capped = new Map<LinkageCap, number>();
  for (const figures of known) for (const [cap, rows] of figures.capped) add(capped, cap, rows);
  const found = {
    id_repaired: sum(({ linked }) => linked.get('id_repaired') ?? 0),
    weights: sum(({ linked }) => linked.get('weights') ?? 0),
    review: sum(({ review }) => review),
    capped: Object.fromEntries([...capped].sort(([one], [other]) => (one < other ? -1 : 1))),
    // Every scope is asked for the same rows.
    unlinkable: known[0]?.unlinkable ?? 0,
    people_capped: sum(({ peopleCapped }) => peopleCapped),
  };
  const { id_repaired: repaired, weights, review, unlinkable, people_capped: people } = found;
  return repaired + weights + review + unlinkable + people + capped.size === 0 ? null : found;
}

function add<Key>(counts: Map<Key, number>, key: Key, rows = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + rows);
}
