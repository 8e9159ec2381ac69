import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS } from '../defaults.js';
import { ABSENT_RULE, HOUSEHOLD_TARGET } from './shared.js';

/** D13 饮水未解决. */
export const D13: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D13',
  name: '饮水未解决',
  severity: 'error',
  unit: 'household',
  passes: COUNTY_PASS,
  target: HOUSEHOLD_TARGET,
  where: "(hh.water_safe is null or hh.water_safe = 'no')",
  columns: ['water_safe'],
  message: '这一户饮水安全登记为“{water_safe}”，请核实并落实安全饮水',
  basis: '饮水安全有保障（名册登记口径，水利名单未来）',
  answers: ['already_done', 'entry_error', 'special_family', 'other'],
};
