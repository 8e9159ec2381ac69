import type { RuleDefinition } from '../../../domain/rule.js';
import { IS_LAST_EVENT, LAG, TIME_RULE } from './shared.js';

/** T05 登记已出仍在册. */
export const T05: RuleDefinition = {
  ...TIME_RULE,
  number: 'T05',
  name: '登记已出仍在册',
  unit: 'person',
  needs: ['office.roll_event'],
  select: `select s.person_id as person_id, 'office.roll_event' as evidence_source, h.row_id as evidence_row
    from office_roll_event_hit x
      join office_roll_event h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where x.compatible = 1
      and h.kind = '出'
      and h.happened_on <= :lag_ago
      and s.origin = 'register'
      and s.status in ('registered', 'monitored')
      and ${IS_LAST_EVENT}`,
  params: LAG,
  message: '进出登记写明{name}已于{happened_on}退出（[{reason}]），名册仍为在册，请更正名册或登记',
  basis: '登记与名册一致（示例口径：进出后{lag}天内更新）',
  answers: ['already_done', 'entry_error', 'stale_list', 'other'],
};
