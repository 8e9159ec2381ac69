import type { RuleDefinition } from '../../../domain/rule.js';
import { differ, PAIR, PAIR_RULE, PLAIN } from './shared.js';

/** B03 县内跨乡重复. */
export const B03: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B03',
  name: '县内跨乡重复',
  verifier: 'county',
  select: `${PAIR}
    and ${PLAIN}
    and s.household_id <> t.household_id
    and ${differ('township')}`,
  message: '{name}同时登记在{township}和{other_township}（{other_village}），两个乡镇共同核实，一处退出后才算办结',
};
