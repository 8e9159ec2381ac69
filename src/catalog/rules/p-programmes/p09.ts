import type { RuleDefinition } from '../../../domain/rule.js';
import { PROGRAMME_RULE } from './shared.js';

/** P09 失信被执行人. */
export const P09: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P09',
  name: '失信被执行人',
  unit: 'person',
  kind: 'present',
  severity: 'notice',
  hit: 'court.debtor',
  where: "h.dishonest = 'yes'",
  message: '{name}是失信被执行人[（案号{case_no}）][，标的{amount}元]，办理贷款、评先等事项前请核实',
  basis: '示例口径：失信被执行人名单共享，只作提示',
};
