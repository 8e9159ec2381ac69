import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { PAIR_RULE } from './shared.js';

/** B19 同名异号提示. */
export const B19: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B19',
  name: '同名异号提示',
  severity: 'notice',
  select: `select s.person_id as person_id, k.namesakes as namesakes
    from (
      select d.name_key as name_key, d.village_id as village_id, count(distinct d.id_key) - 1 as namesakes
      from subject d
      where d.status <> 'removed' and d.id_key is not null and d.village_id is not null
      group by d.name_key, d.village_id
      having count(distinct d.id_key) > 1
    ) k
      join subject s on s.name_key = k.name_key and s.village_id = k.village_id
    where s.status <> 'removed' and s.id_key is not null`,
  columns: ['village'],
  message: '本村另有与{name}同名的人，证件号码不同；办理时请看号码，不要混同',
  basis: LOCAL_BASIS,
  answers: ['same_name', 'other'],
  disposals: ['correct'],
  evidenceNeeded: '无需反馈',
  exemption: '无',
};
