import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, FROM } from '../defaults.js';
import { OMITTED_RULE } from './shared.js';

/** Villages of the table with their registered households. */
const LISTED_VILLAGES = `(
  select v.village_id as village_id, v.county as county, v.township as township,
    (
      select count(distinct s.household_id)
      from subject s
      where s.village_id = v.village_id and s.origin = 'register' and s.status <> 'removed'
    ) as households
  from village v
  where v.listed = 1
)`;

/** Mean of the other villages of the township; only where there are some. */
const OTHER_MEAN = '((t.households - k.households) * 1.0 / case when t.villages > 1 then t.villages - 1 else 1 end)';

/** E27 无贫困人口的村. */
export const E27: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E27',
  name: '无贫困人口的村',
  unit: 'village',
  passes: COUNTY_PASS,
  select: `select k.village_id as village_id,
      case
        when k.households = 0 then '没有一户在册'
        else '在册' || cast(k.households as text) || '户，同乡镇其他村平均' || cast(cast(${OTHER_MEAN} as integer) as text)
          || '户，相差悬殊'
      end as difference
    from ${LISTED_VILLAGES} k
      join (
        select v.county as county, v.township as township, count(*) as villages, sum(v.households) as households
        from ${LISTED_VILLAGES} v
        group by v.county, v.township
      ) t on coalesce(t.county, '') = coalesce(k.county, '')
        and coalesce(t.township, '') = coalesce(k.township, '')
    where k.households = 0
      or (
        t.villages > :neighbours
        and ${OTHER_MEAN} >= :least
        and (k.households * 100.0 < ${OTHER_MEAN} * :low or k.households * 100.0 > ${OTHER_MEAN} * :high)
      )`,
  params: {
    neighbours: { default: 3, unit: '个村', basis: '示例口径：至少有三个邻村可比', effective: FROM },
    least: { default: 20, unit: '户', basis: '示例口径：邻村平均不足20户的不比', effective: FROM },
    low: { default: 20, unit: '%', basis: '示例口径：不到邻村平均的五分之一', effective: FROM },
    high: { default: 500, unit: '%', basis: '示例口径：超过邻村平均的五倍', effective: FROM },
  },
  message: '[{township}]{village}{difference}，请入村核实是否有漏评或识别不准',
  basis: '示例口径：没有在册户的行政村必到；在册户数与同乡镇其他村相差悬殊的核实（没有村人口数，按户数比）',
  answers: ['not_eligible', 'risk_gone', 'entry_error', 'already_done', 'other'],
};
