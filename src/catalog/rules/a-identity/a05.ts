import type { RuleDefinition } from '../../../domain/rule.js';
import { NOTICE_RULE } from './shared.js';

const numberOf = (alias: string): string => `coalesce(${alias}.id_key, ${alias}.id_number)`;
const area = (alias: string): string => `substr(${numberOf(alias)}, 1, 6)`;
const isUnknown = (alias: string): string =>
  `${alias}.status <> 'removed'
        and ${alias}.id_problems like '%,division_unknown,%'
        and ${alias}.id_problems not like '%,placeholder,%'`;

/** A05 区划码不存在. */
export const A05: RuleDefinition = {
  ...NOTICE_RULE,
  number: 'A05',
  name: '区划码不存在',
  kind: 'logic',
  select: `select s.person_id as person_id, g.area as area, g.people as people,
      g.area || '|' || coalesce(g.county, '') as subject_key
    from subject s
      join (
        select ${area('t')} as area, t.county as county, count(*) as people, min(${numberOf('t')}) as first_number
        from subject t
        where ${isUnknown('t')}
        group by ${area('t')}, t.county
      ) g on g.first_number = ${numberOf('s')} and coalesce(g.county, '') = coalesce(s.county, '')
    where ${isUnknown('s')}`,
  message:
    '{people}人的证件号码前六位{area}（如{name}）不是历史上用过的县级代码，可能抄错，也可能是新设的县：是新设的，在区划表里加上这个代码',
  basis: 'GB/T 2260 历年代码',
};
