import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { CONFLICT_RULE } from './shared.js';

/** G17 申报×核实差异. */
export const G17: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G17',
  name: '申报×核实差异',
  severity: 'verify',
  hit: 'civil_affairs.asset_check',
  where: `h.income_checked > h.income_declared * (100 + :percent) / 100.0`,
  params: { percent: { default: 20, unit: '%', basis: '示例口径：差异', effective: FROM } },
  message: '{name}申报年收入{income_declared}元，核对{income_checked}元，相差超过{percent}%，请核实',
  basis: '示例口径：相差超过两成',
};
