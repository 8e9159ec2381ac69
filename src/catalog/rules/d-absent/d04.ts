import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENCE_ANSWERS } from '../../reasons.js';
import { ABSENT_TARGET, FROM, POLICIES } from '../defaults.js';
import { isProgramme, PENSION_PREMIUM_PAID } from '../programmes.js';
import { ABSENT_RULE, EMPLOYEE_INSURED, type Exemption, GONE, GRACE, IN_CUSTODY } from './shared.js';

const IN_SCHOOL: Exemption = {
  list: 'education.enrolment',
  where: "coalesce(u.pupil_status, '在读') in ('在读', '休学')",
};

const IS_PAID_PREMIUM = isProgramme('h.programme', PENSION_PREMIUM_PAID);

/** D04 养老保险未代缴. */
export const D04: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D04',
  name: '养老保险未代缴',
  target: `${ABSENT_TARGET}
    and s.age between :from_age and :to_age
    and coalesce(s.student_status, '非在校生') = '非在校生'`,
  hit: 'finance.card_payment',
  rowsNeeded: [{ list: 'finance.card_payment', column: 'programme', where: IS_PAID_PREMIUM }],
  where: `${IS_PAID_PREMIUM}
      and coalesce(substr(h.month, 1, 4), :as_of_year) = :as_of_year
      and coalesce(h.amount, 1) > 0`,
  unless: [...EMPLOYEE_INSURED, ...GONE, IN_CUSTODY, IN_SCHOOL],
  params: {
    ...POLICIES,
    ...GRACE,
    from_age: { default: 16, unit: '周岁', basis: '城乡居民基本养老保险参保年龄', effective: FROM },
    to_age: { default: 59, unit: '周岁', basis: '城乡居民基本养老保险60周岁起领取待遇', effective: FROM },
  },
  message: '{name}（{age}岁）在{as_of_year}年没有城乡居民养老保险代缴记录，请核实是否漏缴',
  basis: '建档立卡未脱贫人口、低保、特困、重残由财政代缴城乡居民养老保险（人社部发〔2017〕59号）',
  answers: [...ABSENCE_ANSWERS, 'employee_insured', 'studying'],
};
