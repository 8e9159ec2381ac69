import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G16 账户户名不符. */
export const G16: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G16',
  name: '账户户名不符',
  severity: 'verify',
  verifier: 'department',
  hit: 'finance.card_payment',
  where: `x.compatible = 1
    and h.account_holder is not null
    and h.account_holder <> coalesce(h.name, '')
    and h.account_holder <> s.name
    and not exists (select 1 from subject m where m.household_id = s.household_id and m.name = h.account_holder)`,
  message: '{name}的“{programme}”发到户名为{account_holder}的账户，此人不在这一户，请核实',
  basis: '补贴应发到本人或本户账户',
  answers: ['special_family', 'entry_error', 'stale_list', 'already_done', 'other'],
  disposals: ['correct', 'handover', 'keep'],
};
