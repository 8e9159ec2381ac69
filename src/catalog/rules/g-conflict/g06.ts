import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G06 与户主关系不一致. */
export const G06: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G06',
  name: '与户主关系不一致',
  severity: 'verify',
  needs: ['public_security.population'],
  columns: ['relation'],
  select: `select s.person_id as person_id, 'public_security.population' as evidence_source, h.row_id as evidence_row,
      h.relation as ps_relation
    from public_security_population_hit x
      join public_security_population h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
      join subject t on t.household_id = s.household_id
        and t.relation = '户主'
        and t.status <> 'removed'
        and t.person_id <> s.person_id
      join public_security_population_hit y on y.person_id = t.person_id
      join public_security_population g on g.row_id = y.row_id
    where s.status <> 'removed'
      and x.compatible = 1
      and g.ps_household = h.ps_household
      and g.relation = '户主'
      and s.relation in ('配偶', '子', '女')
      and h.relation in ('配偶', '子', '女')
      and s.relation <> h.relation`,
  message: '{name}在名册中是户主的“{relation}”，公安登记为“{ps_relation}”，请核实',
  basis: '示例口径：同一户主下的配偶、子、女关系',
  answers: ['entry_error', 'special_family', 'stale_list', 'other'],
};
