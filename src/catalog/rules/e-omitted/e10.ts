import type { RuleDefinition } from '../../../domain/rule.js';
import { OMISSION_ANSWERS } from '../../reasons.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E10 辍学. */
export const E10: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E10',
  name: '辍学',
  kind: 'warning',
  severity: 'error',
  unit: 'person',
  hit: 'education.enrolment',
  where: "h.pupil_status in ('退学', '辍学')",
  unless: [...DEAD],
  verifier: 'department',
  message: '{h.name}学籍状态为{pupil_status}（[{school}][{grade}]），不在名册，请劝返并了解家庭情况',
  basis: '控辍保学；在册学生由D11提示',
  answers: [...OMISSION_ANSWERS, 'studying', 'graduated', 'medical_leave'],
};
