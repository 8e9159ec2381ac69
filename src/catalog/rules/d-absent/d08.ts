import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET, FROM, POLICIES } from '../defaults.js';
import { ABSENT_RULE, GONE, IN_CUSTODY, LATELY, paidAtAll, paidLately } from './shared.js';

/** D08 高龄津贴未享. */
export const D08: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D08',
  name: '高龄津贴未享',
  target: `${ABSENT_TARGET} and s.age >= :from_age`,
  hit: 'civil_affairs.allowance',
  rowsNeeded: [paidAtAll('高龄')],
  where: paidLately('高龄'),
  unless: [...GONE, IN_CUSTODY],
  params: {
    ...POLICIES,
    ...LATELY,
    from_age: { default: 80, unit: '周岁', basis: '示例口径：80周岁起', effective: FROM },
  },
  message: '{name}已{age}岁，近期没有高龄津贴发放记录，请核实是否漏发',
  basis: '示例口径：高龄津贴80周岁起',
};
