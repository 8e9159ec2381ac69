import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G04 家庭成员不一致. */
export const G04: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G04',
  name: '家庭成员不一致',
  severity: 'verify',
  unit: 'household',
  needs: ['public_security.population'],
  select: `select s.household_id as household_id, 'public_security.population' as evidence_source,
      h.row_id as evidence_row, h.ps_household as ps_household
    from public_security_population_hit x
      join public_security_population h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where s.status <> 'removed'
      and x.compatible = 1
      and h.ps_household is not null
      and exists (
        select 1
        from public_security_population_hit y
          join public_security_population g on g.row_id = y.row_id
          join subject t on t.person_id = y.person_id
        where t.household_id = s.household_id
          and t.status <> 'removed'
          and y.compatible = 1
          and g.ps_household <> h.ps_household
      )`,
  message: '名册这一户的成员在公安分属几个户口（其中{name}在户号{ps_household}），请核实家庭成员',
  basis: '示例口径：名册一户、公安几户；公安户内漏录的由E18说',
  answers: ['separate_household', 'special_family', 'entry_error', 'stale_list', 'other'],
};
