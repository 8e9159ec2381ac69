import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, FROM } from '../defaults.js';
import { PROGRAMME_RULE } from './shared.js';

/** P10 积分超市账不符. */
export const P10: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P10',
  name: '积分超市账不符',
  unit: 'person',
  kind: 'conflict',
  target: "s.status <> 'removed'",
  passes: COUNTY_PASS,
  verifier: 'village',
  hit: 'village.points',
  where: 'h.spent > h.earned or abs(h.earned - coalesce(h.spent, 0) - h.balance) >= :tolerance',
  params: { tolerance: { default: 1, unit: '分', basis: '示例口径：尾差', effective: FROM } },
  message: '{name}[{period}]积分{earned}分，兑换[{spent}]分[，余{balance}分]，对不上，请核对',
  basis: '示例口径：积分超市收支相符，不透支',
};
