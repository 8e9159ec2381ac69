import type { RuleDefinition } from '../../../domain/rule.js';
import { RECHECK_CLASSES } from '../identification/recheck-classes.js';
import { FROM } from '../defaults.js';
import { isHomeOf, TIME_RULE } from './shared.js';

/** ISO day so long before the as-of date as the class of the row `h` may go without a check. */
const LATEST = `case h.class ${RECHECK_CLASSES.map(({ code, parameter }) => `when '${code}' then :${parameter}_ago`).join(' ')} end`;

/** Nobody of the household was visited since that day, by its number or by a member's. A visit after the finding ends it: `today`, not `as_of`. */
const NOT_CHECKED = `not exists (
      select 1
      from office_visit_log w
      where ${isHomeOf('w')} and coalesce(w.visited_on, '') >= ${LATEST} and coalesce(w.visited_on, '') <= :today
    )
    and not exists (
      select 1
      from office_visit_log_hit y
        join office_visit_log g on g.row_id = y.row_id
        join subject m on m.person_id = y.person_id
      where m.household_id = hh.household_id
        and coalesce(g.visited_on, '') >= ${LATEST}
        and coalesce(g.visited_on, '') <= :today
    )`;

/** No later row of the class list, up to the as-of date, speaks of the household. */
const LATEST_ROW = `not exists (
      select 1
      from office_household_class k
      where k.row_id <> h.row_id
        and ((k.id_key is not null and k.id_key = h.id_key) or ${isHomeOf('k')})
        and coalesce(k.from_date, '') <= :today
        and (
          coalesce(k.from_date, '') > coalesce(h.from_date, '')
          or (coalesce(k.from_date, '') = coalesce(h.from_date, '') and k.row_id > h.row_id)
        )
    )`;

/** Due by the class list row `h` of the household `hh`. */
const IS_DUE = `hh.status in ('registered', 'monitored', 'exited')
    and coalesce(h.from_date, '') <= :as_of
    and coalesce(h.from_date, '') < ${LATEST}
    and ${LATEST_ROW}
    and ${NOT_CHECKED}`;

const ROW = "'office.household_class' as evidence_source, h.row_id as evidence_row";

/** T07 到期未复核. */
export const T07: RuleDefinition = {
  ...TIME_RULE,
  number: 'T07',
  name: '到期未复核',
  kind: 'absent',
  unit: 'household',
  verifier: 'village',
  needs: ['office.household_class', 'office.visit_log'],
  absentFrom: ['office.visit_log'],
  select: `select hh.household_id as household_id, ${ROW}
    from office_household_class h join household hh on ${isHomeOf('h')}
    where ${IS_DUE}
    union all
    select hh.household_id as household_id, ${ROW}
    from office_household_class_hit x
      join office_household_class h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
      join household hh on hh.household_id = s.household_id
    where x.compatible = 1 and h.household is null and ${IS_DUE}`,
  params: Object.fromEntries(
    RECHECK_CLASSES.map(({ parameter, days, basis }) => [
      parameter,
      { default: days, unit: '天', basis, effective: FROM },
    ]),
  ),
  message: '这一户按{class}类管理（[{from_date}]定类），已到复核期限，没有复核走访记录，请安排入户',
  basis: '分类管理、定期核查：A类{a}天、B类{b}天、C类{c}天、D类{d}天（示例口径）',
  answers: ['already_done', 'lost_contact', 'moved_away', 'other'],
};
