import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENCE_ANSWERS } from '../../reasons.js';
import { ABSENT_TARGET } from '../defaults.js';
import { ABSENT_RULE, GONE } from './shared.js';

/** D09 教育资助未享. */
export const D09: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D09',
  name: '教育资助未享',
  target: `${ABSENT_TARGET} and s.student_status is not null and s.student_status <> '非在校生'`,
  hit: 'education.aid',
  where: `(
      h.term is null
      or h.term = (select max(g.term) from education_aid_hit y join education_aid g on g.row_id = y.row_id)
    )
    and coalesce(h.amount, 1) > 0`,
  unless: [...GONE],
  columns: ['student_status'],
  message: '{name}登记为{student_status}在校生，不在最近一学期的教育资助名单中，请核实是否漏助',
  basis: '建档立卡家庭学生资助全覆盖；学期取名单中最近的一个',
  answers: [...ABSENCE_ANSWERS, 'studying', 'graduated', 'entry_error'],
};
