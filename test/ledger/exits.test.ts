/** Which answers take a household off the register, and which households are asked about after one. */
import { describe, expect, it } from 'vitest';
import { EXIT_COMPLAINT, amountsToExit, asksForExit } from '../../src/ledger/exits.js';
import type { FindingState, FindingStage, ReplyState, RoundState } from '../../src/domain/ledger/state.js';

const REMOVED = { verdict: 'confirmed', reason: null, disposal: 'remove' } as const;
type Answer = Pick<ReplyState, 'verdict' | 'reason' | 'disposal'>;

describe('an answer that amounts to an exit', () => {
  it.each<[string, Pick<FindingState, 'unit' | 'kind'>, Answer, boolean]>([
    ['the household is taken off', { unit: 'household', kind: 'present' }, REMOVED, true],
    ['in part', { unit: 'household', kind: 'present' }, { ...REMOVED, verdict: 'partly_confirmed' }, true],
    ['of a logic rule', { unit: 'household', kind: 'logic' }, REMOVED, true],
    [
      'reason 达标退出',
      { unit: 'household', kind: 'logic' },
      { ...REMOVED, reason: 'left_standard', disposal: 'correct' },
      true,
    ],
    [
      'reason 错评清退',
      { unit: 'household', kind: 'logic' },
      { ...REMOVED, reason: 'left_unfit', disposal: null },
      true,
    ],
    [
      'reason 死亡减少',
      { unit: 'household', kind: 'logic' },
      { ...REMOVED, reason: 'left_dead', disposal: 'correct' },
      false,
    ],
    ['refuted', { unit: 'household', kind: 'present' }, { ...REMOVED, verdict: 'refuted' }, false],
    [
      'refuted with 达标退出',
      { unit: 'household', kind: 'logic' },
      { verdict: 'refuted', reason: 'left_standard', disposal: null },
      false,
    ],
    ['not settled', { unit: 'household', kind: 'present' }, { ...REMOVED, verdict: 'unverifiable' }, false],
    ['kept', { unit: 'household', kind: 'present' }, { ...REMOVED, disposal: 'keep' }, false],
    ['put right', { unit: 'household', kind: 'present' }, { ...REMOVED, disposal: 'correct' }, false],
    ['one member', { unit: 'person', kind: 'present' }, REMOVED, false],
    ['a village', { unit: 'village', kind: 'logic' }, REMOVED, false],
    ['a double entry', { unit: 'household', kind: 'duplicate' }, REMOVED, false],
    ['outside the register', { unit: 'household', kind: 'omitted' }, REMOVED, false],
  ])('%s', (_, finding, answer, expected) => {
    expect(amountsToExit(finding, answer)).toBe(expected);
  });
});

describe('a household that is asked about', () => {
  const finding = (
    stage: FindingStage,
    round: { replies?: readonly Answer[]; codes?: readonly string[] },
  ): FindingState => {
    const refusals = round.codes === undefined ? [] : [{ received_on: '2018-08-01', codes: round.codes }];
    const last = { replies: round.replies ?? [], refusals } as unknown as RoundState;
    const recipients = [{ recipient: '990121/示例镇', stage, rounds: [last], handed_to: null }];
    return { unit: 'household', kind: 'present', recipients } as unknown as FindingState;
  };
  it.each<[string, FindingState, boolean]>([
    ['sent back for want of the checklist', finding('returned', { codes: ['i12-late', EXIT_COMPLAINT] }), true],
    ['sent back for something else', finding('returned', { codes: ['i06-no-disposal'] }), false],
    ['answered with an exit', finding('to_review', { replies: [REMOVED] }), true],
    [
      'answered otherwise after it was sent back',
      finding('answered', { codes: [EXIT_COMPLAINT], replies: [{ ...REMOVED, disposal: 'correct' }] }),
      false,
    ],
    ['answered with an exit, and ended', finding('closed', { replies: [REMOVED] }), false],
    ['not answered', finding('dispatched', {}), false],
  ])('%s', (_, state, expected) => {
    expect(asksForExit(state)).toBe(expected);
  });
});
