import { expect, it } from 'vitest';
import { findingChanges } from '../../../src/report/findings/changes-sheet.js';
import { inventedBatch, inventedFinding } from '../../support/ledger-fixture.js';

const [car, home, wrong, older, partly] = [
  inventedFinding('C08', 0),
  inventedFinding('C04', 3),
  inventedFinding('A02', 6),
  inventedFinding('D01', 9),
  inventedFinding('B04', 12),
];

it('gives each finding of two batches once, with the reason of its change', () => {
  const batch = {
    ...inventedBatch({ id: '2018-08-25-county-01', findings: [car, home], skipped: { B04: 'everywhere' } }),
    day_moved: { standing: [older.no], policy_ended: [] },
  };
  const last = {
    batch: '2018-07-25-county-01',
    findings: [home, wrong, older, partly],
    closed: new Map([[wrong.no, 'snapshot' as const]]),
    reopened: new Map<string, 'rebound'>(),
  };
  expect(findingChanges(batch, last).map(({ kind, finding, reason }) => `${finding.rule} ${kind} ${reason}`)).toEqual([
    'C08 新增 上一批没有',
    'C04 仍在 两批都有',
    'A02 消失 新名册快照已不再出现',
    'B04 消失 规则这次没有运行，没有销号',
    'D01 消失 仅因日期推移不再触发，没有销号',
  ]);
});

it('says of a finding that came back that it had ended', () => {
  const batch = inventedBatch({ id: '2018-08-25-county-01', findings: [car] });
  const last = { batch: 'b', findings: [], closed: new Map(), reopened: new Map([[car.no, 'rebound' as const]]) };
  expect(findingChanges(batch, last).map(({ reason }) => reason)).toEqual(['销号后又出现（反弹）']);
});
