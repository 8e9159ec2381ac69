import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PROGRAMME_RULE } from './shared.js';

/** P19 计划合计不符. */
export const P19: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P19',
  name: '计划合计不符',
  hit: 'office.plan',
  where: `h.stated_total is not null
    and h.year = (select min(f.year) from office_plan f where f.item = h.item)
    and abs(h.stated_total - (select sum(g.planned) from office_plan g where g.item = h.item)) >= :tolerance`,
  params: { tolerance: { default: 1, unit: '个', basis: '示例口径：尾差', effective: FROM } },
  message: '计划“{item}”写总数{stated_total}，与分年计划数之和不符，请核对',
  basis: '示例口径：分年计划数之和等于计划总数',
};
