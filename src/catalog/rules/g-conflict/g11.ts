import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G11 学籍年级/学校不一致. */
export const G11: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G11',
  name: '学籍年级/学校不一致',
  verifier: 'department',
  hit: 'education.enrolment',
  target: "s.status <> 'removed' and s.student_status is not null",
  where: `x.compatible = 1
    and coalesce(h.pupil_status, '在读') = '在读'
    and h.stage is not null
    and h.stage <> s.student_status
    and not (h.stage in ('高职', '大专') and s.student_status in ('高职', '大专'))
    and not exists (
      select 1
      from education_enrolment_hit y join education_enrolment g on g.row_id = y.row_id
      where y.person_id = s.person_id and g.stage = s.student_status
    )`,
  message: '{name}名册登记为“{student_status}”，学籍为“{stage}[{grade}]”（{school}），请核对更正',
  basis: '以教育部门学籍为准',
};
