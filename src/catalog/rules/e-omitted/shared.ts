/**
 * Group E, 应纳未纳 and 预警: people on another list who are not in the register, and warnings about those who are. People outside
 * the register are named by the row of the list; a household there is the list's own (docs/design/rules.md, Rules that meet).
 */
import { OMISSION_ANSWERS } from '../../reasons.js';
import { cancelledByDeath, DEATH_COLUMNS, EVERY_PASS, FROM } from '../defaults.js';

/** Common fields of the group's rules. */
export const OMITTED_RULE = {
  eitherOf: [DEATH_COLUMNS],
  version: 1,
  effective: FROM,
  kind: 'omitted',
  severity: 'verify',
  passes: EVERY_PASS,
  verifier: 'township',
  answers: OMISSION_ANSWERS,
  disposals: ['include', 'keep', 'correct'],
  evidenceNeeded: '入户核实表；纳入的以下次名册为准',
  exemption: '核实后不符合纳入条件的，限本户，至次年动态调整',
} as const;

/** The dead are not taken in. */
export const DEAD = [
  { list: 'civil_affairs.funeral' },
  { list: 'health.death' },
  { list: 'public_security.cancelled', where: cancelledByDeath('u') },
] as const;

/** People of the public-security household of a registered person who are not in the register. */
export const MISSING_MEMBERS = `select 'public_security.population' as source, h.row_id as row_id,
    'public_security.population' as evidence_source, h.row_id as evidence_row, h.name as child_name,
    coalesce(h.relation, '') as ps_relation
  from (
    select distinct g.ps_household as ps_household, coalesce(g.list_division, '') as division
    from public_security_population_hit y
      join public_security_population g on g.row_id = y.row_id
      join subject s on s.person_id = y.person_id
    where s.status in ('registered', 'monitored') and y.compatible = 1 and g.ps_household is not null
  ) k
    join public_security_population h on h.ps_household = k.ps_household and coalesce(h.list_division, '') = k.division
  where h.id_key is not null and not exists (select 1 from subject t where t.id_key = h.id_key)`;
