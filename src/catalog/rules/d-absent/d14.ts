import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET } from '../defaults.js';
import { ABSENT_RULE, GONE } from './shared.js';

/** D14 家庭医生未签约. */
export const D14: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D14',
  name: '家庭医生未签约',
  target: `${ABSENT_TARGET}
    and (
      coalesce(s.health, '') like '%慢性病%'
      or exists (
        select 1
        from health_disease_hit y join health_disease g on g.row_id = y.row_id
        where y.person_id = s.person_id and y.compatible = 1 and g.kind = '慢性病'
      )
    )`,
  hit: 'health.family_doctor',
  optional: ['health.disease'],
  unless: [...GONE],
  message: '{name}患长期慢性病，不在家庭医生签约名单中，请核实并签约',
  basis: '慢性病患者家庭医生签约服务全覆盖',
};
