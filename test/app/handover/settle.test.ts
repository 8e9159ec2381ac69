/**
 * An upper office after a handover (it sends nothing out twice), and the settling of a contradiction between two ledgers: by a named
 * person, on one side or the other, until both ledgers agree.
 */
import { describe, expect, it } from 'vitest';
import type { HandoverImport } from '../../../src/app/handover/import.js';
import { undoBatch } from '../../../src/app/ledger/decide.js';
import { verifyWorkspace } from '../../../src/app/ledger/verify.js';
import { ChainOffice } from '../../support/chain-office.js';
import { inventedBatch, inventedFinding, outline } from '../../support/ledger-fixture.js';

const BATCH = '2018-07-25-province-01';
const NEXT = '2018-08-25-province-01';
const salary = inventedFinding('C08', 1);
const insurance = inventedFinding('D01', 2);
const flat = inventedFinding('C04', 0);
const neighbour = {
  ...inventedFinding('C04', 7),
  place: { ...inventedFinding('C04', 7).place, county: '990122' },
  sent_to: ['990122/青山乡'],
};

const province = () => new ChainOffice({ name: '示例省比对办', level: 'province', division: '990000' });
const county = () => new ChainOffice({ name: '甲县比对办', level: 'county', division: '990121' });
const by = { recipient: null, by: '李主任', reason: '核实' };
const conflictsOf = ({ conflicts }: HandoverImport) => conflicts.map(({ no, clash }) => `${no} ${clash}`);

describe('what was handed down', () => {
  it('is left to the office below, unless asked for; new findings go out as before', async () => {
    const top = province();
    await top.pass(inventedBatch({ id: BATCH, pass: 'province', findings: [salary, insurance, neighbour] }));
    await top.handOver('990121', '甲县.zip', '2018-07-26');
    const sent = await top.dispatchStored(BATCH, '2018-07-28');
    expect(sent.sheets.map(({ recipient, findings }) => [recipient, findings])).toEqual([['990122/青山乡', 1]]);
    expect(sent.handed_down).toEqual([{ to: '990121', findings: 2 }]);
    await top.pass(inventedBatch({ id: NEXT, pass: 'province', findings: [salary, insurance, flat] }));
    const next = await top.dispatchStored(NEXT, '2018-08-26');
    expect(next.sheets.map(({ recipient, findings }) => [recipient, findings])).toEqual([['990121/示例镇', 1]]);
    expect(next.handed_down).toEqual([{ to: '990121', findings: 2 }]);
    const all = await top.dispatchStored(NEXT, '2018-08-27', { isHandedDispatched: true });
    expect([all.findings, all.handed_down]).toEqual([2, []]);
  });

  it('shows in the status with where it stands below and when that was last heard', async () => {
    const top = province();
    const below = county();
    await top.pass(inventedBatch({ id: BATCH, pass: 'province', findings: [salary, insurance, neighbour] }));
    const down = await top.handOver('990121', '甲县.zip', '2018-07-26');
    const handed = { to: '990121', items: 2, last_sent: '2018-07-26', notices: 0 };
    expect(top.status('2018-07-27').handed_down).toEqual([{ ...handed, last_report: null, stages: { pending: 2 } }]);
    await below.take(down.file, '2018-07-27');
    expect(below.status('2018-07-27').handed_down).toEqual([]);
    below.decide({ kind: 'close', no: insurance.no, ...by }, '2018-08-01');
    await top.take((await below.handOver('990000', '报.zip', '2018-08-02')).file, '2018-08-03');
    expect(top.status('2018-08-04').handed_down).toEqual([
      { ...handed, last_report: '2018-08-03', stages: { pending: 1, closed: 1 } },
    ]);
  });
});

/** Both offices decide about one item without knowing of each other; the archive up shows it. */
async function clash() {
  const [top, below] = [province(), county()];
  await top.pass(inventedBatch({ id: BATCH, pass: 'province', findings: [salary, insurance] }));
  await below.take((await top.handOver('990121', '甲县.zip', '2018-07-26')).file, '2018-07-27');
  below.decide({ kind: 'close', no: insurance.no, ...by }, '2018-08-01');
  top.decide({ kind: 'transfer', no: insurance.no, to: '省医保局', ...by }, '2018-08-01');
  const { file } = await below.handOver('990000', '报.zip', '2018-08-02');
  return { top, below, file };
}

describe('a contradiction', () => {
  it('settled for the other office stands as it says, and both ledgers agree', async () => {
    const { top, below, file } = await clash();
    expect(conflictsOf(await top.take(file, '2018-08-03'))).toEqual(['D01-00000002 decided_twice']);
    const settled = await top.settle(file, '2018-08-04', { numbers: [insurance.no], keep: 'theirs' });
    expect(settled.settled).toEqual([
      { no: insurance.no, recipient: '990121/河口镇', before: 'transferred', after: 'closed' },
    ]);
    expect(conflictsOf(await top.take(file, '2018-08-05'))).toEqual([]);
    const again = await below.take((await top.handOver('990121', '甲县-2.zip', '2018-08-05')).file, '2018-08-06');
    expect([again.status, conflictsOf(again)]).toEqual(['repeated', []]);
    expect(outline(top.state())).toEqual(outline(below.state()));
    expect((await verifyWorkspace(top.workspace, [])).ledger.ok).toBe(true);
  });

  it('settled for our own stands as we say; the other office is shown it and settles its ledger', async () => {
    const { top, below, file } = await clash();
    await top.take(file, '2018-08-03');
    const settled = await top.settle(file, '2018-08-04', { numbers: [insurance.no], keep: 'ours' });
    expect(settled.settled[0]).toMatchObject({ before: 'transferred', after: 'transferred' });
    expect(conflictsOf(await top.take(file, '2018-08-05'))).toEqual([]);
    const down = await top.handOver('990121', '甲县-2.zip', '2018-08-05');
    expect(conflictsOf(await below.take(down.file, '2018-08-06'))).toEqual(['D01-00000002 decided_twice']);
    await below.settle(down.file, '2018-08-06', { numbers: [insurance.no], keep: 'theirs' });
    expect(outline(below.state())).toEqual(outline(top.state()));
    const up = await top.take((await below.handOver('990000', '报-2.zip', '2018-08-07')).file, '2018-08-08');
    expect([up.status, conflictsOf(up)]).toEqual(['repeated', []]);
  });

  it('comes up again when one side decides anew, and is settled anew', async () => {
    const { top, below, file } = await clash();
    await top.take(file, '2018-08-03');
    await top.settle(file, '2018-08-04', { numbers: [insurance.no], keep: 'ours' });
    below.decide({ kind: 'reopen', no: insurance.no, ...by }, '2018-08-05');
    const late = await below.handOver('990000', '报-2.zip', '2018-08-05');
    expect(conflictsOf(await top.take(late.file, '2018-08-06'))).toEqual(['D01-00000002 decided_twice']);
    await top.settle(late.file, '2018-08-06', { numbers: [insurance.no], keep: 'ours' });
    expect(conflictsOf(await top.take(late.file, '2018-08-07'))).toEqual([]);
    expect(conflictsOf(await top.take(file, '2018-08-07'))).toEqual([]);
  });

  it('about something taken back below is settled either way', async () => {
    for (const keep of ['ours', 'theirs'] as const) {
      const [top, below] = [province(), county()];
      await top.pass(inventedBatch({ id: BATCH, pass: 'province', findings: [flat] }));
      await below.take((await top.handOver('990121', '甲县.zip', '2018-07-26')).file, '2018-07-26');
      const own = '2018-07-27-county-01';
      await below.pass(inventedBatch({ id: own, findings: [{ ...flat, exempt_until: '2018-12-31' }] }));
      await top.take((await below.handOver('990000', '报-1.zip', '2018-07-27')).file, '2018-07-28');
      undoBatch(below.run('2018-07-29'), { batch: own, by: '李主任', reason: '豁免清单有误' });
      const late = await below.handOver('990000', '报-2.zip', '2018-07-29');
      expect(conflictsOf(await top.take(late.file, '2018-07-30'))).toEqual(['C04-00000000 state_differs']);
      await top.settle(late.file, '2018-07-31', { numbers: [flat.no], keep });
      expect(top.state().findings.get(flat.no)?.stage).toBe(keep === 'ours' ? 'exempt' : 'pending');
      expect(conflictsOf(await top.take(late.file, '2018-08-01'))).toEqual([]);
    }
  }, 30_000);

  it('is settled once, by a named person with a reason, after the import that showed it', async () => {
    const { top, file } = await clash();
    const settle = async (changes: object): Promise<unknown> =>
      top
        .settle(file, '2018-08-04', { numbers: [insurance.no], keep: 'theirs', ...changes })
        .catch((thrown: unknown) => thrown);
    expect(await settle({})).toMatchObject({ code: 'handover-not-imported', place: { file: '报.zip' } });
    await top.take(file, '2018-08-03');
    expect(await settle({ by: ' ' })).toMatchObject({ code: 'person-needed' });
    expect(await settle({ reason: '' })).toMatchObject({ code: 'reason-needed' });
    expect(await settle({ numbers: [salary.no] })).toMatchObject({ code: 'handover-settle-unknown' });
    expect(await settle({ recipient: '990121/青山乡' })).toMatchObject({ code: 'handover-settle-unknown' });
    const before = top.state().head.seq;
    expect(await settle({ numbers: [insurance.no, salary.no] })).toMatchObject({ code: 'handover-settle-unknown' });
    expect(top.state().head.seq).toBe(before);
    await settle({});
    expect(await settle({})).toMatchObject({ code: 'handover-settle-unknown' });
    const decisions = top.withLedger((ledger) => [...ledger.events({ kind: 'handover_settled' })]);
    expect(decisions.map(({ finding, payload }) => [finding, payload])).toMatchObject([
      [insurance.no, { kept: 'theirs', by: '孙主任', reason: '电话商定', on: '2018-08-04', sender: '990121' }],
    ]);
  });
});
