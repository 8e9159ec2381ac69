import type { RuleDefinition } from '../../../domain/rule.js';
import { employeePension } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C09 职工养老待遇. */
export const C09: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C09',
  name: '职工养老待遇',
  hit: 'labour.pension',
  where: `(h.kind is null or ${employeePension('h')}) and h.amount_month * 12 > :standard`,
  params: {
    standard: {
      default: 4000,
      unit: '元/年',
      basis: '示例口径：月待遇乘12与当年人均线相比',
      effective: '2017-01-01',
      series: [
        { value: 5000, basis: '示例口径', effective: '2019-01-01' },
        { value: 6000, basis: '示例口径', effective: '2020-01-01' },
        { value: 7300, basis: '示例口径', effective: '2023-01-01' },
      ],
    },
  },
  message:
    '{name}领取[{kind}]养老待遇每月{amount_month}元（{from_month}起），超过每年{standard}元的口径，请核实家庭收入',
  basis: '示例口径：职工、机关事业养老待遇月额乘12高于人均线；居民养老金不算',
  answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
};
