import type { RuleDefinition } from '../../../domain/rule.js';
import { OMISSION_ANSWERS } from '../../reasons.js';
import { onListNow } from '../defaults.js';
import { OMITTED_RULE } from './shared.js';

const householdListed = (view: string): string =>
  `exists (
    select 1
    from ${view}_hit x join ${view} h on h.row_id = x.row_id join subject m on m.person_id = x.person_id
    where m.household_id = hh.household_id and ${onListNow('h')}
  )`;

/** E20 无劳力户未低保. */
export const E20: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E20',
  name: '无劳力户未低保',
  unit: 'household',
  verifier: 'department',
  needs: ['civil_affairs.rural_dibao', 'civil_affairs.tekun'],
  optional: ['civil_affairs.urban_dibao'],
  absentFrom: ['civil_affairs.rural_dibao', 'civil_affairs.tekun'],
  columns: ['labour_ability'],
  select: `select hh.household_id as household_id
    from household hh
    where hh.status in ('registered', 'monitored', 'exited')
      and exists (
        select 1
        from subject m
        where m.household_id = hh.household_id and m.status <> 'removed' and m.labour_ability in ('无劳动力', '丧失劳动力')
      )
      and not exists (
        select 1
        from subject m
        where m.household_id = hh.household_id
          and m.status <> 'removed'
          and (
            m.id_key is null
            or coalesce(
              m.labour_ability, case when coalesce(m.age, 99) < 16 then '无劳动力' else '未填' end
            ) not in ('无劳动力', '丧失劳动力')
          )
      )
      and not ${householdListed('civil_affairs_rural_dibao')}
      and not ${householdListed('civil_affairs_urban_dibao')}
      and not ${householdListed('civil_affairs_tekun')}`,
  message: '这一户全家没有劳动力，又不在低保、特困名单，请民政核实是否应保未保',
  basis: '完全或部分丧失劳动能力、无法依靠产业就业脱贫的由低保兜底（应保尽保）',
  answers: [...OMISSION_ANSWERS, 'entry_error', 'refused'],
  disposals: ['provide', 'correct', 'keep'],
};
