import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET, FROM, POLICIES } from '../defaults.js';
import { ABSENT_RULE } from './shared.js';

/** D18 应救助未救助. */
export const D18: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D18',
  name: '应救助未救助',
  needs: ['health.medical_cost'],
  absentFrom: [],
  select: `select s.person_id as person_id, 'health.medical_cost' as evidence_source, h.row_id as evidence_row,
      k.self_paid_year as self_paid_year
    from (
      select y.person_id as person_id, sum(g.self_paid) as self_paid_year,
        sum(coalesce(g.assistance, 0)) as assistance_year
      from health_medical_cost_hit y join health_medical_cost g on g.row_id = y.row_id
      where y.compatible = 1 and substr(g.settled_on, 1, 4) = :as_of_year and g.settled_on <= :as_of
      group by y.person_id
    ) k
      join subject s on s.person_id = k.person_id
      join health_medical_cost_hit x on x.person_id = s.person_id
      join health_medical_cost h on h.row_id = x.row_id
    where ${ABSENT_TARGET}
      and k.self_paid_year >= :threshold
      and k.assistance_year = 0
      and substr(h.settled_on, 1, 4) = :as_of_year`,
  params: {
    ...POLICIES,
    threshold: { default: 5000, unit: '元/年', basis: '示例口径：年自付5000元', effective: FROM },
  },
  message: '{name}今年医疗自付合计{self_paid_year}元，没有医疗救助，请核实是否应救助',
  basis: '示例口径：自付达到{threshold}元而无医疗救助',
};
