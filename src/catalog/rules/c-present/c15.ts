import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C15 纳税. */
export const C15: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C15',
  name: '纳税',
  hit: 'tax.payment',
  where: `(coalesce(h.income, 0) > :income or coalesce(h.amount, 0) > :tax) and (h.month is null or h.month >= substr(:window_ago, 1, 7))`,
  params: {
    income: { default: 60000, unit: '元', basis: '示例口径：申报收入', effective: FROM },
    tax: { default: 0, unit: '元', basis: '示例口径：税额', effective: FROM },
    window: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM },
  },
  message: '{name}有纳税记录（{tax_kind}，[{month}]，税额{amount}元），请核实收入来源',
  basis: '示例口径：近12个月有个人所得税或经营所得税',
  answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
};
