import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOGIC_RULE } from './shared.js';

/** H18 有务工无工资性收入 / 反之. */
export const H18: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H18',
  name: '有务工无工资性收入 / 反之',
  severity: 'verify',
  unit: 'household',
  where: `(
    (
      coalesce(hh.income_wage, 0) = 0
      and exists (
        select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and m.work_months > 0
      )
    )
    or (
      hh.income_wage > :wage
      and not exists (
        select 1
        from subject m
        where m.household_id = hh.household_id
          and m.status <> 'removed'
          and (m.work_months > 0 or m.work_place is not null)
      )
    )
  )`,
  columns: ['income_wage', 'work_months'],
  params: { wage: { default: 1000, unit: '元/年', basis: '示例口径：零星收入不计', effective: FROM } },
  message: '这一户的工资性收入（{income_wage}元）与成员务工登记不相符，请核实',
};
