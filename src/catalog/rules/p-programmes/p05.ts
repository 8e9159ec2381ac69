import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PROGRAMME_RULE } from './shared.js';

/** P05 六重保障合计不符. */
export const P05: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P05',
  name: '六重保障合计不符',
  unit: 'person',
  kind: 'conflict',
  hit: 'health.guarantee',
  where: `h.in_policy is not null
    and abs(h.in_policy - (coalesce(h.basic, 0) + coalesce(h.serious, 0) + coalesce(h.aid, 0) + coalesce(h.special, 0) + coalesce(h.hospital, 0) + coalesce(h.fund, 0) + coalesce(h.self_paid, 0))) > :tolerance`,
  params: { tolerance: { default: 1, unit: '元', basis: '示例口径：尾差', effective: FROM } },
  message: '{name}[{settled_on}结算]各项报销与个人自付合计不等于政策范围内费用{in_policy}元，请核对',
  basis: '示例口径：六重保障各项之和等于政策范围内费用',
};
