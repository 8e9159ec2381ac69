import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, FROM, POLICIES, withPolicies } from '../defaults.js';
import { ABSENT_RULE, HOUSEHOLD_TARGET } from './shared.js';

/** D24 帮扶人超额. */
export const D24: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D24',
  name: '帮扶人超额',
  severity: 'notice',
  unit: 'household',
  passes: COUNTY_PASS,
  verifier: 'township',
  columns: ['helper'],
  select: `select hh.household_id as household_id, k.households as households
    from household hh
      join (
        select g.county as county, g.helper as helper, coalesce(g.helper_unit, '') as helper_unit,
          count(*) as households, min(coalesce(g.household, cast(g.household_id as text))) as first_household
        from household g
        where ${withPolicies('g')} and g.helper is not null
        group by g.county, g.helper, coalesce(g.helper_unit, '')
        having count(*) > :cap
      ) k on k.county = hh.county
        and k.helper = hh.helper
        and k.helper_unit = coalesce(hh.helper_unit, '')
        and k.first_household = coalesce(hh.household, cast(hh.household_id as text))
    where ${HOUSEHOLD_TARGET}`,
  params: { ...POLICIES, cap: { default: 5, unit: '户', basis: '示例口径：一名干部不超过5户', effective: FROM } },
  message: '帮扶责任人{helper}帮扶{households}户，超过{cap}户，请调整',
  basis: '示例口径：一名干部帮扶不超过5户；有的地方100户',
  answers: ['already_done', 'entry_error', 'other'],
};
