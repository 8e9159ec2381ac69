import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PROGRAMME_RULE } from './shared.js';

/** P03 光伏收益用于岗位不足. */
export const P03: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P03',
  name: '光伏收益用于岗位不足',
  hit: 'energy.photovoltaic',
  where: `h.station in (
    select g.station
    from energy_photovoltaic g
    where substr(g.month, 1, 4) = :as_of_year
    group by g.station
    having sum(g.amount) > 0 and sum(coalesce(g.to_posts, 0)) < :share * sum(g.amount)
  ) and substr(h.month, 1, 4) = :as_of_year`,
  params: {
    share: { default: 0.8, unit: '比例', basis: '光伏收益80%用于公益岗位和小型公益事业劳务', effective: FROM },
  },
  message:
    '光伏电站“{station}”今年收益用于公益岗位的不到{share}[（{month}收益{amount}元，其中岗位{to_posts}元）]，请核实',
  basis: '光伏扶贫电站收益的80%用于公益岗位（示例口径，按当年文件）',
};
