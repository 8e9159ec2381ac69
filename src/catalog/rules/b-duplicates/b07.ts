import type { RuleDefinition } from '../../../domain/rule.js';
import { PAIR, PAIR_RULE, SAME_COUNTY, SAME_LENGTH, SAME_NAME } from './shared.js';

/** B07 15/18位同一人. */
export const B07: RuleDefinition = {
  ...PAIR_RULE,
  number: 'B07',
  name: '15/18位同一人',
  select: `${PAIR} and ${SAME_COUNTY} and ${SAME_NAME} and not ${SAME_LENGTH}`,
  message:
    '{name}用15位旧号和18位新号登记了两次（另一处在{other_township}{other_village}），请合并为一处并使用18位号码',
};
