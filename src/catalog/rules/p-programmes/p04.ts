import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PROGRAMME_RULE } from './shared.js';

/** P04 特惠保赔付不符. */
export const P04: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P04',
  name: '特惠保赔付不符',
  kind: 'conflict',
  unit: 'person',
  needs: ['health.guarantee'],
  select: `select k.person_id as person_id, 'health.guarantee' as evidence_source, k.row_id as evidence_row, k.expected as expected
    from (
      select s.person_id as person_id, h.row_id as row_id, coalesce(h.special, 0) as paid,
        case
          when h.in_policy - coalesce(h.basic, 0) - coalesce(h.serious, 0) - coalesce(h.aid, 0) > :deductible
            then round(:rate * (h.in_policy - coalesce(h.basic, 0) - coalesce(h.serious, 0) - coalesce(h.aid, 0) - :deductible), 2)
          else 0
        end as expected
      from health_guarantee_hit x
        join health_guarantee h on h.row_id = x.row_id
        join subject s on s.person_id = x.person_id
      where x.compatible = 1 and s.status <> 'removed' and h.in_policy is not null
    ) k
    where abs(k.paid - k.expected) > 1`,
  params: {
    deductible: { default: 3000, unit: '元', basis: '示例口径：特惠保起付线', effective: FROM },
    rate: { default: 0.9, unit: '比例', basis: '示例口径：特惠保赔付比例', effective: FROM },
  },
  message: '{name}[{settled_on}结算]特惠保应赔{expected}元，实赔[{special}]元，请核实',
  basis: '示例口径：基本医保、大病保险、医疗救助后超过起付线的部分由特惠保按比例赔付',
};
