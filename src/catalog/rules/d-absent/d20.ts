import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET, FROM } from '../defaults.js';
import { ABSENT_RULE, GONE } from './shared.js';

/** D20 困境儿童/留守老人未登记. */
export const D20: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D20',
  name: '困境儿童/留守老人未登记',
  severity: 'notice',
  target: `${ABSENT_TARGET} and s.age < 16 and s.household_id is not null and not exists (select 1 from subject m where m.household_id = s.household_id and m.age between 18 and 60 and coalesce(m.work_months, 0) < :months)`,
  hit: 'civil_affairs.left_behind',
  unless: [...GONE],
  params: { months: { default: 6, unit: '个月', basis: '示例口径：外出务工', effective: FROM } },
  message: '{name}不满16周岁，家中劳动力都在外务工[{months}]个月以上，没有留守儿童登记，请核实',
  basis: '示例口径：父母双方外出务工的不满十六周岁未成年人（国发〔2016〕13号）',
};
