import type { RuleDefinition } from '../../../domain/rule.js';
import { onListNow } from '../defaults.js';
import { CONFLICT_RULE } from './shared.js';

/** G09 低保人数不一致. */
export const G09: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G09',
  name: '低保人数不一致',
  severity: 'verify',
  unit: 'household',
  verifier: 'department',
  needs: ['civil_affairs.rural_dibao'],
  columns: ['dibao'],
  select: `select s.household_id as household_id, 'civil_affairs.rural_dibao' as evidence_source,
      h.row_id as evidence_row, h.members as listed_members, k.flagged as flagged
    from civil_affairs_rural_dibao_hit x
      join civil_affairs_rural_dibao h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
      join (
        select m.household_id as household_id, count(*) as flagged
        from subject m
        where m.status <> 'removed' and m.dibao = 'yes'
        group by m.household_id
      ) k on k.household_id = s.household_id
    where s.status <> 'removed'
      and x.compatible = 1
      and ${onListNow('h')}
      and h.members is not null
      and h.members <> k.flagged
      and exists (
        select 1 from subject m where m.household_id = s.household_id and m.status <> 'removed' and m.dibao = 'no'
      )`,
  message: '名册这一户标注低保{flagged}人，低保名单保障{listed_members}人，请与民政核对',
  basis: '示例口径：逐人标注低保的名册才比较；整户标注的不比较',
  answers: ['entry_error', 'stale_list', 'separate_household', 'other'],
};
