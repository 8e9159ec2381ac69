import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET, FROM } from '../defaults.js';
import { ABSENT_RULE, GONE } from './shared.js';

/** D22 小额信贷应贷未贷. */
export const D22: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D22',
  name: '小额信贷应贷未贷',
  severity: 'notice',
  unit: 'household',
  target: `${ABSENT_TARGET} and s.labour_ability in ('普通劳动力', '技能劳动力') and s.age between :from_age and :to_age`,
  hit: 'bank.microcredit',
  unless: [...GONE],
  params: {
    from_age: { default: 18, unit: '周岁', basis: '示例口径：年龄', effective: FROM },
    to_age: { default: 60, unit: '周岁', basis: '示例口径：年龄', effective: FROM },
  },
  message: '这一户有劳动力，没有小额信贷记录，请了解有无发展产业的贷款需求',
  basis: '示例口径：有劳动能力、有意愿的应贷尽贷，仅作提示',
};
