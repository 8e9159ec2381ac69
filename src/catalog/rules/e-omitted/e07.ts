import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E07 受灾. */
export const E07: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E07',
  name: '受灾',
  kind: 'warning',
  unit: 'household',
  hit: 'emergency.disaster',
  where: `coalesce(h.happened_on, '') >= substr(:recent_ago, 1, length(coalesce(h.happened_on, '')))
      and h.happened_on is not null
      and coalesce(h.loss, 0) >= :loss`,
  unless: [...DEAD],
  params: {
    recent: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM },
    loss: { default: 5000, unit: '元', basis: '示例口径：损失5000元', effective: FROM },
  },
  message: '{h.name}家{happened_on}受灾（{disaster}，损失{loss}元），不在名册，请入户了解生活是否有困难',
  basis: '示例口径：因灾预警',
};
