import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, FROM } from '../defaults.js';
import { OMITTED_RULE } from './shared.js';

/** E25 转移性收入占比高. */
export const E25: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E25',
  name: '转移性收入占比高',
  kind: 'warning',
  severity: 'notice',
  unit: 'household',
  passes: COUNTY_PASS,
  target: "hh.status <> 'removed'",
  where: 'hh.income_total > 0 and hh.income_transfer * 100.0 > hh.income_total * :percent',
  columns: ['income_total', 'income_transfer'],
  params: { percent: { default: 50, unit: '%', basis: '示例口径：超过一半', effective: FROM } },
  message: '这一户转移性收入{income_transfer}元，占家庭纯收入{income_total}元的{percent}%以上，请留意收入是否稳定',
  basis: '示例口径：转移性收入占比超过{percent}%',
  answers: ['income_checked', 'special_family', 'entry_error', 'other'],
};
