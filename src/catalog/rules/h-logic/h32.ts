import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE, member } from './shared.js';

/** H32 有劳力无开发式帮扶 / 仅综合保障. */
export const H32: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H32',
  excuses: ['register.student_status'],
  name: '有劳力无开发式帮扶 / 仅综合保障',
  severity: 'verify',
  unit: 'household',
  target: "hh.status in ('registered', 'monitored')",
  where: `hh.measures is not null
    and ${member("m.labour_ability in ('普通劳动力', '技能劳动力') and coalesce(m.student_status, '非在校生') = '非在校生'")}
    and hh.measures not like '%产业%'
    and hh.measures not like '%就业%'
    and hh.measures not like '%务工%'
    and hh.measures not like '%公益%'
    and hh.measures not like '%培训%'
    and hh.measures not like '%金融%'
    and hh.measures not like '%小额信贷%'
    and hh.measures not like '%光伏%'`,
  columns: ['measures', 'labour_ability'],
  message: '这一户有劳动力，帮扶措施“{measures}”中没有产业、就业等开发式帮扶，请补充',
  answers: ['already_done', 'entry_error', 'refused', 'special_family', 'other'],
};
