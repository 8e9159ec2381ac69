import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, FROM } from '../defaults.js';
import { inForce, PROGRAMME_RULE } from './shared.js';

/** P12 帮扶责任人超额（名单）. */
export const P12: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P12',
  name: '帮扶责任人超额（名单）',
  unit: 'staff',
  passes: COUNTY_PASS,
  verifier: 'township',
  hit: 'office.helper',
  where: `${inForce('h')}
    and coalesce(h.id_key, h.name) in (
      select coalesce(g.id_key, g.name)
      from office_helper g
      where ${inForce('g')}
      group by coalesce(g.id_key, g.name)
      having count(distinct g.household) > :cap
    )
    and (
      h.id_key is not null
      or h.household = (select min(f.household) from office_helper f where f.name = h.name and ${inForce('f')})
    )`,
  params: { cap: { default: 5, unit: '户', basis: '示例口径：一名干部帮扶不超过5户', effective: FROM } },
  message: '帮扶责任人{name}[（{unit}）]帮扶的户超过{cap}户，请调整',
  basis: '示例口径：一名干部帮扶不超过5户（按帮扶责任人名单）',
};
