import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { isHomeOf, TIME_RULE } from './shared.js';

const FILED = "g.stage = '备案' and g.decision = '同意'";

/** T10 退出未备案. */
export const T10: RuleDefinition = {
  ...TIME_RULE,
  number: 'T10',
  name: '退出未备案',
  kind: 'absent',
  unit: 'household',
  needs: ['office.exit_stage'],
  absentFrom: ['office.exit_stage'],
  select: `select hh.household_id as household_id
    from household hh
    where hh.status = 'exited'
      and hh.exited_on is not null
      and hh.exited_on >= substr(:recent_ago, 1, length(hh.exited_on))
      and not exists (select 1 from office_exit_stage g where ${isHomeOf('g')} and ${FILED})
      and not exists (
        select 1
        from office_exit_stage_hit x
          join office_exit_stage g on g.row_id = x.row_id
          join subject m on m.person_id = x.person_id
        where m.household_id = hh.household_id and ${FILED}
      )`,
  params: { recent: { default: 12, unit: '月', basis: '示例口径：近一年退出的户', effective: FROM } },
  message: '名册写明这一户{exited_on}退出，退出程序登记里没有同意备案的记录，请补登记或更正名册',
  basis: '脱贫退出以备案为准（示例口径）',
  answers: ['already_done', 'entry_error', 'stale_list', 'other'],
};
