import { describe, expect, it } from 'vitest';
import { CO_RESIDENT_SOURCE } from '../../../src/linkage/co-residents.js';
import { reuseLists, type AskedList } from '../../../src/compare/cache/reusable-lists.js';
import type { CachedList } from '../../../src/compare/cache/cached-pass.js';

const READING: CachedList['reading'] = {
  rows: 0,
  rowsUsed: 0,
  refused: 0,
  skipped: 0,
  records: 0,
  sheets: [],
  lostNumbers: [],
  sayingNothing: 0,
  rowsByFile: new Map(),
  problems: [],
  isWhole: true,
  validUntil: '9999',
  files: [],
};

const asked = (key: string, source: string, scopes: readonly string[], asksForCoResidents = false): AskedList => ({
  key,
  source,
  scopes,
  asksForCoResidents,
});

const cached = (key: string | null, source: string, scopes: readonly string[]): CachedList => ({
  key,
  source,
  scopes,
  reading: READING,
  figures: [],
});

/** Keys of the lists that are read, and the tables that go. */
function outcome(lists: readonly AskedList[], previous: readonly CachedList[]): { read: string[]; stale: string[] } {
  const reuse = reuseLists(lists, previous);
  return {
    read: lists.filter((list) => !reuse.reused.has(list)).map(({ key }) => key),
    stale: [...reuse.stale].flatMap(([scope, sources]) => [...sources].map((source) => `${scope} ${source}`)).sort(),
  };
}

describe('lists that an earlier run left', () => {
  it('are kept where nothing changed', () => {
    expect(outcome([asked('a', 's', ['1'])], [cached('a', 's', ['1'])])).toEqual({ read: [], stale: [] });
  });

  it('are all read where nothing is left', () => {
    expect(outcome([asked('a', 's', ['1']), asked('b', 't', [])], [])).toEqual({ read: ['a', 'b'], stale: ['1 s'] });
  });

  it('go with a changed one of their source in their scope, not with one of another scope or source', () => {
    const lists = [asked('a2', 's', ['1']), asked('b', 's', ['1']), asked('c', 's', ['2']), asked('d', 't', ['1'])];
    const previous = [
      cached('a', 's', ['1']),
      cached('b', 's', ['1']),
      cached('c', 's', ['2']),
      cached('d', 't', ['1']),
    ];
    expect(outcome(lists, previous)).toEqual({ read: ['a2', 'b'], stale: ['1 s'] });
  });

  it('go with those they are tied to by a third', () => {
    const lists = [asked('a2', 's', ['1']), asked('b', 's', ['1', '2']), asked('c', 's', ['2'])];
    const previous = [cached('a', 's', ['1']), cached('b', 's', ['1', '2']), cached('c', 's', ['2'])];
    expect(outcome(lists, previous)).toEqual({ read: ['a2', 'b', 'c'], stale: ['1 s', '2 s'] });
  });

  it('leave no row of a list that is not delivered any more', () => {
    expect(outcome([], [cached('a', 's', ['1'])])).toEqual({ read: [], stale: ['1 s'] });
    expect(outcome([], [cached(null, 's', ['1'])])).toEqual({ read: [], stale: ['1 s'] });
  });

  it('are read again where they could not be read to their end', () => {
    expect(outcome([asked('a', 's', ['1'])], [cached(null, 's', ['1'])])).toEqual({ read: ['a'], stale: ['1 s'] });
  });

  it('that ask who lives with whom go with the list that says so, in its scope', () => {
    const lists = [
      asked('k2', CO_RESIDENT_SOURCE, ['1']),
      asked('a', 's', ['1'], true),
      asked('b', 't', ['1']),
      asked('c', 's', ['2'], true),
    ];
    const previous = [
      cached('k', CO_RESIDENT_SOURCE, ['1']),
      cached('a', 's', ['1']),
      cached('b', 't', ['1']),
      cached('c', 's', ['2']),
    ];
    expect(outcome(lists, previous)).toEqual({ read: ['k2', 'a'], stale: [`1 ${CO_RESIDENT_SOURCE}`, '1 s'].sort() });
  });
});
