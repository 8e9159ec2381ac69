import type { RuleDefinition } from '../../../domain/rule.js';
import { endMonth, FROM, monthNumber, stillPaid } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** Months of an employment period inside the last twelve. */
function paidMonths(alias: string): string {
  const now = monthNumber(':as_of_month');
  const from = `case
    when ${alias}.from_month is null or ${monthNumber(`${alias}.from_month`)} < ${now} - 11 then ${now} - 11
    else ${monthNumber(`${alias}.from_month`)}
  end`;
  const to = `case
    when ${alias}.to_month is null or ${endMonth(alias)} > :as_of_month then ${now}
    else ${monthNumber(`${alias}.to_month`)}
  end`;
  return `case when (${to}) < (${from}) then 0 else (${to}) - (${from}) + 1 end`;
}

/** C10 职工社保缴费. */
export const C10: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C10',
  name: '职工社保缴费',
  hit: 'labour.employee_insurance',
  where: `coalesce(h.from_month, '') <= :as_of_month
    and coalesce(h.to_month, :as_of_month) >= substr(:window_ago, 1, 7)
    and ${stillPaid('h')}`,
  group: { by: 'person', having: `sum(${paidMonths('h')}) >= :months` },
  params: {
    months: { default: 6, unit: '个月', basis: '示例口径：近12个月缴费6个月以上', effective: FROM },
    window: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM },
  },
  message:
    '{name}近12个月[由{employer}]缴纳职工社保满{months}个月（[{from_month}起][，至{to_month}][，基数{base}元]），请核实就业和收入',
  basis: '示例口径：稳定就业线索，核实收入后判断',
  answers: [
    'same_name',
    'wrong_number',
    'separate_household',
    'income_checked',
    'temporary_post',
    'stale_list',
    'other',
  ],
};
