import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G19 双认定不一致. */
export const G19: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G19',
  name: '双认定不一致',
  unit: 'household',
  hit: 'office.confirmation',
  where: `h.first in ('符合', '不符合') and h.second in ('符合', '不符合') and h.first <> h.second`,
  message: '{name}两次认定不一致：第一次{first}，第二次{second}，请复核',
  basis: '示例口径：两次认定一致方可录入',
};
