import type { RuleDefinition } from '../../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../../reasons.js';
import { EVERY_PASS } from '../defaults.js';
import { PAIR_RULE } from './shared.js';

/** B08 同政策重复享受. */
export const B08: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B08',
  name: '同政策重复享受',
  passes: EVERY_PASS,
  verifier: 'department',
  needs: ['finance.card_payment'],
  select: `select s.person_id as person_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row,
      h.programme as programme, h.month as month
    from finance_card_payment_hit x
      join finance_card_payment h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where x.compatible = 1
      and s.status <> 'removed'
      and h.amount > 0
      and exists (
        select 1
        from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id
        where y.person_id = x.person_id
          and g.row_id <> h.row_id
          and g.programme = h.programme
          and g.month = h.month
          and g.amount > 0
      )
      and not exists (
        select 1
        from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id
        where y.person_id = x.person_id and g.programme = h.programme and g.month = h.month and g.amount < 0
      )`,
  columns: [],
  message: '{name}的“{programme}”在{month}发放了不止一次，请核实是补发还是重复发放',
  basis: '同一人同一补贴同一月份只发一次',
  answers: DOUBLE_ANSWERS,
  disposals: ['stop', 'correct'],
  evidenceNeeded: '发放明细或追回凭据',
  exemption: '补发以往月份，限该笔',
};
