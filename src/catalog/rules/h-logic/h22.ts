import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM, MONITORING_LINE } from '../defaults.js';
import { COUNTY_OFFICE, LOGIC_RULE } from './shared.js';

/** H22: households whose income is stated. */
const HAS_INCOME = "hh.status <> 'removed' and hh.income_per_capita > 0 and hh.village_id is not null";

const countOf = (condition: string): string => `sum(case when ${condition} then 1 else 0 end)`;

/** An income in whole hundreds. */
const IS_ROUND = `cast(hh.income_per_capita as integer) % 100 = 0
  and hh.income_per_capita = cast(hh.income_per_capita as integer)`;

/** H22 收入扎堆. */
export const H22: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H22',
  name: '收入扎堆',
  severity: 'notice',
  unit: 'village',
  verifier: 'department',
  department: COUNTY_OFFICE,
  columns: ['income_per_capita'],
  select: `select k.village_id as village_id,
      cast(k.households as text) || '户人均纯收入都是' || cast(cast(k.income as integer) as text) || '元' as heaped
    from (
      select hh.village_id as village_id, hh.income_per_capita as income, count(*) as households
      from household hh
      where ${HAS_INCOME}
      group by hh.village_id, hh.income_per_capita
      having count(*) >= :households
    ) k
    union all
    select k.village_id as village_id,
      cast(k.total as text) || '户中有' || cast(k.above as text) || '户人均纯收入刚过' || cast(cast(:line as integer) as text) || '元的线' as heaped
    from (
      select hh.village_id as village_id, count(*) as total,
        ${countOf('hh.income_per_capita >= :line and hh.income_per_capita * 100 < :line * (100 + :band)')} as above
      from household hh
      where ${HAS_INCOME}
      group by hh.village_id
    ) k
    where k.total >= :least and k.above * 100 >= k.total * :share
    union all
    select k.village_id as village_id, cast(k.total as text) || '户中有' || cast(k.round as text) || '户人均纯收入是整百元' as heaped
    from (
      select hh.village_id as village_id, count(*) as total,
        ${countOf(IS_ROUND)} as round
      from household hh
      where ${HAS_INCOME}
      group by hh.village_id
    ) k
    where k.total >= :least and k.round * 100 >= k.total * :round_share`,
  params: {
    ...MONITORING_LINE,
    households: { default: 5, unit: '户', basis: '示例口径：同村五户以上收入相同', effective: FROM },
    least: { default: 20, unit: '户', basis: '示例口径：不足二十户的村不看比例', effective: FROM },
    band: { default: 5, unit: '%', basis: '示例口径：高出监测线不到5%算刚过线', effective: FROM },
    share: { default: 50, unit: '%', basis: '示例口径：半数以上的户刚过线', effective: FROM },
    round_share: { default: 60, unit: '%', basis: '示例口径：六成以上的户是整百元', effective: FROM },
  },
  message: '{village}{heaped}，请留意是否照抄或凑数',
  answers: ['income_checked', 'entry_error', 'other'],
};
