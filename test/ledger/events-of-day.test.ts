import { describe, expect, it } from 'vitest';
import { decide, undoBatch } from '../../src/app/ledger/decide.js';
import { readLedgerStateOf } from '../../src/workspace/read-ledger.js';
import { inventedBatch, inventedFinding } from '../support/ledger-fixture.js';
import { fillRow, LoopWorkspace, readGrids } from '../support/loop-workspace.js';

const home = inventedFinding('C04', 3);
const car = inventedFinding('C08', 0);
const batch = inventedBatch({ id: '2018-07-25-county-01', findings: [home, car] });

/** All is done on the machine's clock of one late day; the days that the work is of are given. */
const CLOCK = '2018-12-31';

async function playedYear(): Promise<LoopWorkspace> {
  const loop = new LoopWorkspace();
  loop.record(batch);
  const dispatched = await loop.dispatch(batch, CLOCK);
  const [grid] = await readGrids(loop.sheetFile(dispatched, '990121/示例镇'));
  fillRow(grid!, car.no, {
    conclusion: '属实',
    disposal: '清退或剔除',
    handler: '王某',
    handled_on: '2018-12-31',
    method: '入户',
  });
  await loop.collect([await loop.writeReturned('回.xlsx', [grid!])], CLOCK);
  const decision = { kind: 'close', no: home.no, recipient: null, by: '李主任', reason: '入户看过' } as const;
  decide({ ...loop.run(CLOCK), day: '2018-08-10' }, decision);
  undoBatch({ ...loop.run(CLOCK), day: '2019-01-05' }, { batch: batch.id, by: '李主任', reason: '名单拿错' });
  return loop;
}

describe('the ledger as it was on a day', () => {
  it('knows what was recorded, sent, answered, decided and taken back by then, whatever the clock said', async () => {
    const loop = await playedYear();
    const stages = (day: string): string[] =>
      loop.withLedger((ledger) =>
        [...readLedgerStateOf(ledger, day).findings.values()].map(({ rule, stage }) => `${rule} ${stage}`).sort(),
      );
    expect(stages('2018-07-24')).toEqual([]);
    expect(stages('2018-07-25')).toEqual(['C04 dispatched', 'C08 dispatched']);
    expect(stages('2018-08-09')).toEqual(['C04 dispatched', 'C08 dispatched']);
    expect(stages('2018-08-10')).toEqual(['C04 closed', 'C08 dispatched']);
    expect(stages('2018-12-31')).toEqual(['C04 closed', 'C08 to_review']);
    expect(stages('2019-01-05')).toEqual(['C04 withdrawn', 'C08 withdrawn']);
  });
});
