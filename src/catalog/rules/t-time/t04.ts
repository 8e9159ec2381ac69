import type { RuleDefinition } from '../../../domain/rule.js';
import { TIME_RULE } from './shared.js';

const other = (alias: string): string => `${alias}.id_key = h.id_key and ${alias}.row_id <> h.row_id`;

/** The same direction twice, with nothing of the other direction between. */
const REPEATED = `exists (
      select 1
      from office_roll_event g
      where ${other('g')}
        and g.kind = h.kind
        and g.happened_on < h.happened_on
        and not exists (
          select 1
          from office_roll_event b
          where b.id_key = h.id_key
            and b.kind <> h.kind
            and b.happened_on >= g.happened_on
            and b.happened_on <= h.happened_on
        )
    )`;
const BOTH_WAYS = `exists (
      select 1 from office_roll_event c where ${other('c')} and c.kind <> h.kind and c.happened_on = h.happened_on
    )`;
const TWICE = `exists (
      select 1
      from office_roll_event d
      where ${other('d')} and d.kind = h.kind and d.happened_on = h.happened_on and d.row_id < h.row_id
    )`;

/** T04 进出登记有误. */
export const T04: RuleDefinition = {
  ...TIME_RULE,
  number: 'T04',
  name: '进出登记有误',
  unit: 'person',
  needs: ['office.roll_event'],
  select: `select 'office.roll_event' as source, h.row_id as row_id,
      'office.roll_event' as evidence_source, h.row_id as evidence_row,
      case
        when h.happened_on is null then '没有写日期'
        when h.happened_on > :as_of then '日期在基准日以后'
        when ${BOTH_WAYS} then '同一天登记了进又登记了出'
        when ${TWICE} then '同一天登记了两次'
        when ${REPEATED} then '两次登记之间没有反方向的登记'
        else '没有写原因'
      end as problem
    from office_roll_event h
    where h.id_key is not null
      and h.kind in ('进', '出')
      and (
        h.happened_on is null
        or h.happened_on > :as_of
        or h.reason is null
        or ${BOTH_WAYS}
        or ${TWICE}
        or ${REPEATED}
      )`,
  message: '{name}[{happened_on}]登记的“{kind}”有误：{problem}，请更正进出登记',
  basis: '进出登记一次一条，有日期、有原因，先后相接（示例口径）',
  answers: ['entry_error', 'stale_list', 'other'],
};
