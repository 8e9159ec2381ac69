import type { RuleDefinition } from '../../../domain/rule.js';
import { UPPER_PASSES } from '../defaults.js';
import { CONFLICT_RULE } from './shared.js';

/** G18 两级结果不一致. */
export const G18: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G18',
  name: '两级结果不一致',
  severity: 'verify',
  passes: UPPER_PASSES,
  verifier: 'county',
  select: `select
      s.person_id as person_id, k.batch as county_batch, min(f.rule) as first_rule, count(*) as rules,
      null as unseen_batch
    from cleared k
      join subject s on s.id_key = k.id_key and s.origin = 'register' and s.status <> 'removed'
      join found f on (f.person_id = s.person_id or f.household_id = s.household_id)
    where (f.kind = 'present' or (f.severity = 'error' and f.kind in ('logic', 'conflict', 'duplicate', 'exclusive')))
      and f.rule not in ('G18', 'G21')
      and (f.unit = 'household' or f.person_id = s.person_id)
    group by s.person_id, k.batch
    union all
    select
      s.person_id as person_id, null as county_batch, null as first_rule, null as rules, u.batch as unseen_batch
    from uncompared u join subject s on s.person_id = u.person_id
    where s.origin = 'register' and s.status <> 'removed'`,
  message:
    '{name}[在县级比对（{county_batch}）中列入可录入名单][，省级比对又发现疑点（{first_rule}等{rules}条）]' +
    '[不在县级比对（{unseen_batch}）的名册和拟录入名单里，省级比对时已在名册中]，请县里说明并复核',
  basis: '两比对：两级结果不一致的要说明原因（县级列入可录入名单的人，和没有经过县级比对就录入的人）',
  answers: ['stale_list', 'same_name', 'wrong_number', 'already_done', 'entry_error', 'other'],
  disposals: ['remove', 'keep', 'correct', 'handover'],
  evidenceNeeded: '县级说明',
  exemption: '省级疑点核实不属实的，限本人',
};
