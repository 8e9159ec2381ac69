import type { RuleDefinition } from '../../../domain/rule.js';
import { PRESENT_RULE } from './shared.js';

/** C33 购车/购房贷款. */
export const C33: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C33',
  name: '购车/购房贷款',
  hit: 'bank.loan',
  where: `(coalesce(h.purpose, '') like '%车%' or coalesce(h.purpose, '') like '%房%') and coalesce(h.balance, h.amount, 1) > 0`,
  message: '{name}有{purpose}[，金额{amount}元][，余额{balance}元]，请核实家庭财产',
  basis: '示例口径：购车、购房贷款未结清的核实',
  answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
};
