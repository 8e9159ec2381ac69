import type { RuleDefinition } from '../../../domain/rule.js';
import {
  employeePension,
  endMonth,
  FROM,
  inParts,
  insuranceStopped,
  insuredNow,
  isNotOver,
  stillPaid,
} from '../defaults.js';
import { CONFLICT_RULE } from './shared.js';

const EXEMPT_LISTS = [
  'labour.employee_insurance',
  'labour.pension',
  'finance.payroll',
  'civil_affairs.funeral',
  'health.death',
  'public_security.cancelled',
  'public_security.custody',
  'public_security.exit_entry',
] as const;

/** A row of the year's list that says the insurance was stopped; whoever has none is not on the list. */
const stoppedRow = (shown: string): string =>
  `(
        select ${shown}
        from health_insurance_hit z join health_insurance p on p.row_id = z.row_id
        where z.person_id = s.person_id
          and coalesce(p.year, :as_of_year) = :as_of_year
          and ${insuranceStopped('p')}
      )`;

/** The word that says it: of the payment where the state itself is in order. */
const STATE = `min(case when coalesce(p.status, '正常') <> '正常' then coalesce(p.status, '') else '缴费' || coalesce(p.payment_state, '') end)`;

/** G10 参保状态不一致. */
export const G10: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G10',
  name: '参保状态不一致',
  verifier: 'department',
  params: { grace: { default: 3, unit: '月', basis: '示例口径：职工缴费中断三个月内仍算在保', effective: FROM } },
  ...inParts([
    {
      name: '名册登记参保，名单没有',
      needs: ['health.insurance'],
      optional: EXEMPT_LISTS,
      absentFrom: ['health.insurance'],
      columns: ['insured'],
      select: `select s.person_id as person_id,
          case when ${stoppedRow('min(p.row_id)')} is not null then 'health.insurance' end as evidence_source,
          ${stoppedRow('min(p.row_id)')} as evidence_row,
          ${stoppedRow(STATE)} as stopped,
          case when ${stoppedRow('min(p.row_id)')} is null then :as_of_year end as missing_year
        from subject s
        where s.status <> 'removed'
          and s.id_key is not null
          and s.insured = 'yes'
          and not exists (
            select 1
            from health_insurance_hit x join health_insurance h on h.row_id = x.row_id
            where x.person_id = s.person_id and ${insuredNow('h')}
          )
          and not exists (
            select 1
            from labour_employee_insurance_hit y join labour_employee_insurance u on u.row_id = y.row_id
            where y.person_id = s.person_id
              and coalesce(u.from_month, '') <= :as_of_month
              and ${endMonth('u')} >= substr(:grace_ago, 1, 7)
              and ${stillPaid('u')}
          )
          and not exists (
            select 1
            from labour_pension_hit y join labour_pension u on u.row_id = y.row_id
            where y.person_id = s.person_id and ${employeePension('u')}
          )
          and not exists (select 1 from finance_payroll_hit y where y.person_id = s.person_id)
          and not exists (select 1 from civil_affairs_funeral_hit y where y.person_id = s.person_id)
          and not exists (select 1 from health_death_hit y where y.person_id = s.person_id)
          and not exists (
            select 1
            from public_security_cancelled_hit y join public_security_cancelled u on u.row_id = y.row_id
            where y.person_id = s.person_id and u.reason in ('死亡', '参军', '出国(境)定居')
          )
          and not exists (
            select 1
            from public_security_custody_hit y join public_security_custody u on u.row_id = y.row_id
            where y.person_id = s.person_id
              and coalesce(u.from_date, '') <= :as_of
              and ${isNotOver('u.to_date')}
          )
          and not exists (
            select 1
            from public_security_exit_entry_hit y join public_security_exit_entry u on u.row_id = y.row_id
            where y.person_id = s.person_id
              and u.direction = '出境'
              and not exists (
                select 1
                from public_security_exit_entry_hit z join public_security_exit_entry g on g.row_id = z.row_id
                where z.person_id = s.person_id
                  and g.direction = '入境'
                  and coalesce(g.crossed_on, '') >= coalesce(u.crossed_on, '')
              )
          )`,
    },
    {
      name: '名册登记未参保，名单上有',
      severity: 'notice',
      needs: ['health.insurance'],
      columns: ['insured'],
      message: '{name}名册登记未参保，{as_of_year}年参保名单上有，请更正名册',
      select: `select s.person_id as person_id, 'health.insurance' as evidence_source, h.row_id as evidence_row,
          null as stopped, null as missing_year
        from health_insurance_hit x
          join health_insurance h on h.row_id = x.row_id
          join subject s on s.person_id = x.person_id
        where s.status <> 'removed' and s.insured = 'no' and x.compatible = 1 and ${insuredNow('h')}`,
    },
  ]),
  message:
    '{name}在名册中登记已参加基本医保[，但{as_of_year}年参保名单中已停保（状态{stopped}）][，但不在{missing_year}年参保名单中]，请核实参保地和缴费情况',
  basis: '医保部门当年参保名单；职工参保、死亡、现役、出国（境）、服刑的不提示',
  answers: [
    'entry_error',
    'insured_elsewhere',
    'employee_insured',
    'wrong_number',
    'stale_list',
    'already_done',
    'other',
  ],
  disposals: ['correct', 'provide', 'keep'],
};
