import { describe, expect, it } from 'vitest';
import type { LedgerState } from '../../src/domain/ledger/state.js';
import type { Decision } from '../../src/ledger/decisions.js';
import { decisionEvents, drawSample, reviewEvents, sampleEvents } from '../../src/ledger/decisions.js';
import { readLedgerState } from '../../src/workspace/read-ledger.js';
import { recordBatch } from '../../src/app/compare/record-batch.js';
import type { LedgerStore } from '../../src/store/ledger-store.js';
import { inventedBatch, inventedFinding, outline, STAMP, temporaryLedger } from '../support/ledger-fixture.js';

const TODAY = '2018-08-01';
const home = inventedFinding('C04', 0);
const wrong = inventedFinding('A02', 3);
const shared = inventedFinding('C04', 6, { sent_to: ['990121/示例镇', '990122/东河乡'] });

function ledgerWith(...decisions: Decision[]): { ledger: LedgerStore; state: LedgerState } {
  const ledger = temporaryLedger();
  recordBatch(ledger, inventedBatch({ id: '2018-07-25-county-01', findings: [home, wrong, shared] }), STAMP);
  for (const decision of decisions)
    ledger.append(decisionEvents(readLedgerState(ledger), decision, { on: TODAY, longestDays: 365 }), STAMP);
  return { ledger, state: readLedgerState(ledger) };
}

function endsAs(no: string, ...decisions: Decision[]): string | undefined {
  const { ledger, state } = ledgerWith(...decisions);
  ledger.close();
  return outline(state).find((line) => line.startsWith(no));
}

const by = { by: '李主任', reason: '已核实', recipient: null };
const close = (no: string, more: Partial<Decision> = {}): Decision =>
  ({ kind: 'close', no, ...by, ...more }) as Decision;

describe('a decision on a single item', () => {
  it.each<[string, Decision[], string]>([
    ['closes it', [close(home.no)], 'closed | 示例镇 1:closed[by_hand]'],
    [
      'exempts it until a day',
      [{ kind: 'exempt', no: home.no, ...by, until: '2019-08-01', basis: null }],
      'exempt | 示例镇 1:exempt[2019-08-01]',
    ],
    ['hands it over', [{ kind: 'transfer', no: home.no, ...by, to: '县纪委' }], 'transferred | 示例镇 1:transferred'],
    [
      'opens it again with a new round',
      [close(home.no), { kind: 'reopen', no: home.no, ...by }],
      'pending | 示例镇 1:closed[by_hand] 2(by_hand):pending',
    ],
    ['made twice is made once', [close(home.no), close(home.no)], 'closed | 示例镇 1:closed[by_hand]'],
  ])('%s', (_, decisions, expected) => {
    expect(endsAs(home.no, ...decisions)).toBe(`${home.no} ${expected}`);
  });

  it('for one of two recipients leaves the finding open until the other has ended too', () => {
    const one = close(shared.no, { recipient: '990121/示例镇' });
    expect(endsAs(shared.no, one)).toContain('pending | 示例镇 1:closed[by_hand] | 东河乡 1:pending');
    expect(endsAs(shared.no, one, close(shared.no))).toContain(
      'closed | 示例镇 1:closed[by_hand] | 东河乡 1:closed[by_hand]',
    );
  });

  it.each<[string, Decision[], string]>([
    ['an unknown finding', [close('C04-ZZZZZZZZ')], 'finding-unknown'],
    ['an unknown recipient', [close(home.no, { recipient: '990121/别处' })], 'recipient-unknown'],
    ['nobody who decides', [close(home.no, { by: ' ' })], 'person-needed'],
    ['no reason', [close(home.no, { reason: '' })], 'reason-needed'],
    ['an error that the last batch still shows', [close(wrong.no)], 'close-needs-snapshot'],
    [
      'an exemption of an error',
      [{ kind: 'exempt', no: wrong.no, ...by, until: '2019-01-01', basis: null }],
      'close-needs-snapshot',
    ],
    [
      'an exemption that is over already',
      [{ kind: 'exempt', no: home.no, ...by, until: '2018-07-31', basis: null }],
      'until-invalid',
    ],
    [
      'an exemption of a day more than the longest',
      [{ kind: 'exempt', no: home.no, ...by, until: '2019-08-02', basis: null }],
      'until-too-late',
    ],
    ['something ended already', [close(home.no), { kind: 'transfer', no: home.no, ...by, to: 'x' }], 'already-ended'],
    ['opening what is open', [{ kind: 'reopen', no: home.no, ...by }], 'not-ended'],
  ])('is refused for %s', (_, decisions, code) => {
    expect(() => ledgerWith(...decisions)).toThrow(expect.objectContaining({ code }));
  });
});

it('exempts until any day where the office states no longest span', () => {
  const decision: Decision = { kind: 'exempt', no: home.no, ...by, until: '2099-06-30', basis: null };
  const { ledger, state } = ledgerWith();
  const drafts = decisionEvents(state, decision, { on: TODAY, longestDays: null });
  ledger.close();
  expect(drafts.map(({ kind, payload }) => [kind, (payload as { until?: string }).until])).toEqual([
    ['exempted', '2099-06-30'],
  ]);
});

describe('the review of a sample', () => {
  it('draws the same items from the same seed, and at least one', () => {
    const frame = Array.from({ length: 50 }, (_, n) => `C04-${String(n).padStart(8, '0')}`);
    expect(drawSample(frame, 10, '20180801')).toEqual(drawSample(frame, 10, '20180801'));
    expect(drawSample(frame, 10, '20180801')).not.toEqual(drawSample(frame, 10, '20180802'));
    expect(drawSample(frame, 10, 's')).toHaveLength(5);
    expect(drawSample(frame.slice(0, 3), 1, 's')).toHaveLength(1);
    expect(drawSample([], 10, 's')).toEqual([]);
  });

  it('is the draw that any SHA-256 program repeats: the smallest hashes of seed, line feed and number', () => {
    // printf 'seed\nC04-00000001' | sha256sum → bb2e…; …2 → 390d…; …3 → f403…; …4 → 56cb…
    const frame = ['C04-00000001', 'C04-00000002', 'C04-00000003', 'C04-00000004'];
    expect(drawSample(frame, 25, 'seed')).toEqual(['C04-00000002']);
    expect(drawSample(frame, 75, 'seed')).toEqual(['C04-00000001', 'C04-00000002', 'C04-00000004']);
  });

  it('opens an item again that the second person does not uphold', () => {
    const { ledger, state } = ledgerWith(close(home.no));
    const drafts = sampleEvents(state, { percent: 100, seed: '1', by: '李主任' }, TODAY);
    ledger.append(drafts, STAMP);
    const drawn = readLedgerState(ledger);
    const review = { sample: '2018-08-01-01', no: home.no, upheld: false, by: '赵复核', reason: '仍在' };
    expect(() => reviewEvents(drawn, { ...review, by: '李主任' }, TODAY)).toThrow(
      expect.objectContaining({ code: 'review-same-person' }),
    );
    expect(() => reviewEvents(drawn, { ...review, no: shared.no }, TODAY)).toThrow(
      expect.objectContaining({ code: 'sample-not-drawn' }),
    );
    ledger.append(reviewEvents(drawn, review, TODAY), STAMP);
    expect(outline(readLedgerState(ledger))).toContain(
      `${home.no} pending | 示例镇 1:closed[by_hand] 2(review):pending`,
    );
    ledger.close();
  });
});
