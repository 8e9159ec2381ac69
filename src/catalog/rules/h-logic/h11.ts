import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { LOGIC_RULE } from './shared.js';

/** H11 年龄与在校状况. */
export const H11: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H11',
  name: '年龄与在校状况',
  severity: 'verify',
  unit: 'person',
  where: `(
    (s.student_status = '小学' and (s.age < :primary_from or s.age > :primary_to))
    or (s.student_status = '初中' and (s.age < :middle_from or s.age > :middle_to))
    or (s.student_status in ('高中', '中职') and (s.age < :high_from or s.age > :high_to))
    or (s.student_status in ('高职', '大专', '本科及以上') and s.age < :college_from)
    or (s.student_status = '学前教育' and s.age >= :preschool_to)
  )`,
  params: {
    primary_from: { default: 6, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
    primary_to: { default: 14, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
    middle_from: { default: 12, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
    middle_to: { default: 17, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
    high_from: { default: 15, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
    high_to: { default: 20, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
    college_from: { default: 18, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
    preschool_to: { default: 7, unit: '周岁', basis: LOCAL_BASIS, effective: FROM },
  },
  message: '{name}{age}岁，在校生状况登记为“{student_status}”，年龄不相称，请核实',
  answers: ['entry_error', 'studying', 'graduated', 'special_family', 'wrong_number', 'other'],
};
