import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENCE_ANSWERS } from '../../reasons.js';
import { ABSENT_TARGET, FROM, POLICIES } from '../defaults.js';
import { ABROAD, ABSENT_RULE, GONE, IN_CUSTODY } from './shared.js';

/** D11 适龄未在校. */
export const D11: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D11',
  name: '适龄未在校',
  severity: 'error',
  target: `${ABSENT_TARGET}
    and s.age_school >= :from_age
    and s.age_school < :to_age
    and coalesce(s.education, '') not in ('初中', '高中', '中职', '高职', '大专', '本科及以上')
    and coalesce(s.student_status, '') not in ('高中', '中职', '高职', '大专', '本科及以上')`,
  hit: 'education.enrolment',
  where: "coalesce(h.pupil_status, '在读') not in ('退学', '辍学')",
  insteadOf: {
    where: "coalesce(h.pupil_status, '在读') in ('退学', '辍学')",
    message:
      '{name}（9月1日时{age_school}岁）处于义务教育年龄，学籍名单上的状态是{h.pupil_status}（名册登记：{student_status}），请核实并劝返',
  },
  unless: [...GONE, ABROAD, IN_CUSTODY],
  params: {
    ...POLICIES,
    from_age: { default: 6, unit: '周岁', basis: '义务教育法：年满六周岁入学，按9月1日计', effective: FROM },
    to_age: { default: 16, unit: '周岁', basis: '义务教育九年，按9月1日计不满16周岁', effective: FROM },
  },
  message:
    '{name}（9月1日时{age_school}岁）处于义务教育年龄，不在学籍名单中（名册登记：{student_status}），请核实是否失学辍学',
  basis: '义务教育法；控辍保学要求',
  answers: [...ABSENCE_ANSWERS, 'studying', 'graduated', 'medical_leave', 'entry_error'],
  evidenceNeeded: '学籍或在读证明；返校的附劝返记录',
};
