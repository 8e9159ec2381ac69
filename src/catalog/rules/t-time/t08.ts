import type { RuleDefinition } from '../../../domain/rule.js';
import { isHomeOf, TIME_RULE } from './shared.js';

/** T08 未定管理类别. */
export const T08: RuleDefinition = {
  ...TIME_RULE,
  number: 'T08',
  name: '未定管理类别',
  kind: 'absent',
  severity: 'notice',
  unit: 'household',
  needs: ['office.household_class'],
  absentFrom: ['office.household_class'],
  select: `select hh.household_id as household_id
    from household hh
    where hh.status in ('registered', 'monitored')
      and not exists (select 1 from office_household_class h where ${isHomeOf('h')})
      and not exists (
        select 1
        from office_household_class_hit x join subject m on m.person_id = x.person_id
        where m.household_id = hh.household_id
      )`,
  message: '这一户没有定管理类别，排不出复核日期，请定类',
  basis: '分类管理：在册户、监测户都要定类（示例口径）',
  answers: ['already_done', 'entry_error', 'other'],
};
