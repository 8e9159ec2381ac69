import type { RuleDefinition } from '../../../domain/rule.js';
import { IN_FORCE, PRESENT_RULE, SOLE_TRADER } from './shared.js';

/** C13 个体工商户. */
export const C13: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C13',
  name: '个体工商户',
  hit: 'market.entity',
  eitherOf: [['market.entity.role', 'market.entity.entity_type']],
  where: `${IN_FORCE} and ${SOLE_TRADER}`,
  message: '{name}登记有个体工商户“{entity_name}”（{founded_on}成立，{entity_status}），请核实经营规模和收入',
  basis: '示例口径：小本经营经核实可保留',
  answers: [
    'small_business',
    'entity_cancelled',
    'misused_identity',
    'hung_name',
    'same_name',
    'wrong_number',
    'stale_list',
    'other',
  ],
};
