import type { RuleDefinition } from '../../../domain/rule.js';
import { HAS_TABLE, IS_USED, PLACE_RULE } from './shared.js';

/** K01 村名不在区划表. */
export const K01: RuleDefinition = {
  ...PLACE_RULE,
  number: 'K01',
  name: '村名不在区划表',
  select: `select v.village_id as village_id
    from village v
    where coalesce(v.listed, 0) = 0
      and ${HAS_TABLE}
      and (
        v.township is not null
        or not exists (select 1 from village g where g.listed = 1 and g.county = v.county and g.village = v.village)
      )
      and ${IS_USED}`,
  message: '名册中的“[{township}]{village}”不在区划表中，请核对村名（是否写错、更名或合并）',
  basis: '民政区划代码；村、村委会、社区等通用字样已忽略',
};
