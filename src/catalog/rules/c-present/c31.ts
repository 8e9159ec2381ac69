import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C31 高额用电/通信. */
export const C31: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C31',
  name: '高额用电/通信',
  hit: 'utility.usage',
  where: `h.amount > :most`,
  severity: 'notice',
  params: { most: { default: 300, unit: '元/月', basis: '示例口径：单月费用', effective: FROM } },
  message: '{name}家[{month}][{kind}]费用{amount}元，高于每月{most}元',
  basis: '示例口径：单月费用偏高只作提示',
  answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
};
