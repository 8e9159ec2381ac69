/** 上次核实结果: the last answer in one line. Pure. */
import type { ReplyState } from '../../domain/ledger/state.js';
import { answerText } from './words.js';

/** Example: `2018-08-01 不属实：03 挂名（2018-07-25-county-01）`. */
export function lastAnswerText(
  reply: Pick<ReplyState, 'verdict' | 'reason' | 'disposal' | 'verified_on' | 'sheet'>,
): string {
  return `${reply.verified_on} ${answerText(reply) ?? ''}（${reply.sheet}）`;
}
