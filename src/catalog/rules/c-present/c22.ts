import type { RuleDefinition } from '../../../domain/rule.js';
import { PRESENT_RULE } from './shared.js';

/** C22 失踪/失联. */
export const C22: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C22',
  name: '失踪/失联',
  hit: 'public_security.missing',
  where: `h.found_on is null or h.found_on > :as_of`,
  unit: 'person',
  message: '{name}自{missing_since}失踪（失联），请核实是否计入家庭人口',
  basis: '示例口径：失踪失联的核实后不计入享受人口',
  answers: ['entry_error', 'wrong_number', 'same_name', 'risk_gone', 'other'],
};
