import type { RuleDefinition } from '../../../domain/rule.js';
import { PLACE_RULE } from './shared.js';

/** K02 12位代码与名称不符. */
export const K02: RuleDefinition = {
  ...PLACE_RULE,
  number: 'K02',
  name: '12位代码与名称不符',
  kind: 'conflict',
  select: `select v.village_id as village_id, v.code as village_code, 'divisions' as evidence_source
    from village v
    where v.code is not null and v.county is not null and (length(v.code) <> 12 or substr(v.code, 1, 6) <> v.county)`,
  message: '“[{township}]{village}”的区划代码{village_code}不是12位，或前六位与所在县不符，请核对区划表',
  basis: '统计用区划代码12位=6+3+3',
};
