/** 上次核实结果: the last answer in one line. Pure. */
import { CONCLUSIONS } from '../catalog/conclusions.js';
import type { ReplyState } from '../domain/ledger-state.js';
import { disposalLabel, reasonLabel } from './feedback-choices.js';

/** Example: `2018-08-01 不属实：03 挂名（2018-07-25-county-01）`. */
export function lastAnswerText(
  reply: Pick<ReplyState, 'verdict' | 'reason' | 'disposal' | 'verified_on' | 'sheet'>,
): string {
  const conclusion = CONCLUSIONS.find((entry) => entry.code === reply.verdict)?.label ?? reply.verdict;
  const more = [
    ...(reply.reason === null ? [] : [reasonLabel(reply.reason)]),
    ...(reply.disposal === null ? [] : [disposalLabel(reply.disposal)]),
  ].join('，');
  return `${reply.verified_on} ${conclusion}${more === '' ? '' : `：${more}`}（${reply.sheet}）`;
}
