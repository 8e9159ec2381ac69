import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET, FROM } from '../defaults.js';
import { ABSENT_RULE, GONE } from './shared.js';

/** D27 防贫保未赔. */
export const D27: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D27',
  name: '防贫保未赔',
  severity: 'notice',
  target: `${ABSENT_TARGET} and s.self_paid_medical > :threshold`,
  hit: 'insurance.anti_poverty',
  unless: [...GONE],
  params: { threshold: { default: 20000, unit: '元', basis: '示例口径：起付线', effective: FROM } },
  message: '{name}自付医疗费{self_paid_medical}元，没有防贫保理赔记录，请了解是否应报案',
  basis: '示例口径：自付医疗费超过防贫保起付线',
};
