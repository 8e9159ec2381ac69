import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENCE_ANSWERS } from '../../reasons.js';
import { ABSENT_TARGET, FROM, onListNow, POLICIES, stillPaid } from '../defaults.js';
import { ABSENT_RULE } from './shared.js';

/** D21 有劳力未就业帮扶. */
export const D21: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D21',
  excuses: ['register.work_place', 'register.student_status', 'register.measures'],
  name: '有劳力未就业帮扶',
  needs: [],
  optional: ['labour.public_post', 'labour.employee_insurance'],
  absentFrom: [],
  columns: ['labour_ability', 'work_months'],
  select: `select s.person_id as person_id
    from subject s join household hh on hh.household_id = s.household_id
    where ${ABSENT_TARGET}
      and s.age between 16 and :to_age
      and s.labour_ability in ('普通劳动力', '技能劳动力')
      and coalesce(s.student_status, '非在校生') = '非在校生'
      and coalesce(s.work_months, 0) = 0
      and s.work_place is null
      and coalesce(hh.measures, '') not like '%就业%'
      and coalesce(hh.measures, '') not like '%产业%'
      and coalesce(hh.measures, '') not like '%公益%'
      and coalesce(hh.measures, '') not like '%务工%'
      and coalesce(hh.measures, '') not like '%培训%'
      and not exists (
        select 1
        from labour_public_post_hit x join labour_public_post h on h.row_id = x.row_id
        where x.person_id = s.person_id and ${onListNow('h')}
      )
      and not exists (
        select 1
        from labour_employee_insurance_hit y join labour_employee_insurance g on g.row_id = y.row_id
        where y.person_id = s.person_id and ${onListNow('g')} and ${stillPaid('g')}
      )`,
  params: { ...POLICIES, to_age: { default: 59, unit: '周岁', basis: '示例口径：16至59岁', effective: FROM } },
  message: '{name}（{age}岁，{labour_ability}）没有务工、公益岗位记录，也没有产业、就业帮扶措施，请核实',
  basis: '示例口径：有劳动能力的落实就业或产业帮扶',
  answers: [...ABSENCE_ANSWERS, 'special_family', 'entry_error'],
};
