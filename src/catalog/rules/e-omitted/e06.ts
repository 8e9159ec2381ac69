import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E06 教育支出高. */
export const E06: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E06',
  name: '教育支出高',
  kind: 'warning',
  unit: 'person',
  hit: 'education.expense',
  where: `h.amount > :threshold`,
  unless: [...DEAD],
  params: { threshold: { default: 10000, unit: '元/学年', basis: '示例口径：自付教育费用', effective: FROM } },
  message: '{h.name}[{term}]自付教育费用{amount}元，不在名册，请了解家庭负担',
  basis: '示例口径：自付教育支出预警',
};
