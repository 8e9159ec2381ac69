import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { PAIR_RULE } from './shared.js';

/** B12 异户同电话. */
export const B12: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B12',
  name: '异户同电话',
  severity: 'notice',
  unit: 'household',
  select: `select hh.household_id as household_id, hh.phone as shared_phone
    from household hh
    where hh.status <> 'removed'
      and hh.phone is not null
      and exists (
        select 1
        from household g
        where g.phone = hh.phone and g.household_id <> hh.household_id and g.status <> 'removed'
      )`,
  columns: ['phone'],
  message: '联系电话{shared_phone}在几户中相同，常是帮扶人代填，请填农户自己的电话',
  basis: LOCAL_BASIS,
  answers: ['entry_error', 'special_family', 'other'],
  disposals: ['correct'],
  evidenceNeeded: '无需反馈',
  exemption: '亲属同住合用一机',
};
