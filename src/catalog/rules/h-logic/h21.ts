import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { IN_REGISTER, LOGIC_RULE } from './shared.js';

/** H21 收入合计≠分项之和、人均×人数≠总收入. */
export const H21: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H21',
  name: '收入合计≠分项之和、人均×人数≠总收入',
  severity: 'error',
  unit: 'household',
  target: IN_REGISTER,
  // Blank parts make a blank sum, which is compared with nothing; a register may have either kind of column.
  where: `(
    abs(
      coalesce(hh.income_wage, null) + coalesce(
        hh.income_business, null
      ) + coalesce(hh.income_property, null) + coalesce(hh.income_transfer, null) - hh.income_total
    ) > :tolerance
    or (
      coalesce(hh.household_size, 0) > 0
      and abs(
        coalesce(hh.income_per_capita, null) * coalesce(hh.household_size, null) - hh.income_total
      ) > :tolerance * coalesce(hh.household_size, 0)
    )
  )`,
  columns: ['income_total'],
  params: { tolerance: { default: 10, unit: '元', basis: '示例口径：四舍五入误差', effective: FROM } },
  message:
    '这一户家庭纯收入{income_total}元，与四项收入之和[或人均{income_per_capita}元乘{household_size}人]不相等，请重新核算',
  basis: '示例口径：误差{tolerance}元以内不计',
  answers: ['entry_error', 'income_checked', 'other'],
};
