import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM, POLICIES } from '../defaults.js';
import { ABSENT_RULE, HOUSEHOLD_TARGET } from './shared.js';

/** D26 未走访. */
export const D26: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D26',
  name: '未走访',
  unit: 'household',
  verifier: 'village',
  needs: ['office.visit_log'],
  absentFrom: [],
  select: `select hh.household_id as household_id
    from household hh
    where ${HOUSEHOLD_TARGET}
      and exists (
        select 1
        from list_delivery d
        where d.source = 'office.visit_log'
          and d.coverage = 'full'
          and coalesce(d.division, hh.county, '') = coalesce(hh.county, '')
      )
      and not exists (
        select 1
        from office_visit_log h
        where h.household = hh.household
          and coalesce(h.county, h.list_division, hh.county, '') = coalesce(hh.county, '')
          and coalesce(h.visited_on, '') >= :interval_ago
      )
      and not exists (
        select 1
        from office_visit_log_hit x
          join office_visit_log g on g.row_id = x.row_id
          join subject m on m.person_id = x.person_id
        where m.household_id = hh.household_id and coalesce(g.visited_on, '') >= :interval_ago
      )`,
  params: { ...POLICIES, interval: { default: 90, unit: '天', basis: '示例口径：每季度走访一次', effective: FROM } },
  message: '这一户{interval}天内没有走访记录，请安排入户',
  basis: '示例口径：在册户、监测户每季度至少走访一次',
  answers: ['already_done', 'lost_contact', 'moved_away', 'other'],
};
