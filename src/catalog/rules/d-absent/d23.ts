import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS } from '../defaults.js';
import { ABSENT_RULE, HOUSEHOLD_TARGET } from './shared.js';

/** D23 无帮扶责任人. */
export const D23: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D23',
  name: '无帮扶责任人',
  severity: 'error',
  unit: 'household',
  passes: COUNTY_PASS,
  verifier: 'township',
  target: HOUSEHOLD_TARGET,
  where: 'hh.helper is null',
  columns: ['helper'],
  message: '这一户没有登记帮扶责任人，请安排并登记',
  basis: '结对帮扶全覆盖',
  answers: ['already_done', 'entry_error', 'other'],
};
