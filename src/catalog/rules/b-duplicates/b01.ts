import type { RuleDefinition } from '../../../domain/rule.js';
import { PAIR, PAIR_RULE, PLAIN } from './shared.js';

/** B01 户内重复. */
export const B01: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B01',
  name: '户内重复',
  select: `${PAIR} and ${PLAIN} and s.household_id = t.household_id`,
  message: '{name}在同一户里登记了两次（证件号码相同），请删去多余的一行',
};
