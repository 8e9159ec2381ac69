import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../src/domain/ledger/event.js';
import { NewKeys } from '../../src/store/append-batch.js';
import { STAMP, temporaryLedger } from '../support/ledger-fixture.js';

const EVENTS = 200;

const gone = (n: number, detail: EventDraft['detail']): EventDraft => ({
  kind: 'finding_gone',
  key: `gone/b/1/${n}`,
  finding: `C04-${n}`,
  batch: 'b',
  payload: { revision: 1, pass: 'county' },
  detail,
  trace: {},
});

const drafts = Array.from({ length: EVENTS }, (_, n) => gone(n, { name: `人${n % 90}` }));

describe('a large append', () => {
  it('leaves the same rows as the same events one by one', () => {
    const [together, single] = [temporaryLedger(), temporaryLedger()];
    together.append(drafts, STAMP);
    for (const draft of drafts) single.append([draft], STAMP);
    const rows = (ledger: typeof together, table: string): unknown[] =>
      ledger.connection.prepare(`select * from ${table} order by 1`).all();
    expect(rows(together, 'event')).toEqual(rows(single, 'event'));
    expect(rows(together, 'detail')).toEqual(rows(single, 'detail'));
    expect(rows(together, 'detail')).toHaveLength(90);
    for (const ledger of [together, single]) ledger.close();
  });

  it('knows a key given twice, next to each other, blocks apart, and from an earlier append', () => {
    const ledger = temporaryLedger();
    const [first, second] = [drafts[0], drafts[1]];
    if (first === undefined || second === undefined) throw new Error('no drafts');
    ledger.append([second], STAMP);
    expect(ledger.append([first, first, ...drafts, first], STAMP)).toMatchObject({ appended: EVENTS - 1, repeated: 4 });
    ledger.close();
  });

  it('orders a purge of details of the same append', () => {
    const ledger = temporaryLedger();
    ledger.append([gone(1, { name: '张三' })], STAMP);
    const [event] = [...ledger.events()];
    const purge: EventDraft = {
      kind: 'details_purged',
      key: 'purged/1',
      finding: null,
      batch: null,
      payload: { digests: [event?.detail ?? ''], before: '2018-01-01', on: '2018-07-25', by: '甲', reason: '期满' },
      detail: null,
      trace: {},
    };
    ledger.append([gone(2, null), purge, gone(3, null)], STAMP);
    expect(ledger.connection.prepare('select seq from purge_order').pluck().all()).toEqual([3]);
    ledger.close();
  });
});

describe('keys that need no look-up', () => {
  it('are never those of an event that is there already, in any order', () => {
    const key = fc.tuple(fc.constantFrom('seen/a/1/', 'seen/a/2/', 'gone/a/1/', 'x', 'seen/'), fc.nat(12));
    const keys = fc.array(
      key.map(([series, n]) => `${series}${String(n).padStart(2, '0')}`),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(keys, keys, (before, given) => {
        const known = new Set(before);
        const news = new NewKeys((from, to) => ![...known].some((one) => one >= from && one < to));
        for (const one of given) {
          if (news.isSurelyNew(one)) expect(known.has(one), one).toBe(false);
          known.add(one);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are all those of a new batch in rising order', () => {
    const news = new NewKeys(() => true);
    expect(['seen/b/1/C01-A', 'seen/b/1/C01-B', 'gone/b/1/C01-A'].map((one) => news.isSurelyNew(one))).toEqual([
      true,
      true,
      true,
    ]);
    expect(news.isSurelyNew('seen/b/1/C01-B')).toBe(false);
  });
});
