import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { COUNTY_OFFICE, LOGIC_RULE, PREVIOUS_INCOME } from './shared.js';

/** H45 村级收入集中跳变. */
export const H45: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H45',
  name: '村级收入集中跳变',
  severity: 'notice',
  unit: 'village',
  verifier: 'department',
  department: COUNTY_OFFICE,
  columns: ['income_per_capita'],
  select: `select k.village_id as village_id, k.households as compared, k.jumped as jumped
    from (
      select hh.village_id as village_id, count(*) as households,
        sum(
          case when abs(hh.income_per_capita - p.income) * 100.0 > p.income * :percent then 1 else 0 end
        ) as jumped
      from household hh
        join ${PREVIOUS_INCOME} p on p.county = hh.county
          and p.household = hh.household
      where hh.status <> 'removed' and hh.income_per_capita > 0 and hh.village_id is not null
      group by hh.village_id
    ) k
    where k.households >= :least and k.jumped * 100 >= k.households * :share`,
  params: {
    percent: { default: 50, unit: '%', basis: '示例口径：上下浮动一半', effective: FROM },
    least: { default: 10, unit: '户', basis: '示例口径：不足十户的村不看比例', effective: FROM },
    share: { default: 30, unit: '%', basis: '示例口径：三成以上的户', effective: FROM },
  },
  message: '{village}{compared}户中有{jumped}户人均纯收入比上一期变动超过{percent}%，请留意是否成批改数',
  basis: '数字脱贫排查：收入年度间跳变按村看（示例口径）',
  answers: ['income_checked', 'entry_error', 'other'],
};
