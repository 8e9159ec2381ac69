import { describe, expect, it } from 'vitest';
import { rowCheckCode } from '../../src/domain/keyed-code.js';
import type { DispatchState, FindingState } from '../../src/domain/ledger/state.js';
import { findSentRow } from '../../src/feedback/identify-row.js';
import { forgedCodes } from '../support/forged-codes.js';
import { SECRET } from '../support/ledger-fixture.js';

const dispatch = (sheet: string): DispatchState => ({
  sheet,
  batch: sheet,
  due: '2018-08-02',
  issued_on: '2018-07-26',
  shown: null,
  printed: null,
});

function sentFinding(no: string): FindingState {
  const round = {
    takenBack: [],
    round: 1,
    cause: null,
    opened_on: null,
    stage: 'dispatched',
    replies: [],
    refusals: [],
    conflict: false,
    contested: [],
    outcome: null,
  } as const;
  const recipients = ['990121/示例镇', '990121/青山乡'].map((recipient) => ({
    recipient,
    stage: 'dispatched' as const,
    rounds: [
      { ...round, dispatches: [dispatch('2018-06-25-county-01')] },
      { ...round, round: 2, dispatches: [dispatch('2018-07-25-county-01'), dispatch('2018-07-25-county-01+1')] },
    ],
  }));
  return { no, recipients } as unknown as FindingState;
}

const finding = sentFinding('C04-7K3M9QXT');
const codeOf = (recipient: string, issue: string): string => rowCheckCode(SECRET, { no: finding.no, recipient, issue });

describe('which sent row a check code belongs to', () => {
  it.each([
    ['990121/示例镇', '2018-07-25-county-01', 2, true],
    ['990121/示例镇', '2018-07-25-county-01+1', 2, true],
    ['990121/示例镇', '2018-06-25-county-01', 1, false],
    ['990121/青山乡', '2018-07-25-county-01', 2, true],
  ])('%s, %s', (recipient, issue, round, isCurrent) => {
    expect(findSentRow(finding, codeOf(recipient, issue), SECRET)).toMatchObject({
      recipient,
      round,
      isCurrent,
      isTakenBack: false,
      dispatch: { sheet: issue },
    });
  });

  it('is no row when the code is of another finding, another key or no code at all', () => {
    const other = rowCheckCode(SECRET, {
      no: 'C04-00000000',
      recipient: '990121/示例镇',
      issue: '2018-07-25-county-01',
    });
    for (const code of [other, '', 'ABCDE', '0', '1E5', 'NaN', 'Infinity'])
      expect(findSentRow(finding, code, SECRET)).toBeNull();
    expect(findSentRow(finding, codeOf('990121/示例镇', '2018-07-25-county-01'), Buffer.alloc(32, 1))).toBeNull();
  });

  it('is hardly ever met by guessing (R-23): at most a handful in 100,000 tries against one row', () => {
    expect(forgedCodes(100_000, 20180725)).toBeLessThanOrEqual(2);
  });
});
