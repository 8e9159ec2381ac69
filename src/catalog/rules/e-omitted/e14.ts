import type { RuleDefinition } from '../../../domain/rule.js';
import { endMonth } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E14 低保边缘/支出型未监测. */
export const E14: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E14',
  name: '低保边缘/支出型未监测',
  unit: 'household',
  hit: 'civil_affairs.low_income',
  where: `coalesce(h.from_month, '') <= :as_of_month and ${endMonth('h')} >= :as_of_month`,
  unless: [...DEAD],
  message: '{h.name}家已认定为{kind}家庭，不在名册，请核实是否纳入监测',
  basis: '示例口径：低保边缘、支出型困难家庭纳入监测排查',
};
