import type { RuleDefinition } from '../../../domain/rule.js';
import { EXCLUSIVE_RULE } from './shared.js';

/** F12 贷款户不在册. */
export const F12: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F12',
  name: '贷款户不在册',
  hit: 'bank.microcredit',
  where: `coalesce(h.state, '正常') <> '已还清'`,
  message: '{h.name}有扶贫小额信贷（{amount}元，{lent_on}发放），不在名册，请核实是否符合贷款条件',
  basis: '扶贫小额信贷对象为建档立卡户（示例口径）；已还清的不再追',
};
