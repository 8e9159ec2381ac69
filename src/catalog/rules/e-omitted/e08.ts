import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E08 意外事故. */
export const E08: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E08',
  name: '意外事故',
  kind: 'warning',
  unit: 'person',
  hit: 'emergency.accident',
  where: `h.happened_on >= :recent_ago and coalesce(h.loss, :loss) >= :loss`,
  unless: [...DEAD],
  params: {
    recent: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM },
    loss: { default: 5000, unit: '元', basis: '示例口径：损失', effective: FROM },
  },
  message: '{h.name}[{happened_on}]发生{kind}[（损失{loss}元）]，不在名册，请入户了解',
  basis: '示例口径：意外事故预警',
};
