/**
 * People of a scope whose own number is damaged or missing, beside the others of it (register, candidates, other counties): links under the
 * source `register`, each pair once.
 */
import type { RowSink } from '../../store/row-sink.js';
import { LINK_COLUMNS } from '../../store/work-schema.js';
import { REGISTER_LINK } from '../../rules/linked-pairs.js';
import { sexComparison } from '../fields/text-fields.js';
import type { DamagedRowMatcher, LinkageSetting } from './damaged-rows.js';
import { linkCells } from './link-rows.js';
import { mayAct } from './row-linker.js';
import type { RowFacts } from './row-signs.js';

export function enterPeoplePairs(store: RowSink, matcher: DamagedRowMatcher, linkage: LinkageSetting): void {
  const writer = store.writer('cache_link', LINK_COLUMNS);
  const entered = new Set<string>();
  matcher.people.all.forEach(({ key }, self) => {
    const row = key === null ? rowOf(matcher, self) : null;
    if (row === null) return;
    for (const link of matcher.match(row, self)) {
      for (const position of link.positions) {
        const pair = [self, position].sort((one, other) => one - other).join(' ');
        if (entered.has(pair)) continue;
        entered.add(pair);
        const isSure = mayAct(link, linkage);
        writer.add(linkCells(link, { source: REGISTER_LINK, rowId: self + 1, personId: position + 1, isSure }));
      }
    }
  });
}

/** Null for a person without a name. */
function rowOf({ people }: DamagedRowMatcher, position: number): RowFacts | null {
  const name = people.name(position);
  const { sex, township, village } = people.all[position] ?? {};
  if (name === null) return null;
  return {
    name,
    identity: people.identity(position),
    birth: people.birth(position),
    sex: sex == null ? null : sexComparison.prepare([sex]),
    township: township == null ? null : people.placeOf(township),
    village: village == null ? null : people.placeOf(village),
  };
}
