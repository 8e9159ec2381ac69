import type { RuleDefinition } from '../../../domain/rule.js';
import { PAYMENT_RULE } from './shared.js';

/** J08 贷款逾期/用途. */
export const J08: RuleDefinition = {
  ...PAYMENT_RULE,
  number: 'J08',
  name: '贷款逾期/用途',
  kind: 'warning',
  target: "s.status <> 'removed'",
  needs: [],
  hit: 'bank.microcredit',
  where: `h.state = '逾期' or (h.due_on < :as_of and coalesce(h.balance, 0) > 0 and coalesce(h.state, '') <> '已还清') or h.purpose like '%建房%' or h.purpose like '%购房%' or h.purpose like '%还债%'`,
  message: '{name}的小额信贷[余额{balance}元][，{due_on}到期][，{state}][，用途{purpose}]，请核实逾期原因或用途',
  basis: '扶贫小额信贷只用于发展生产，不得用于建房等（示例口径）',
};
