import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { HAS_TABLE, IS_USED, PLACE_RULE } from './shared.js';

/** K04 同名村. */
export const K04: RuleDefinition = {
  ...PLACE_RULE,
  number: 'K04',
  name: '同名村',
  severity: 'notice',
  select: `select v.village_id as village_id, g.township as second_township
    from village v
      join village g on g.county = v.county
        and g.village = v.village
        and g.township <> v.township
    where ${IS_USED} and ((v.listed = 1 and g.listed = 1) or not ${HAS_TABLE})`,
  message: '{village}在{township}和{second_township}都有，比对从不只按村名匹配，请在表中写明乡镇',
  basis: LOCAL_BASIS,
};
