import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM, stillPaid } from '../defaults.js';
import { OMITTED_RULE } from './shared.js';

/** E09 失业/断缴. */
export const E09: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E09',
  name: '失业/断缴',
  kind: 'warning',
  unit: 'person',
  target: "s.status in ('registered', 'monitored', 'exited') and s.age between 16 and 59",
  needs: ['labour.employee_insurance'],
  select: `select s.person_id as person_id, 'labour.employee_insurance' as evidence_source, h.row_id as evidence_row,
      h.to_month as stopped_month, h.employer as last_employer
    from labour_employee_insurance_hit x
      join labour_employee_insurance h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where x.compatible = 1
      and s.status in ('registered', 'monitored', 'exited')
      and s.age between 16 and 59
      and h.to_month is not null
      and h.to_month <= substr(:stopped_ago, 1, 7)
      and h.to_month >= substr(:window_ago, 1, 7)
      and not exists (
        select 1
        from labour_employee_insurance_hit y join labour_employee_insurance g on g.row_id = y.row_id
        where y.person_id = x.person_id and (g.to_month is null or g.to_month > h.to_month)
          and ${stillPaid('g')}
      )`,
  params: {
    stopped: { default: 3, unit: '月', basis: '示例口径：断缴三个月', effective: FROM },
    window: { default: 12, unit: '月', basis: '示例口径：近12个月内断缴', effective: FROM },
  },
  message: '{name}的职工社保缴到{stopped_month}（{last_employer}），之后断缴，请了解是否失业、收入是否下降',
  basis: '示例口径：失业预警',
};
