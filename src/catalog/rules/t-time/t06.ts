import type { RuleDefinition } from '../../../domain/rule.js';
import { IS_LAST_EVENT, LAG, TIME_RULE } from './shared.js';

/** T06 登记已进不在册. */
export const T06: RuleDefinition = {
  ...TIME_RULE,
  number: 'T06',
  name: '登记已进不在册',
  kind: 'omitted',
  unit: 'person',
  needs: ['office.roll_event'],
  select: `select 'office.roll_event' as source, h.row_id as row_id,
      'office.roll_event' as evidence_source, h.row_id as evidence_row
    from office_roll_event h
    where h.id_key is not null
      and h.kind = '进'
      and h.happened_on <= :lag_ago
      and not exists (select 1 from subject s where s.id_key = h.id_key and s.status <> 'removed')
      and not exists (
        select 1
        from subject q
        where q.id_key is null
          and q.name_key = h.name_key
          and coalesce(q.status, '') <> 'removed'
          and (q.township is null or h.township is null or q.township = h.township)
      )
      and ${IS_LAST_EVENT}`,
  params: LAG,
  message: '进出登记写明{name}已于{happened_on}进入（[{reason}]），名册没有，请录入或更正登记',
  basis: '登记与名册一致（示例口径：进出后{lag}天内更新）',
  answers: ['already_done', 'not_eligible', 'entry_error', 'stale_list', 'other'],
  disposals: ['include', 'correct', 'keep'],
};
