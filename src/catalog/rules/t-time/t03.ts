import type { RuleDefinition } from '../../../domain/rule.js';
import { JOINED_ANSWERS } from '../../reasons.js';
import { FROM } from '../defaults.js';
import { isLogged, TIME_RULE } from './shared.js';

/** T03 新增人员未登记. */
export const T03: RuleDefinition = {
  ...TIME_RULE,
  number: 'T03',
  name: '新增人员未登记',
  unit: 'person',
  verifier: 'village',
  needs: ['office.roll_event'],
  absentFrom: ['office.roll_event'],
  excuses: ['register.registered_on'],
  select: `select s.person_id as person_id
    from subject s join household hh on hh.household_id = s.household_id
    where s.origin = 'register'
      and s.status not in ('removed', 'candidate')
      and s.id_key is not null
      and coalesce(s.birth, '') < :newborn_ago
      and exists (select 1 from previous_subject o where o.county = s.county)
      and not exists (select 1 from previous_subject p where p.id_key = s.id_key)
      and not exists (
        select 1
        from previous_subject r
        where r.household = s.household and r.county = s.county and r.name_key = s.name_key
      )
      and not (
        coalesce(hh.registered_on, '') >= substr(:fresh_ago, 1, length(coalesce(hh.registered_on, '')))
        and coalesce(hh.registered_on, '') <> ''
        and not exists (
          select 1 from previous_subject k where k.household = s.household and k.county = s.county
        )
      )
      and not ${isLogged('进', 's.id_key')}`,
  params: {
    newborn: { default: 365, unit: '天', basis: '示例口径：一岁以内按出生新增，不问原因', effective: FROM },
    fresh: { default: 12, unit: '月', basis: '示例口径：一年内识别的新户不问原因', effective: FROM },
  },
  message: '{name}上期名册没有、本期在册，没有登记新增原因，请说明',
  basis: '应进则进、应退则退：每一次进出都有登记和原因（示例口径）',
  answers: JOINED_ANSWERS,
};
