/**
 * People of a scope whose own number is damaged or missing, beside the others of it (register, candidates, other counties): links under the
 * source `register`, each pair once.
 */
import type { RowSink } from '../../store/row-sink.js';
import { LINK_COLUMNS } from '../../store/work-schema.js';
import { REGISTER_LINK } from '../../rules/linked-pairs.js';
import { sexComparison } from '../fields/text-fields.js';
import type { DamagedRowMatcher, LinkageSetting, RowLink } from './damaged-rows.js';
import { linkCells } from './link-rows.js';
import { mayAct } from './row-linker.js';
import type { RowFacts } from './row-signs.js';

export function enterPeoplePairs(store: RowSink, matcher: DamagedRowMatcher, linkage: LinkageSetting): void {
  const found: PersonPair[] = [];
  const entered = new Set<string>();
  for (let self = 0; self < matcher.people.count; self += 1) {
    const row = matcher.people.hasKey(self) ? null : rowOf(matcher, self);
    if (row === null) continue;
    for (const link of matcher.match(row, self)) {
      for (const position of link.positions) {
        const pair = [self, position].sort((one, other) => one - other).join(' ');
        if (entered.has(pair)) continue;
        entered.add(pair);
        found.push({ self, position, link });
      }
    }
  }
  const writer = store.writer('cache_link', LINK_COLUMNS);
  for (const { self, position, link } of withCompleteLinks(found, matcher)) {
    const isSure = mayAct(link, linkage);
    writer.add(linkCells(link, { source: REGISTER_LINK, rowId: self + 1, personId: position + 1, isSure }));
  }
}

interface PersonPair {
  readonly self: number;
  readonly position: number;
  readonly link: RowLink;
}

/** Complete linkage: two people are never joined through a third. Links of a group in which a pair does not hold are for review. */
function withCompleteLinks(pairs: readonly PersonPair[], matcher: DamagedRowMatcher): PersonPair[] {
  const groups = new Map<number, Set<number>>();
  for (const { self, position, link } of pairs) {
    if (link.decision !== 'link') continue;
    const group = new Set([...(groups.get(self) ?? [self]), ...(groups.get(position) ?? [position])]);
    for (const member of group) groups.set(member, group);
  }
  const doubted = new Set([...new Set(groups.values())].filter((group) => !isComplete([...group], matcher)));
  return pairs.map((pair) => {
    const group = pair.link.decision === 'link' ? groups.get(pair.self) : undefined;
    if (group === undefined || !doubted.has(group)) return pair;
    return { ...pair, link: { ...pair.link, decision: 'review', reason: 'not_complete' } };
  });
}

function isComplete(group: readonly number[], matcher: DamagedRowMatcher): boolean {
  const keyOf = (position: number): string | null => matcher.people.key(position);
  return group.every((one, at) => {
    const row = rowOf(matcher, one);
    return group.slice(at + 1).every((other) => {
      const isOneNumber = keyOf(one) !== null && keyOf(one) === keyOf(other);
      return isOneNumber || (row !== null && matcher.mayBe(row, other));
    });
  });
}

/** Null for a person without a name. */
function rowOf({ people }: DamagedRowMatcher, position: number): RowFacts | null {
  const name = people.name(position);
  const sex = people.sex(position);
  if (name === null) return null;
  return {
    name,
    identity: people.identity(position),
    birth: people.birth(position),
    sex: sex === null ? null : sexComparison.prepare([sex]),
    township: people.place(position, 'township'),
    village: people.place(position, 'village'),
  };
}
