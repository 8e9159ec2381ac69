import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C17 商业保险. */
export const C17: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C17',
  name: '商业保险',
  hit: 'insurance.commercial',
  where: `coalesce(h.policy_state, '有效') = '有效' and h.premium_year > :premium`,
  params: { premium: { default: 1000, unit: '元/年', basis: '示例口径：年缴保费', effective: FROM } },
  message: '{name}投保{kind}，年缴保费{premium_year}元，请核实由谁缴费',
  basis: '示例口径：人身意外险、学生平安险等小额的不算',
  answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
};
