import type { RuleDefinition } from '../../../domain/rule.js';
import { differ, PAIR, PAIR_RULE, PLAIN } from './shared.js';

/** B02 村内/乡内一人两户. */
export const B02: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B02',
  name: '村内/乡内一人两户',
  verifier: 'township',
  select: `${PAIR}
    and ${PLAIN}
    and s.household_id <> t.household_id
    and not (${differ('township')})`,
  message: '{name}同时登记在本乡镇两户（另一户在{other_village}，户主或编号{other_household}），请确认留在哪一户',
};
