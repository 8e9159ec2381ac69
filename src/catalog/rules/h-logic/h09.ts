import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H09 16–59健康非在校却无/弱劳动力. */
export const H09: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H09',
  excuses: ['register.disability_grade', 'register.student_status'],
  name: '16–59健康非在校却无/弱劳动力',
  severity: 'verify',
  unit: 'person',
  where: `s.age between 16 and 59
    and s.health = '健康'
    and coalesce(s.student_status, '非在校生') = '非在校生'
    and s.labour_ability in ('无劳动力', '丧失劳动力', '弱劳动力', '半劳动力')
    and s.disability_grade is null`,
  columns: ['health', 'labour_ability'],
  message: '{name}{age}岁、健康、不在校，劳动能力却登记为“{labour_ability}”，请核实',
};
