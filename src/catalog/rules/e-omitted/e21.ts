import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { OMITTED_RULE } from './shared.js';

/** E21 风险消除后再现. */
export const E21: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E21',
  name: '风险消除后再现',
  kind: 'warning',
  unit: 'household',
  needs: [],
  optional: ['health.disease', 'emergency.disaster'],
  columns: ['exited_on'],
  select: `select s.household_id as household_id, 'health.disease' as evidence_source, h.row_id as evidence_row,
      h.disease as risk, h.diagnosed_on as risk_on
    from health_disease_hit x
      join health_disease h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
      join household hh on hh.household_id = s.household_id
    where s.status = 'exited'
      and x.compatible = 1
      and h.kind = '大病'
      and h.diagnosed_on >= :window_ago
      and h.diagnosed_on > hh.exited_on
    union all
    select s.household_id as household_id, 'emergency.disaster' as evidence_source, h.row_id as evidence_row,
      h.disaster as risk, h.happened_on as risk_on
    from emergency_disaster_hit x
      join emergency_disaster h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
      join household hh on hh.household_id = s.household_id
    where s.status = 'exited' and x.compatible = 1 and h.happened_on >= :window_ago and h.happened_on > hh.exited_on`,
  params: { window: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM } },
  message: '这一户已脱贫（消除风险），{risk_on}又出现新的风险（{risk}），请入户核实是否需要重新监测',
  basis: '示例口径：风险消除后再现的重新标注',
};
