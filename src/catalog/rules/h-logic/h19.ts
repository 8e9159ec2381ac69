import type { RuleDefinition } from '../../../domain/rule.js';
import { MONITORING_LINE } from '../defaults.js';
import { LOGIC_RULE } from './shared.js';

/** H19 人均纯收入低于监测线且未监测. */
export const H19: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H19',
  name: '人均纯收入低于监测线且未监测',
  standsFor: ['E22'],
  severity: 'verify',
  unit: 'household',
  verifier: 'township',
  target: "hh.status in ('registered', 'exited')",
  where: 'hh.income_per_capita < :line',
  columns: ['income_per_capita', 'status'],
  params: MONITORING_LINE,
  message: '这一户人均纯收入{income_per_capita}元，低于{line}元，没有纳入监测，请核实收入和风险',
  basis: '示例口径：监测线2017年4000元、2019年5000元、2020年6000元、2023年7300元；名册以外的户由E11说',
  answers: ['income_checked', 'entry_error', 'risk_gone', 'already_done', 'other'],
  disposals: ['include', 'correct', 'keep'],
};
