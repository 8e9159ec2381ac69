/**
 * Group D, 应享未享: a registered person or household should stand in a list and does not. Applied only to people with a usable number against
 * full lists with usable numbers; reasons that explain the absence are looked up in the other lists first (docs/design/rules.md, Exempt by
 * the lists).
 */
import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENCE_ANSWERS } from '../../reasons.js';
import {
  employeePension,
  endMonth,
  EVERY_PASS,
  FROM,
  isNotOver,
  monthNumber,
  onListNow,
  POLICIES,
  stillPaid,
  withPolicies,
} from '../defaults.js';

/** Common fields of the group's rules. */
export const ABSENT_RULE = {
  version: 1,
  effective: FROM,
  kind: 'absent',
  severity: 'verify',
  unit: 'person',
  passes: EVERY_PASS,
  verifier: 'department',
  answers: ABSENCE_ANSWERS,
  disposals: ['provide', 'correct', 'keep'],
  evidenceNeeded: '补办凭据，或下次名单上已有',
  exemption: '不符合享受条件的，限本人、本年度',
  params: POLICIES,
} as const;

/** A list that explains why somebody is absent. */
export type Exemption = NonNullable<RuleDefinition['unless']>[number];

/** Dead, in service or settled abroad: such people are not expected on any list of benefits. */
export const GONE: readonly Exemption[] = [
  { list: 'civil_affairs.funeral' },
  { list: 'health.death' },
  { list: 'public_security.cancelled', where: "u.reason in ('死亡', '参军', '出国(境)定居')" },
];

/** In custody at the as-of date. */
export const IN_CUSTODY: Exemption = {
  list: 'public_security.custody',
  where: `coalesce(u.from_date, '') <= :as_of and ${isNotOver('u.to_date')}`,
};

/** Left the country and not come back. */
export const ABROAD: Exemption = {
  list: 'public_security.exit_entry',
  where: `u.direction = '出境'
    and not exists (
      select 1
      from public_security_exit_entry_hit y join public_security_exit_entry g on g.row_id = y.row_id
      where y.person_id = ux.person_id
        and g.direction = '入境'
        and coalesce(g.crossed_on, '') >= coalesce(u.crossed_on, '')
    )`,
};

/** Insured as an employee, or retired as one, within the grace months. */
export const EMPLOYEE_INSURED: readonly Exemption[] = [
  {
    list: 'labour.employee_insurance',
    where: `coalesce(u.from_month, '') <= :as_of_month
      and ${endMonth('u')} >= substr(:grace_ago, 1, 7)
      and ${stillPaid('u')}`,
  },
  { list: 'labour.pension', where: employeePension('u') },
  { list: 'finance.payroll' },
];

/** Months for which an interrupted insurance still counts. */
export const GRACE = {
  grace: { default: 3, unit: '月', basis: '示例口径：职工缴费中断三个月内仍算在保', effective: FROM },
} as const;

/** The household has an assessment of its dwelling that meets the condition. */
const dilapidated = (alias: string, condition: string): string =>
  `exists (
    select 1
    from housing_dilapidated_hit y
      join housing_dilapidated ${alias} on ${alias}.row_id = y.row_id
      join subject t on t.person_id = y.person_id
    where t.household_id = hh.household_id and y.compatible = 1 and ${condition}
  )`;

/** Marked C or D by the register, without a better grade by an assessment. */
export const MARKED_UNSAFE = `coalesce(hh.house_grade, '') in ('C', 'D')
  and not ${dilapidated('g', "g.grade in ('A', 'B')")}`;

/** Assessed C or D, and its row has no day of completion. A list without that column does not decide it. */
export const ASSESSED_UNSAFE = dilapidated('g', "g.grade in ('C', 'D') and g.completed_on is null");

/** Neither repaired nor planned, relocated or housed in public rental. */
export const NOT_HOUSED_OTHERWISE = `not ${dilapidated('g', 'g.completed_on <= :as_of')}
  and not ${dilapidated('g', "coalesce(g.year, '') >= :as_of_year")}
  and coalesce(hh.relocated, 'no') <> 'yes'
  and not exists (
    select 1
    from housing_relocation_hit y join subject t on t.person_id = y.person_id
    where t.household_id = hh.household_id
  )
  and not exists (
    select 1
    from housing_public_rental_hit y
      join housing_public_rental g on g.row_id = y.row_id
      join subject t on t.person_id = y.person_id
    where t.household_id = hh.household_id and ${onListNow('g')}
  )`;

/** Households: unsafe by the register or by the assessment, not repaired since, not planned, not housed otherwise. */
export const UNREPAIRED = `((${MARKED_UNSAFE}) or ${ASSESSED_UNSAFE}) and ${NOT_HOUSED_OTHERWISE}`;

/** Target of the rules about households. */
export const HOUSEHOLD_TARGET = withPolicies('hh');

/** Those whose unrepaired house is a matter of this group; of exited households H34 speaks. */
export const UNEXITED_HOUSEHOLD = "hh.status in ('registered', 'monitored')";

/** Months within which a payment shows that somebody receives the benefit. */
export const LATELY = {
  lately: { default: 3, unit: '个月', basis: '示例口径：名单最近三个月内有发放即算享受', effective: FROM },
} as const;

/** The allowance list has payments of this kind at all; without any, it does not decide. */
export function paidAtAll(kind: string): NonNullable<RuleDefinition['rowsNeeded']>[number] {
  return { list: 'civil_affairs.allowance', column: 'kind', where: `h.kind like '%${kind}%'` };
}

/** Paid within the last months that the list reaches. */
export const paidLately = (kind: string): string =>
  `h.kind like '%${kind}%'
    and coalesce(h.amount, 1) > 0
    and (
      h.month is null
      or ${monthNumber('h.month')} > (
        select max(${monthNumber('g.month')})
        from civil_affairs_allowance_hit y join civil_affairs_allowance g on g.row_id = y.row_id
        where g.kind like '%${kind}%' and g.month is not null
      ) - :lately
    )`;

/** The person has a disability certificate `g` that meets the condition. */
export const certificate = (condition: string): string =>
  `exists (
    select 1
    from disability_certificate_hit y join disability_certificate g on g.row_id = y.row_id
    where y.person_id = s.person_id and y.compatible = 1 and ${condition}
  )`;

/** The certificate `g` is in force. */
export const VALID_CERTIFICATE = "coalesce(g.certificate_status, '正常') = '正常'";
