import type { RuleDefinition } from '../../../domain/rule.js';
import { EVERY_PASS } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { PAIR_RULE } from './shared.js';

/** B11 同账号多人. */
export const B11: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B11',
  name: '同账号多人',
  unit: 'household',
  severity: 'verify',
  passes: EVERY_PASS,
  verifier: 'township',
  needs: ['finance.card_payment'],
  select: `select s.household_id as household_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row,
      h.account_holder as account_holder
    from finance_card_payment_hit x
      join finance_card_payment h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where x.compatible = 1
      and s.status <> 'removed'
      and h.account is not null
      and exists (
        select 1
        from finance_card_payment_hit y
          join finance_card_payment g on g.row_id = y.row_id
          join subject t on t.person_id = y.person_id
        where y.compatible = 1
          and t.status <> 'removed'
          and g.account = h.account
          and t.household_id <> s.household_id
          and t.id_key <> s.id_key
      )`,
  columns: [],
  message: '这一户领取补贴的银行账号（户名{account_holder}）也用于别的户，请核实是否由本人领取',
  basis: LOCAL_BASIS,
  answers: ['separate_household', 'entry_error', 'special_family', 'stale_list', 'other'],
  disposals: ['correct', 'handover'],
  evidenceNeeded: '一卡通账户证明',
  exemption: '监护人代领，限该被监护人',
};
