import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PROGRAMME_RULE } from './shared.js';

/** P01 资金闲置. */
export const P01: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P01',
  name: '资金闲置',
  hit: 'finance.fund_quota',
  where: 'h.amount - coalesce(h.spent, 0) > 0 and h.arrived_on <= :idle_ago',
  params: { idle: { default: 12, unit: '月', basis: '示例口径：结余一年以上按闲置论，两年以上收回', effective: FROM } },
  message: '“{fund}”[（{level}）]{arrived_on}到位{amount}元[，已支出{spent}元]，结余超过{idle}个月，请核实',
  basis: '示例口径：财政专项资金结余一年以上为闲置资金',
};
