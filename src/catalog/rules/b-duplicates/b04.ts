import type { RuleDefinition } from '../../../domain/rule.js';
import { UPPER_PASSES } from '../defaults.js';
import { differ, PAIR, PAIR_RULE } from './shared.js';

/** B04 跨县重复建档. */
export const B04: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B04',
  name: '跨县重复建档',
  passes: UPPER_PASSES,
  verifier: 'county',
  select: `${PAIR} and ${differ('county')}`,
  message:
    '{name}同时登记在[{county_name}][{township}]和[{other_county_name}][{other_township}]，两县共同核实，一处退出后才算办结',
};
