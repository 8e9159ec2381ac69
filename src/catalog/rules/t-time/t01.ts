import type { RuleDefinition } from '../../../domain/rule.js';
import { LEFT_ANSWERS } from '../../reasons.js';
import { isLogged, TIME_RULE } from './shared.js';

/** T01 户内减员未登记. */
export const T01: RuleDefinition = {
  ...TIME_RULE,
  number: 'T01',
  name: '户内减员未登记',
  unit: 'household',
  verifier: 'village',
  needs: ['office.roll_event'],
  absentFrom: ['office.roll_event'],
  select: `select hh.household_id as household_id, g.gone as gone, g.gone_name as gone_name
    from household hh
      join (
        select q.county as county, q.household as household, count(*) as gone, min(q.name) as gone_name
        from previous_subject q
        where q.id_key is not null
          and q.household is not null
          and coalesce(q.status, 'registered') <> 'removed'
          and not exists (select 1 from subject s where s.id_key = q.id_key)
          and not exists (
            select 1
            from subject t
            where t.household = q.household and t.county = q.county and t.name_key = q.name_key
          )
          and not ${isLogged('出', 'q.id_key')}
        group by q.county, q.household
      ) g on g.county = hh.county
        and g.household = hh.household
    where hh.status <> 'removed'`,
  message: '这一户上期名册上的{gone_name}等{gone}人本期名册没有，也没有登记减少原因，请说明',
  basis: '应进则进、应退则退：每一次进出都有登记和原因（示例口径）',
  answers: LEFT_ANSWERS,
};
