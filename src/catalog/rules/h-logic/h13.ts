import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H13 16–22岁小学及以下学历. */
export const H13: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H13',
  excuses: ['register.student_status'],
  name: '16–22岁小学及以下学历',
  severity: 'verify',
  unit: 'person',
  where: `s.age between 16 and 22
      and s.education in ('小学', '文盲半文盲', '学前教育')
      and coalesce(s.student_status, '非在校生') = '非在校生'`,
  columns: ['education'],
  message: '{name}{age}岁，文化程度为“{education}”，可能曾经辍学，请核实',
  answers: ['entry_error', 'medical_leave', 'special_family', 'graduated', 'other'],
};
