import type { RuleDefinition } from '../../../domain/rule.js';
import { PROPERTY_ANSWERS } from '../../reasons.js';
import { PRESENT_RULE } from './shared.js';

/** C03 大型农机、工程机械、船. */
export const C03: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C03',
  name: '大型农机、工程机械、船',
  hit: 'agriculture.machinery',
  where: `h.machine not like '%手扶%'
    and h.machine not like '%微耕%'
    and h.machine not like '%微型%'
    and h.machine not like '%小型%'
    and h.machine not like '%脱粒%'
    and h.machine not like '%粉碎%'
    and h.machine not like '%水泵%'
    and h.machine not like '%喷雾%'`,
  message: '{name}名下登记有{machine}（{registered_on}登记），请核实来源和用途',
  basis: '示例口径：大型农机、工程机械、船舶；手扶、微耕等小型农具除外',
  answers: [...PROPERTY_ANSWERS, 'livelihood_tool', 'cooperative_member'],
};
