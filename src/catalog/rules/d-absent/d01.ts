import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENCE_ANSWERS } from '../../reasons.js';
import { ABSENT_TARGET, FROM, insuranceStopped, insuredNow, POLICIES } from '../defaults.js';
import { ABROAD, ABSENT_RULE, EMPLOYEE_INSURED, GONE, GRACE, IN_CUSTODY } from './shared.js';

/** D01 未参加基本医保. */
export const D01: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D01',
  name: '未参加基本医保',
  target: `${ABSENT_TARGET}
    and coalesce(s.insured, 'no') <> 'yes'
    and coalesce(s.age_days, :newborn_days) >= :newborn_days`,
  entitled: `${ABSENT_TARGET} and coalesce(s.age_days, :newborn_days) >= :newborn_days`,
  hit: 'health.insurance',
  where: insuredNow('h'),
  insteadOf: {
    where: `coalesce(h.year, :as_of_year) = :as_of_year and ${insuranceStopped('h')}`,
    message:
      '{name}在{as_of_year}年基本医疗保险参保名单中已停保（状态{h.status}，缴费状态{h.payment_state}），请核实并动员续保',
  },
  unless: [...EMPLOYEE_INSURED, ...GONE, ABROAD, IN_CUSTODY],
  params: {
    ...POLICIES,
    ...GRACE,
    newborn_days: { default: 90, unit: '日龄', basis: '示例口径：出生90天内不查', effective: FROM },
  },
  message: '{name}不在{as_of_year}年基本医疗保险参保名单中（名册登记：{insured}），请核实并动员参保',
  basis: '建档立卡人口基本医保全覆盖',
  answers: [...ABSENCE_ANSWERS, 'insured_elsewhere', 'employee_insured', 'newborn'],
};
