import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { PAIR_RULE } from './shared.js';

/** In how many of the 18 places the two numbers differ. */
const DIFFERENT_PLACES = Array.from({ length: 18 }, (_, at) => {
  const place = (alias: string): string => `substr(coalesce(${alias}.id_key, ${alias}.id_number), ${at + 1}, 1)`;
  return `case when ${place('s')} = ${place('t')} then 0 else 1 end`;
}).join(' + ');

/** B06 疑似同一人不同号. */
export const B06: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B06',
  name: '疑似同一人不同号',
  severity: 'verify',
  review: true,
  select: `select s.person_id as person_id, t.person_id as other_person_id
    from (
      select d.name_key as name_key, d.birth as birth, d.village_id as village_id
      from subject d
      where length(d.birth) = 10 and d.village_id is not null
      group by d.name_key, d.birth, d.village_id
      having count(*) > 1
    ) k
      join subject s on s.name_key = k.name_key and s.birth = k.birth and s.village_id = k.village_id
      join subject t on t.name_key = k.name_key
        and t.birth = k.birth
        and t.village_id = k.village_id
        and t.person_id > s.person_id
    where s.status <> 'removed'
      and t.status <> 'removed'
      and length(s.birth) = 10
      and s.id_number is not null
      and t.id_number is not null
      and coalesce(s.id_key, s.id_number) <> coalesce(t.id_key, t.id_number)
      and length(coalesce(s.id_key, s.id_number)) = 18
      and length(coalesce(t.id_key, t.id_number)) = 18
      and (
        ${DIFFERENT_PLACES}
      ) <= :places`,
  params: { places: { default: 3, unit: '位', basis: '示例口径（1–2位数字加校验码）', effective: FROM } },
  message: '{name}与本村同名、同日出生的另一行号码只差几位，可能是同一人写错号码，由人工复核',
  basis: LOCAL_BASIS,
};
