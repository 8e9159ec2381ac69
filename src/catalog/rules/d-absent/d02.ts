import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENCE_ANSWERS } from '../../reasons.js';
import { COUNTY_PASS } from '../defaults.js';
import { ABSENT_RULE } from './shared.js';

/** D02 未参加大病保险/特惠保. */
export const D02: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D02',
  name: '未参加大病保险/特惠保',
  passes: COUNTY_PASS,
  where: "s.critical_insured = 'no'",
  columns: ['critical_insured'],
  message: '{name}在名册中登记为未参加大病保险，请核实并补办',
  basis: '示例口径：大病保险、特惠保随基本医保全覆盖（名册登记口径，保险名单未来）',
  answers: [...ABSENCE_ANSWERS, 'insured_elsewhere', 'employee_insured', 'newborn', 'entry_error'],
};
