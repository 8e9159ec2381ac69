import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C32 贵重家电等. */
export const C32: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C32',
  name: '贵重家电等',
  hit: 'office.appliances',
  where: `h.value > :most`,
  params: { most: { default: 5000, unit: '元', basis: '示例口径：单件价值', effective: FROM } },
  message: '{name}家有{item}（{value}元），请核实来源',
  basis: '示例口径：单件价值偏高的核实',
  answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
};
