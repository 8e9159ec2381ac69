import type { RuleDefinition } from '../../../domain/rule.js';
import { endMonth, insuredNow } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C29 空挂户. */
export const C29: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C29',
  name: '空挂户',
  verifier: 'village',
  needs: ['public_security.population', 'health.insurance', 'education.enrolment'],
  optional: ['labour.employee_insurance'],
  absentFrom: ['health.insurance', 'education.enrolment'],
  select: `select distinct s.household_id as household_id
    from subject s
    where s.status in ('registered', 'monitored', 'candidate')
      and s.id_key is not null
      and exists (select 1 from public_security_population_hit y where y.person_id = s.person_id)
      and not exists (
        select 1
        from subject t
        where t.household_id = s.household_id
          and t.status <> 'removed'
          and (
            t.id_key is null
            or exists (
              select 1 from health_insurance_hit y join health_insurance h on h.row_id = y.row_id
              where y.person_id = t.person_id and ${insuredNow('h')}
            )
            or exists (
              select 1 from education_enrolment_hit y join education_enrolment h on h.row_id = y.row_id
              where y.person_id = t.person_id and coalesce(h.pupil_status, '在读') in ('在读', '休学')
            )
            or exists (
              select 1 from labour_employee_insurance_hit y join labour_employee_insurance h on h.row_id = y.row_id
              where y.person_id = t.person_id
                and ${endMonth('h')} >= :as_of_month
                and coalesce(h.payment_state, '正常') = '正常'
            )
          )
      )`,
  message: '这一户户口在本地，但全家都没有在保、在读和在缴职工社保的记录，请核实是否实际居住',
  basis: '示例口径：户籍在而全家无参保、就学、就业记录',
  answers: ['moved_away', 'lost_contact', 'stale_list', 'special_family', 'other'],
};
