import { expect, it } from 'vitest';
import { auditRow } from '../../src/feedback/audit-row.js';
import { inventedBatch, inventedFinding, PLAIN_AUDIT } from '../support/ledger-fixture.js';
import { LoopWorkspace } from '../support/loop-workspace.js';

const finding = inventedFinding('A02', 0);

it.each([
  ['失联 to 无法核实 although the rule offers only faults of writing', '无法核实', '失联', []],
  ['拒绝 to 无法核实', '无法核实', '拒绝', []],
  ['失联 to 不属实', '不属实', '失联', ['i04-reason-not-offered']],
  ['录入错误 to 不属实', '不属实', '录入错误', []],
])('%s', async (_note, conclusion, reason, codes) => {
  const loop = new LoopWorkspace();
  const batch = inventedBatch({ id: '2018-07-25-county-01', findings: [finding] });
  loop.record(batch);
  await loop.dispatch(batch, '2018-07-26');
  const state = loop.state().findings.get(finding.no)!;
  const dispatch = state.recipients[0]!.rounds[0]!.dispatches[0]!;
  const { complaints } = auditRow(
    {
      file: '回.xlsx',
      sheet: null,
      rowNumber: 9,
      cells: {
        no: finding.no,
        conclusion,
        reason,
        evidence: '证1',
        until: '2018-09-01',
        handler: '王某',
        handled_on: '2018-07-28',
      },
      formulas: [],
    },
    {
      finding: state,
      sent: { no: finding.no, recipient: '990121/示例镇', round: 1, dispatch, isCurrent: true, isTakenBack: false },
      shown: null,
      printed: { findings: [], beside: null, isReturnList: false },
      offered: ['wrong_number', 'entry_error', 'other'],
      lists: PLAIN_AUDIT.lists,
      receivedOn: '2018-08-01',
    },
  );
  expect(complaints.filter(({ level }) => level === 'refused').map(({ code }) => code)).toEqual(codes);
});
