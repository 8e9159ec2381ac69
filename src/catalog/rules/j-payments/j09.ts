import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { PAYMENT_RULE } from './shared.js';

/** J09 补发/追缴未闭环. */
export const J09: RuleDefinition = {
  ...PAYMENT_RULE,
  number: 'J09',
  name: '补发/追缴未闭环',
  select: `select s.person_id as person_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row
    from finance_card_payment_hit x
      join finance_card_payment h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where x.compatible = 1
      and h.amount < 0
      and not exists (
        select 1
        from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id
        where y.person_id = x.person_id and g.programme = h.programme and g.amount = -h.amount
      )`,
  message: '{name}的“{programme}”[{month}]有冲正{amount}元，找不到对应的发放行，请核实',
  basis: LOCAL_BASIS,
};
