import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, FROM } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C30 长期外出整户不在. */
export const C30: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C30',
  name: '长期外出整户不在',
  verifier: 'village',
  passes: COUNTY_PASS,
  columns: ['work_place', 'work_months'],
  select: `select hh.household_id as household_id
    from household hh
    where hh.status in ('registered', 'monitored', 'candidate')
      and exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed')
      and not exists (
        select 1
        from subject m
        where m.household_id = hh.household_id
          and m.status <> 'removed'
          and not (coalesce(m.age, 99) >= 16 and m.work_place is not null and m.work_months >= :months)
          and not (coalesce(m.age, 99) < 16 and coalesce(m.student_status, '非在校生') = '非在校生')
      )
      and exists (
        select 1
        from subject m
        where m.household_id = hh.household_id and m.status <> 'removed' and m.work_months >= :months
      )`,
  params: { months: { default: 10, unit: '个月', basis: '示例口径：全家一年外出10个月以上', effective: FROM } },
  message: '这一户成员全部外出务工{months}个月以上，请核实是否仍在本村居住、是否已在外定居',
  basis: '示例口径：整户长期外出的核实去向和收入',
  answers: ['moved_away', 'lost_contact', 'income_checked', 'other'],
};
