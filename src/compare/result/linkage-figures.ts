/** Figures of linkage in a pass, from the links that its rules used and from its lists. */
import type { ListHealth } from '../../domain/batch.js';
import type { BatchLinkage } from '../../domain/reports/linkage-figures.js';
import type { StoredLink } from '../../linkage/damaged/stored-links.js';

export function batchLinkage(links: Iterable<StoredLink>, lists: readonly ListHealth[]): BatchLinkage {
  const rows = { id_repaired: new Set<string>(), weights: new Set<string>(), decided: new Set<string>() };
  const review = new Set<string>();
  for (const { source, rowId, method, isSure } of links) {
    const row = `${source} ${rowId}`;
    if (!isSure) review.add(row);
    else if (method !== 'id_exact') rows[method].add(row);
  }
  const sum = (amount: (linkage: NonNullable<ListHealth['linkage']>) => number): number =>
    lists.reduce((total, { linkage }) => total + (linkage === undefined ? 0 : amount(linkage)), 0);
  return {
    linked: { id_repaired: rows.id_repaired.size, weights: rows.weights.size, decided: rows.decided.size },
    review: review.size,
    capped: sum(({ capped }) => Object.values(capped).reduce((total, count) => total + count, 0)),
    unlinkable: sum(({ unlinkable }) => unlinkable),
    people_capped: Math.max(0, ...lists.map(({ linkage }) => linkage?.people_capped ?? 0)),
  };
}
