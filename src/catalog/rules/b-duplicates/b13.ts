import type { RuleDefinition } from '../../../domain/rule.js';
import { inParts, UPPER_PASSES } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { PAIR_RULE } from './shared.js';

/** Households of which a column's text stands in another county too; the first county by name is shown. */
const elsewhere = (column: string, what: string): string =>
  `select k.household_id as household_id, '${what}' as what, k.shared as shared, k.second_county as second_county
    from (
      select hh.household_id as household_id, hh.${column} as shared,
        (
          select min(g.county_name)
          from household g
          where g.${column} = hh.${column} and g.county <> hh.county and g.status <> 'removed'
        ) as second_county
      from household hh
      where hh.status <> 'removed' and hh.${column} is not null
    ) k
    where k.second_county is not null`;

/** B13 同户异地. */
export const B13: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B13',
  name: '同户异地',
  severity: 'verify',
  unit: 'household',
  passes: UPPER_PASSES,
  verifier: 'county',
  ...inParts([
    { name: '同编号', select: elsewhere('household', '户编号') },
    { name: '同电话', select: elsewhere('phone', '联系电话') },
  ]),
  message: '这一户的{what}{shared}同时出现在{second_county}，请核实是否录错',
  basis: LOCAL_BASIS,
  answers: ['entry_error', 'moved_away', 'other'],
  disposals: ['correct'],
};
