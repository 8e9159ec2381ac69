import type { RuleDefinition } from '../../../domain/rule.js';
import { PRESENT_RULE } from './shared.js';

/** C14 社会组织负责人. */
export const C14: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C14',
  name: '社会组织负责人',
  hit: 'civil_affairs.organisation',
  where: `coalesce(h.organisation_state, '正常') = '正常'`,
  message: '{name}是社会组织“{organisation}”的[{role}]，请核实是否取酬',
  basis: '示例口径：社会组织负责人核实收入；已注销的不算',
  answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
};
