import type { RuleDefinition } from '../../../domain/rule.js';
import { LEFT_ANSWERS } from '../../reasons.js';
import { isLogged, TIME_RULE } from './shared.js';

/** T02 整户减少未登记. */
export const T02: RuleDefinition = {
  ...TIME_RULE,
  number: 'T02',
  name: '整户减少未登记',
  unit: 'village',
  needs: ['office.roll_event'],
  absentFrom: ['office.roll_event'],
  select: `select v.village_id as village_id, count(*) as gone, min(q.name) as gone_name
    from previous_subject q
      join village v on v.county = q.county
        and v.village = q.village
        and coalesce(v.township, '') = coalesce(q.township, '')
    where q.is_head = 1
      and q.id_key is not null
      and coalesce(q.status, 'registered') <> 'removed'
      and not exists (select 1 from subject s where s.id_key = q.id_key)
      and not exists (select 1 from subject t where t.household = q.household and t.county = q.county)
      and not ${isLogged('出', 'q.id_key')}
    group by v.village_id`,
  message: '{village}有{gone}户（户主{gone_name}等）上期在册、本期名册整户没有，也没有登记减少原因，请说明',
  basis: '应进则进、应退则退：每一次进出都有登记和原因（示例口径）',
  answers: LEFT_ANSWERS,
};
