import type { RuleDefinition } from '../../../domain/rule.js';
import { isNotOver } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C18 现任村干部. */
export const C18: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C18',
  name: '现任村干部',
  hit: 'organisation.village_cadre',
  where: `coalesce(h.from_date, '') <= :as_of
      and ${isNotOver('h.to_date')}`,
  message: '{name}现任村干部（{post}，{from_date}起），家庭在册，请核实识别程序和家庭收入',
  basis: '示例口径：现任村两委成员家庭',
  answers: [
    'same_name',
    'wrong_number',
    'separate_household',
    'temporary_post',
    'income_checked',
    'stale_list',
    'other',
  ],
};
