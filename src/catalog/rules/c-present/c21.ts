import type { RuleDefinition } from '../../../domain/rule.js';
import { GONE_TARGET, isNotOver, POLICIES } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C21 服刑. */
export const C21: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C21',
  name: '服刑',
  unit: 'person',
  target: GONE_TARGET,
  hit: 'public_security.custody',
  where: `coalesce(h.from_date, '') <= :as_of
      and ${isNotOver('h.to_date')}`,
  params: POLICIES,
  message: '{name}正在服刑或羁押（[{from_date}起][，至{to_date}]），请核实并停发不应享受的待遇',
  basis: '示例口径：服刑期间不计入家庭人口、不享受有关待遇',
  answers: ['in_custody', 'same_name', 'wrong_number', 'stale_list', 'already_done', 'other'],
  disposals: ['stop', 'correct', 'keep', 'remove'],
};
