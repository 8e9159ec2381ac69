import type { RuleDefinition } from '../../../domain/rule.js';
import { PAIR_RULE } from './shared.js';

/** B14 多户主. */
export const B14: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B14',
  name: '多户主',
  kind: 'logic',
  unit: 'household',
  select: `select s.household_id as household_id, s.person_id as person_id
    from subject s
    where s.relation = '户主'
      and s.status <> 'removed'
      and exists (
        select 1
        from subject m
        where m.household_id = s.household_id
          and m.person_id <> s.person_id
          and m.relation = '户主'
          and m.status <> 'removed'
      )`,
  columns: ['relation'],
  message: '户主[{names}]这一户登记了不止一个户主，请改正与户主关系；若是两户，请分开登记',
  basis: '一户只有一个户主',
  answers: ['entry_error', 'separate_household', 'other'],
  disposals: ['correct'],
  evidenceNeeded: '户口簿',
  exemption: '无',
};
