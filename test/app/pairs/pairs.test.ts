import { describe, expect, it } from 'vitest';
import { listPairs, markPair, type ListedPair } from '../../../src/app/pairs/pairs.js';
import { decidedPairs } from '../../../src/compare/plan/decided-pairs.js';
import type { ReviewPair } from '../../../src/domain/finding.js';
import { storeBatch } from '../../../src/workspace/batch-store.js';
import { inventedBatch, inventedFinding } from '../../support/ledger-fixture.js';
import { LoopWorkspace } from '../../support/loop-workspace.js';

const ID = '2018-07-25-county-01';
const by = '王核查';

function pairOf(name: string): ReviewPair {
  const row = { file: '收件/甲.csv', sheet: null, row: 2 };
  return {
    reason: 'name_unlike',
    rule: 'C01',
    place: { county: '990121', township: '示例镇', village: '示例村' },
    register: { ...row, source: 'register', values: { name: '示例甲', id_number: '990121196801065423' } },
    list: { ...row, source: 'traffic.vehicles', values: { name, id_number: '990121196801065423' } },
    note: null,
  };
}

async function withPairs(review: readonly ReviewPair[]): Promise<LoopWorkspace> {
  const loop = new LoopWorkspace();
  const batch = { ...inventedBatch({ id: ID, findings: [inventedFinding('C08', 0)] }), review };
  loop.record(batch);
  await storeBatch(loop.workspace.paths, batch);
  return loop;
}

describe('pairs that a person decides', () => {
  it('are listed with their state, the decided ones last', async () => {
    const loop = await withPairs([pairOf('示例乙'), pairOf('示例丙')]);
    const [first, second] = listPairs(loop.workspace, undefined).pairs;
    markPair(loop.run('2018-07-30'), { pair: first!.pair, batch: ID, answer: 'same', by, reason: '改过名' });
    const { counts, pairs } = listPairs(loop.workspace, ID);
    expect(counts).toEqual({ open: 1, changed: 0, unsure: 0, same: 1, different: 0 });
    expect(pairs.map(({ pair, state, decision }) => [pair, state, decision])).toEqual([
      [second!.pair, 'open', null],
      [first!.pair, 'same', { answer: 'same', by, on: '2018-07-30', note: '改过名' }],
    ]);
  });

  it('leave the next passes when they are two people, and come back when that is taken back', async () => {
    const loop = await withPairs([pairOf('示例乙')]);
    const [{ pair, evidence }] = listPairs(loop.workspace, ID).pairs as readonly [ListedPair];
    const mark = { pair, batch: ID, by, reason: '两人都见到了' };
    expect(markPair(loop.run('2018-07-30'), { ...mark, answer: 'different' })).toMatchObject({
      before: 'open',
      after: 'different',
    });
    expect([...decidedPairs(loop.workspace)]).toEqual([
      [`${pair}|${evidence}`, { answer: 'different', by, on: '2018-07-30' }],
    ]);
    markPair(loop.run('2018-07-31'), { ...mark, answer: 'unsure' });
    expect([...decidedPairs(loop.workspace)]).toEqual([]);
    expect(listPairs(loop.workspace, ID).counts).toMatchObject({ unsure: 1, different: 0 });
  });

  it('keep their history in the ledger, and the same answer again adds nothing', async () => {
    const loop = await withPairs([pairOf('示例乙')]);
    const [{ pair }] = listPairs(loop.workspace, ID).pairs as readonly [ListedPair];
    for (const answer of ['same', 'same', 'different', 'same'] as const) {
      markPair(loop.run('2018-07-30'), { pair, batch: ID, answer, by, reason: '核对过' });
    }
    const answers = loop.withLedger((ledger) =>
      [...ledger.events({ kind: 'pair_decided' })].map(
        (event) => event.kind === 'pair_decided' && event.payload.answer,
      ),
    );
    expect(answers).toEqual(['same', 'different', 'same']);
  });

  it('that were decided on other evidence are open again and say so', async () => {
    const loop = await withPairs([pairOf('示例乙')]);
    const [{ pair }] = listPairs(loop.workspace, ID).pairs as readonly [ListedPair];
    markPair(loop.run('2018-07-30'), { pair, batch: ID, answer: 'different', by, reason: '核对过' });
    const changed = { ...pairOf('示例乙'), reason: 'number_damaged' };
    const next = { ...inventedBatch({ id: '2018-08-25-county-01', findings: [] }), review: [changed] };
    await storeBatch(loop.workspace.paths, next);
    expect(listPairs(loop.workspace, next.id).pairs).toMatchObject([{ pair, state: 'changed', decision: null }]);
  });

  it.each([
    ['an unknown pair', { pair: 'P-00000000' }, 'pair-unknown'],
    ['nobody', { by: '无' }, 'person-needed'],
    ['no reason', { reason: '同上' }, 'reason-needed'],
  ])('are not decided by %s', async (_case, change, code) => {
    const loop = await withPairs([pairOf('示例乙')]);
    const [{ pair }] = listPairs(loop.workspace, ID).pairs as readonly [ListedPair];
    const mark = { pair, batch: ID, answer: 'same', by, reason: '核对过', ...change } as const;
    expect(() => markPair(loop.run('2018-07-30'), mark)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('are no lines about one unreadable value', async () => {
    const unknown = { ...pairOf('示例乙'), reason: 'unknown_value', right: null, column: 'health.insurance.status' };
    const loop = await withPairs([unknown]);
    expect(listPairs(loop.workspace, ID).pairs).toEqual([]);
  });
});
