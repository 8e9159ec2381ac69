import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G14 危房标记×鉴定. */
export const G14: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G14',
  excuses: ['housing.dilapidated.completed_on'],
  name: '危房标记×鉴定',
  unit: 'household',
  verifier: 'department',
  needs: ['housing.dilapidated'],
  columns: ['house_grade'],
  select: `select s.household_id as household_id, 'housing.dilapidated' as evidence_source, h.row_id as evidence_row,
      h.grade as assessed, h.completed_on as repaired_on
    from housing_dilapidated_hit x
      join housing_dilapidated h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
      join household hh on hh.household_id = s.household_id
    where s.origin = 'register'
      and s.status <> 'removed'
      and x.compatible = 1
      and (
        (hh.house_grade in ('C', 'D') and (h.grade in ('A', 'B') or coalesce(h.completed_on, '9999') <= :as_of))
        or (hh.house_grade in ('A', 'B') and h.grade in ('C', 'D') and coalesce(h.completed_on, '') = '')
      )
      and not exists (
        select 1
        from housing_dilapidated_hit y
          join housing_dilapidated g on g.row_id = y.row_id
          join subject t on t.person_id = y.person_id
        where t.household_id = s.household_id and coalesce(g.year, '') > coalesce(h.year, '')
      )`,
  message: '名册住房等级为{house_grade}，住建名单为{assessed}级[、竣工日期{repaired_on}]，请核对更正',
  basis: '以住建部门最近一次鉴定和竣工记录为准',
};
