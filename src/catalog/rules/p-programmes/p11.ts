import type { RuleDefinition } from '../../../domain/rule.js';
import { PROGRAMME_RULE } from './shared.js';

/** P11 城乡两册同时在册. */
export const P11: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P11',
  name: '城乡两册同时在册',
  unit: 'person',
  kind: 'present',
  hit: 'union.urban_register',
  where: 'h.left_on is null or h.left_on > :as_of',
  message: '{name}在农村名册，又在城镇困难群众名册[（{kind}）]，请核实应在哪一册',
  basis: '示例口径：城镇困难群众与农村贫困人口不重复建档',
};
