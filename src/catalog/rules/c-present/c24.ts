import type { RuleDefinition } from '../../../domain/rule.js';
import { PRESENT_RULE } from './shared.js';

/** C24 现役军人. */
export const C24: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C24',
  name: '现役军人',
  hit: 'veterans.active_service',
  where: `(h.discharged_on is null or h.discharged_on > :as_of) and coalesce(h.enlisted_on, '') <= :as_of`,
  unit: 'person',
  message: '{name}是现役军人（{enlisted_on}入伍），请核实是否计入家庭人口',
  basis: '示例口径：现役义务兵不计入共同生活人口',
  answers: ['entry_error', 'wrong_number', 'same_name', 'stale_list', 'other'],
};
