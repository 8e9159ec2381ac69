import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE, member } from './shared.js';

/** A member who is not marked as unable to work; a child with a blank mark cannot work, anybody else may. */
const CAN_WORK = `coalesce(
    m.labour_ability,
    case when coalesce(m.age, 99) < 16 then '无劳动力' else '未填' end
  ) not in ('无劳动力', '丧失劳动力')`;

/** H43 整户无劳力未标兜底. */
export const H43: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H43',
  excuses: ['register.dibao', 'register.tekun', 'register.measures'],
  name: '整户无劳力未标兜底',
  severity: 'verify',
  unit: 'household',
  target: "hh.status in ('registered', 'monitored')",
  where: `not ${member(CAN_WORK)}
    and ${member("coalesce(m.labour_ability, '') in ('无劳动力', '丧失劳动力')")}
    and not ${member("coalesce(m.dibao, '') = 'yes' or coalesce(m.tekun, '') = 'yes'")}
    and coalesce(hh.measures, '') not like '%兜底%'
    and coalesce(hh.measures, '') not like '%保障%'
    and coalesce(hh.measures, '') not like '%低保%'`,
  columns: ['labour_ability'],
  message: '这一户全家没有劳动力，名册没有低保、特困标志，也没有兜底保障措施，请核实',
  answers: ['entry_error', 'already_done', 'special_family', 'refused', 'other'],
};
