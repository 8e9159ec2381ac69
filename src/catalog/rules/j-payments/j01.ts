import type { RuleDefinition } from '../../../domain/rule.js';
import { FOR_REGISTERED, isProgramme } from '../programmes.js';
import { PAYMENT_RULE } from './shared.js';

/** J01 发放名单不在册. */
export const J01: RuleDefinition = {
  ...PAYMENT_RULE,
  number: 'J01',
  name: '发放名单不在册',
  rowsNeeded: [
    { list: 'finance.card_payment', column: 'programme', where: isProgramme('h.programme', FOR_REGISTERED) },
  ],
  select: `select 'finance.card_payment' as source, h.row_id as row_id, 'finance.card_payment' as evidence_source,
      h.row_id as evidence_row
    from finance_card_payment h
    where h.id_key is not null
      and coalesce(h.amount, 1) > 0
      and ${isProgramme('h.programme', FOR_REGISTERED)}
      and not exists (select 1 from subject s where s.id_key = h.id_key)`,
  message: '“{programme}”[{month}]发给了名册以外的人（{amount}元），请核实是否符合条件',
  basis: '示例口径：扶贫类补贴发给在册人口（按补贴名称判断）',
};
