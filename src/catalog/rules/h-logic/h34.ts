import type { RuleDefinition } from '../../../domain/rule.js';
import { UNREPAIRED } from '../d-absent/shared.js';
import { inParts, insuredNow, onListNow, stillPaid } from '../defaults.js';
import { LOGIC_RULE } from './shared.js';

/** Members of exited households of whom it is true: they are named, and their rows are shown. */
const membersWho = (condition: string): string =>
  `select m.household_id as household_id, m.person_id as person_id
    from household hh join subject m on m.household_id = hh.household_id
    where hh.status = 'exited' and m.status <> 'removed' and ${condition}`;

/** H34 消除时仍有三保障问题. */
export const H34: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H34',
  excuses: ['housing.dilapidated.completed_on'],
  name: '消除时仍有三保障问题',
  severity: 'error',
  unit: 'household',
  verifier: 'township',
  ...inParts([
    {
      name: '住房未解决',
      optional: ['housing.dilapidated', 'housing.relocation', 'housing.public_rental'],
      select: `select hh.household_id as household_id, null as person_id
        from household hh
        where hh.status = 'exited' and ${UNREPAIRED}`,
    },
    {
      name: '饮水不安全',
      select: `select hh.household_id as household_id, null as person_id
        from household hh
        where hh.status = 'exited' and coalesce(hh.water_safe, '') = 'no'`,
    },
    {
      name: '有成员未参保',
      optional: ['health.insurance', 'labour.employee_insurance'],
      select: membersWho(`coalesce(m.insured, '') = 'no'
        and not exists (
          select 1
          from health_insurance_hit x join health_insurance h on h.row_id = x.row_id
          where x.person_id = m.person_id and ${insuredNow('h')}
        )
        and not exists (
          select 1
          from labour_employee_insurance_hit y join labour_employee_insurance g on g.row_id = y.row_id
          where y.person_id = m.person_id and ${onListNow('g')} and ${stillPaid('g')}
        )`),
    },
    {
      name: '有成员失学',
      optional: ['education.enrolment'],
      select: membersWho(`m.age_school >= 6
        and m.age_school < 16
        and coalesce(m.student_status, '') = '非在校生'
        and coalesce(m.education, '') not in ('初中', '高中', '中职', '高职', '大专', '本科及以上')
        and not exists (
          select 1
          from education_enrolment_hit x join education_enrolment h on h.row_id = x.row_id
          where x.person_id = m.person_id and coalesce(h.pupil_status, '在读') not in ('退学', '辍学')
        )`),
    },
  ]),
  message: '这一户已脱贫（消除风险），但住房（{house_grade}）、饮水（{water_safe}）、就学或参保仍有问题，请核实并解决',
  basis: '义务教育、基本医疗、住房安全和饮水安全有保障；危房按D12的口径',
  answers: [
    'already_done',
    'entry_error',
    'stale_list',
    'relocation_flat',
    'insured_elsewhere',
    'employee_insured',
    'studying',
    'other',
  ],
  disposals: ['provide', 'correct', 'keep'],
};
