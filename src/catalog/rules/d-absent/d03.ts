import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET, insuredNow } from '../defaults.js';
import { ABSENT_RULE } from './shared.js';

/** D03 个人缴费未资助. */
export const D03: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D03',
  name: '个人缴费未资助',
  needs: ['health.insurance'],
  absentFrom: [],
  select: `select s.person_id as person_id, 'health.insurance' as evidence_source, h.row_id as evidence_row,
      h.own_payment as own_payment
    from health_insurance_hit x
      join health_insurance h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where ${ABSENT_TARGET}
      and x.compatible = 1
      and ${insuredNow('h')}
      and coalesce(h.insurance, '居民') = '居民'
      and h.own_payment > 0
      and case when h.subsidy > 0 then 1 else 0 end = 0`,
  message: '{name}本年度居民医保个人缴费{own_payment}元，没有参保资助，请核实是否应资助',
  basis: '示例口径：建档立卡人口参保个人缴费给予资助',
};
