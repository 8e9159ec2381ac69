import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { inForce, PROGRAMME_RULE } from './shared.js';

/** P08 护理员服务超员. */
export const P08: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P08',
  name: '护理员服务超员',
  unit: 'staff',
  hit: 'civil_affairs.carer',
  where: `h.kind = '护理员' and h.elders > :cap and ${inForce('h')}`,
  params: { cap: { default: 10, unit: '人', basis: '示例口径：一名护理员照护不超过10人', effective: FROM } },
  message: '护理员{name}照护{elders}名老人，超过{cap}人，请增配',
  basis: '示例口径：护理员与老人的比例按当地标准',
};
