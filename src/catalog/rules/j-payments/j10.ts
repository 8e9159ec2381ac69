import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PAYMENT_RULE } from './shared.js';

/** J10 银行退票未补发. */
export const J10: RuleDefinition = {
  ...PAYMENT_RULE,
  number: 'J10',
  name: '银行退票未补发',
  needs: [],
  hit: 'finance.returned_payment',
  where: `h.repaid_on is null and h.returned_on <= :wait_ago`,
  params: { wait: { default: 1, unit: '月', basis: '示例口径：补发期限', effective: FROM } },
  message: '{name}的{programme}{amount}元{returned_on}被银行退回，至今没有补发，请核实账户并补发',
  basis: '示例口径：退票后一个月内补发',
};
