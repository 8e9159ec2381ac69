import type { RuleDefinition } from '../../../domain/rule.js';
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
            or exists (select 1 from health_insurance_hit y where y.person_id = t.person_id)
            or exists (select 1 from education_enrolment_hit y where y.person_id = t.person_id)
            or exists (select 1 from labour_employee_insurance_hit y where y.person_id = t.person_id)
          )
      )`,
  message: '这一户户口在本地，但全家都不在参保、学籍和职工社保名单上，请核实是否实际居住',
  basis: '示例口径：户籍在而全家无参保、就学、就业记录',
  answers: ['moved_away', 'lost_contact', 'stale_list', 'special_family', 'other'],
};
