import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G05 户籍地与建档地不一致. */
export const G05: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G05',
  name: '户籍地与建档地不一致',
  severity: 'verify',
  unit: 'household',
  verifier: 'township',
  needs: ['public_security.population'],
  select: `select s.household_id as household_id, 'public_security.population' as evidence_source,
      h.row_id as evidence_row, h.county_name as ps_county, h.township as ps_township
    from public_security_population_hit x
      join public_security_population h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where s.status <> 'removed'
      and x.compatible = 1
      and (coalesce(h.county, s.county) <> s.county or h.township <> s.township)`,
  message: '{name}的户籍在[{ps_county}][{ps_township}]，建档在{township}，请核实建档地',
  basis: '示例口径：户籍地与建档地不一致的核实实际居住',
  answers: ['moved_away', 'special_family', 'entry_error', 'stale_list', 'other'],
};
