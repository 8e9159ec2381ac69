import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOGIC_RULE, PREVIOUS_INCOME } from './shared.js';

/** H23 收入同比异常. */
export const H23: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H23',
  name: '收入同比异常',
  severity: 'verify',
  unit: 'household',
  columns: ['income_per_capita'],
  select: `select hh.household_id as household_id, p.income as previous_income
    from household hh
      join ${PREVIOUS_INCOME} p on p.county = hh.county
        and p.household = hh.household
    where hh.status <> 'removed'
      and hh.income_per_capita > 0
      and abs(hh.income_per_capita - p.income) * 100.0 > p.income * :percent`,
  params: { percent: { default: 50, unit: '%', basis: '示例口径：上下浮动一半', effective: FROM } },
  message: '这一户人均纯收入由{previous_income}元变为{income_per_capita}元，变动超过{percent}%，请核实',
  answers: ['income_checked', 'entry_error', 'other'],
};
