import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H10 在校生为无劳动力 (≥16). */
export const H10: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H10',
  excuses: ['register.disability_grade', 'register.health'],
  name: '在校生为无劳动力 (≥16)',
  severity: 'error',
  unit: 'person',
  where: `s.age >= 16
    and s.student_status is not null
    and s.student_status <> '非在校生'
    and s.labour_ability = '无劳动力'
    and coalesce(s.health, '健康') = '健康'
    and s.disability_grade is null`,
  columns: ['student_status', 'labour_ability'],
  message: '{name}（{age}岁）是在校生，劳动能力登记为“无劳动力”，16岁以上健康在校生应按普通劳动力登记',
};
