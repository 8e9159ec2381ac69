import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET, FROM, POLICIES } from '../defaults.js';
import { ABSENT_RULE, GONE, IN_CUSTODY } from './shared.js';

/** D05 到龄未领养老金. */
export const D05: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D05',
  name: '到龄未领养老金',
  target: `${ABSENT_TARGET} and s.age >= :from_age and s.pension_insured = 'yes'`,
  hit: 'labour.pension',
  unless: [...GONE, IN_CUSTODY],
  params: {
    ...POLICIES,
    from_age: { default: 60, unit: '周岁', basis: '城乡居民基本养老保险60周岁起领取待遇', effective: FROM },
  },
  message: '{name}已满{age}岁，名册登记参加养老保险，但不在养老待遇发放名单中，请核实是否未办领取手续',
  basis: '城乡居民基本养老保险待遇领取条件（国发〔2014〕8号）',
};
