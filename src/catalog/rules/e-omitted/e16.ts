import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, FROM, MONITORING_LINE } from '../defaults.js';
import { OMITTED_RULE } from './shared.js';

/** E16 边缘户. */
export const E16: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E16',
  name: '边缘户',
  kind: 'warning',
  severity: 'notice',
  unit: 'household',
  passes: COUNTY_PASS,
  verifier: 'village',
  target: "hh.status in ('exited', 'registered')",
  where: 'hh.income_per_capita >= :line and hh.income_per_capita <= :line * (100 + :percent) / 100.0',
  columns: ['income_per_capita'],
  params: {
    ...MONITORING_LINE,
    percent: { default: 10, unit: '%', basis: '示例口径：线上10%以内', effective: FROM },
  },
  message: '这一户人均纯收入{income_per_capita}元，刚过{line}元，请留意',
  basis: '示例口径：收入在监测线以上{percent}%以内',
  answers: ['income_checked', 'risk_gone', 'entry_error', 'other'],
};
