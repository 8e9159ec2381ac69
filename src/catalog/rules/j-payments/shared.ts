/**
 * Group J, 资金项目: findings in the payments of the card system (一卡通). Standards, project and loan lists are not among the sources, so most of
 * the group only names its missing inputs.
 */
import { DOUBLE_ANSWERS } from '../../reasons.js';
import { EVERY_PASS, FROM } from '../defaults.js';

/** Common fields of the group's rules. */
export const PAYMENT_RULE = {
  version: 1,
  effective: FROM,
  kind: 'conflict',
  severity: 'verify',
  unit: 'person',
  passes: EVERY_PASS,
  verifier: 'department',
  needs: ['finance.card_payment'],
  answers: DOUBLE_ANSWERS,
  disposals: ['stop', 'correct', 'handover'],
  evidenceNeeded: '发放明细、追回凭据',
  exemption: '补发、冲正已闭环的，限该笔',
} as const;
