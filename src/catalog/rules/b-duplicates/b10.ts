import type { RuleDefinition } from '../../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../../reasons.js';
import { UPPER_PASSES } from '../defaults.js';
import { PAIR_RULE } from './shared.js';

/** B10 跨县重复领取. */
export const B10: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B10',
  name: '跨县重复领取',
  passes: UPPER_PASSES,
  verifier: 'county',
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
          and g.programme = h.programme
          and g.month = h.month
          and g.amount > 0
          and g.county <> h.county
      )`,
  columns: [],
  message: '{name}的“{programme}”{month}在两个县都有发放，请两县核实由哪一县发放',
  basis: '同一人同一补贴只在一地享受',
  answers: DOUBLE_ANSWERS,
  disposals: ['stop', 'correct'],
  evidenceNeeded: '停发或追回凭据',
  exemption: '迁移当月两地衔接，限该月',
};
