import type { RuleDefinition } from '../../../domain/rule.js';
import { PAIR, PAIR_RULE, SAME_COUNTY, SAME_NAME } from './shared.js';

/** B05 同号异名. */
export const B05: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B05',
  name: '同号异名',
  kind: 'conflict',
  select: `${PAIR} and ${SAME_COUNTY} and not ${SAME_NAME}`,
  message:
    '同一个证件号码登记了两个姓名：{name}和{other_name}（{other_township}{other_village}），其中至少一个号码写错，请按身份证核对',
  answers: ['wrong_number', 'name_changed', 'entry_error', 'other'],
  disposals: ['correct', 'remove'],
};
