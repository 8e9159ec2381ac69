import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOGIC_RULE } from './shared.js';

/** H04 关系与年龄不符. */
export const H04: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H04',
  name: '关系与年龄不符',
  severity: 'verify',
  unit: 'person',
  columns: ['relation'],
  select: `select s.person_id as person_id, t.person_id as other_person_id
    from subject s
      join subject t on t.household_id = s.household_id
        and t.relation = '户主'
        and t.status <> 'removed'
        and t.person_id <> s.person_id
    where s.status <> 'removed'
      and s.birth is not null
      and t.birth is not null
      and length(s.birth) >= 4
      and length(t.birth) >= 4
      and (
        (
          replace(s.relation, '之', '') in ('子', '女', '长子', '次子', '三子', '长女', '次女', '三女')
          and cast(substr(s.birth, 1, 4) as integer) < cast(substr(t.birth, 1, 4) as integer) + :gap
        )
        or (
          replace(s.relation, '之', '') in ('父', '母', '父亲', '母亲')
          and cast(substr(t.birth, 1, 4) as integer) < cast(substr(s.birth, 1, 4) as integer) + :gap
        )
      )`,
  params: { gap: { default: 15, unit: '周岁', basis: '示例口径：父母子女相差不足15岁', effective: FROM } },
  message: '{name}与户主{other_name}的关系为“{relation}”，两人年龄相差不足{gap}岁，请核实',
};
