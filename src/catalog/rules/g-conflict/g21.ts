import type { RuleDefinition } from '../../../domain/rule.js';
import { UPPER_PASSES } from '../defaults.js';
import { CONFLICT_RULE } from './shared.js';

/** G21 暂缓后仍录入. */
export const G21: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G21',
  name: '暂缓后仍录入',
  passes: UPPER_PASSES,
  verifier: 'county',
  select: `select s.person_id as person_id, k.batch as held_batch, k.rules as held_rules
    from held k join subject s on s.id_key = k.id_key
    where s.origin = 'register'
      and s.status <> 'removed'
      and (
        coalesce(k.registered, 0) = 0
        or k.registered < (
          select count(*)
          from subject o
          where o.id_key = k.id_key and o.county = k.county and o.origin = 'register' and o.status <> 'removed'
        )
      )
    union all
    select s.person_id as person_id, k.batch as held_batch, k.rules as held_rules
    from held k join subject s on s.person_id = k.person_id
    where k.id_key is null and s.origin = 'register' and s.status <> 'removed'`,
  message: '{name}在县级比对（{held_batch}）中因{held_rules}暂缓录入，省级比对时已在名册中，请说明录入依据',
  basis: '两比对：录入前县级比对、录入后省级比对',
  answers: ['already_done', 'same_name', 'wrong_number', 'stale_list', 'entry_error', 'other'],
  disposals: ['remove', 'keep', 'handover'],
  evidenceNeeded: '暂缓原因已消除的核实材料',
  exemption: '暂缓原因核实不成立的，限本人',
};
