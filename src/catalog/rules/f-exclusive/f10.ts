import type { RuleDefinition } from '../../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../../reasons.js';
import { FROM, onListNow } from '../defaults.js';
import { EXCLUSIVE_RULE } from './shared.js';

/** F10 公益岗多岗/超龄/不符. */
export const F10: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F10',
  name: '公益岗多岗/超龄/不符',
  severity: 'verify',
  needs: ['labour.public_post'],
  optional: ['civil_affairs.tekun'],
  select: `select s.person_id as person_id, 'labour.public_post' as evidence_source, h.row_id as evidence_row,
      case
        when s.age < :from_age or s.age >= :to_age then '年龄不符'
        when (
          select count(*)
          from labour_public_post_hit y join labour_public_post g on g.row_id = y.row_id
          where y.person_id = s.person_id and ${onListNow('g')}
        ) >= :posts
          then '一人多岗'
        else '特困供养人员在岗'
      end as reason
    from labour_public_post_hit x
      join labour_public_post h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where s.status <> 'removed'
      and x.compatible = 1
      and ${onListNow('h')}
      and (
        s.age < :from_age
        or s.age >= :to_age
        or (
          select count(*)
          from labour_public_post_hit y join labour_public_post g on g.row_id = y.row_id
          where y.person_id = s.person_id and ${onListNow('g')}
        ) >= :posts
        or exists (
          select 1
          from civil_affairs_tekun_hit z join civil_affairs_tekun k on k.row_id = z.row_id
          where z.person_id = s.person_id and ${onListNow('k')}
        )
      )`,
  params: {
    posts: { default: 2, unit: '个', basis: '示例口径：两个及以上', effective: FROM },
    from_age: { default: 16, unit: '周岁', basis: '示例口径', effective: FROM },
    to_age: { default: 70, unit: '周岁', basis: '示例口径：70周岁及以上', effective: FROM },
  },
  message: '{name}（{age}岁）在公益岗位[{post}]：{reason}，请核实',
  basis: '示例口径：一人一岗，16至69岁，特困供养人员不安排',
  answers: [...DOUBLE_ANSWERS, 'special_family'],
};
