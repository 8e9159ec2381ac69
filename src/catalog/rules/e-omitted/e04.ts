import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E04 大病未纳入. */
export const E04: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E04',
  name: '大病未纳入',
  kind: 'warning',
  unit: 'person',
  hit: 'health.disease',
  where: `h.kind = '大病'
      and coalesce(h.diagnosed_on, '') >= substr(:recent_ago, 1, length(coalesce(h.diagnosed_on, '')))
      and coalesce(h.diagnosed_on, '') <> ''
      and h.diagnosed_on <= :as_of`,
  unless: [...DEAD],
  params: { recent: { default: 12, unit: '月', basis: '示例口径：近12个月新确诊', effective: FROM } },
  message: '{h.name}于{diagnosed_on}确诊大病（{disease}），不在名册，请入户了解是否有因病致贫风险',
  basis: '示例口径：大病新发人员预警',
};
