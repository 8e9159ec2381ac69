import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE, member } from './shared.js';

/** A member who is not marked as unable to work; a child with a blank mark cannot work, anybody else may. */
const CAN_WORK = `coalesce(
    m.labour_ability,
    case when coalesce(m.age, 99) < 16 then '无劳动力' else '未填' end
  ) not in ('无劳动力', '丧失劳动力')`;

/** The head where marked as unable to work, else the first member who is. */
const FIRST_MARKED = `(
    select m.person_id
    from subject m
    where m.household_id = hh.household_id
      and m.status <> 'removed'
      and m.labour_ability in ('无劳动力', '丧失劳动力')
    order by case when m.person_id = hh.first_person_id then 0 else 1 end, m.person_id
    limit 1
  )`;

/** H43 整户无劳力未标兜底. */
export const H43: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H43',
  excuses: ['register.dibao', 'register.tekun', 'register.measures'],
  name: '整户无劳力未标兜底',
  severity: 'verify',
  unit: 'household',
  select: `select hh.household_id as household_id, ${FIRST_MARKED} as person_id
    from household hh
    where hh.status in ('registered', 'monitored')
    and not ${member(CAN_WORK)}
    and ${FIRST_MARKED} is not null
    and not ${member("coalesce(m.dibao, '') = 'yes' or coalesce(m.tekun, '') = 'yes'")}
    and coalesce(hh.measures, '') not like '%兜底%'
    and coalesce(hh.measures, '') not like '%保障%'
    and coalesce(hh.measures, '') not like '%低保%'`,
  columns: ['labour_ability'],
  message: '这一户全家没有劳动力，名册没有低保、特困标志，也没有兜底保障措施，请核实',
  answers: ['entry_error', 'already_done', 'special_family', 'refused', 'other'],
};
