import type { RuleDefinition } from '../../../domain/rule.js';
import { endMonth, FROM, stillPaid } from '../defaults.js';
import { CONFLICT_RULE } from './shared.js';

/** G13 务工地点/月数×社保/务工监测. */
export const G13: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G13',
  excuses: ['register.work_place'],
  name: '务工地点/月数×社保/务工监测',
  severity: 'verify',
  hit: 'labour.employee_insurance',
  target: "s.status <> 'removed' and coalesce(s.work_months, 0) = 0 and s.work_place is null",
  where: `x.compatible = 1
    and coalesce(h.from_month, '9999-12') <= substr(:worked_ago, 1, 7)
    and ${endMonth('h')} >= :as_of_month
    and ${stillPaid('h')}`,
  params: { worked: { default: 6, unit: '月', basis: '示例口径：连续缴费半年以上', effective: FROM } },
  columns: ['work_months', 'work_place'],
  message: '{name}名册没有务工登记，但[{employer}]自{from_month}起为其缴纳职工社保，请核实务工情况',
  basis: '示例口径：稳定缴费而无务工登记',
  answers: ['entry_error', 'temporary_post', 'same_name', 'stale_list', 'other'],
};
