import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E28 法院失信/大额债务. */
export const E28: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E28',
  name: '法院失信/大额债务',
  kind: 'warning',
  severity: 'notice',
  unit: 'person',
  hit: 'court.debtor',
  where: `coalesce(h.amount, 0) >= :amount and coalesce(h.filed_on, '9999') >= :recent_ago`,
  unless: [...DEAD],
  params: {
    amount: { default: 50000, unit: '元', basis: '示例口径：执行标的', effective: FROM },
    recent: { default: 24, unit: '月', basis: '示例口径：近24个月', effective: FROM },
  },
  message: '{h.name}被法院执行（标的{amount}元，{filed_on}立案），不在名册，请了解家庭负担',
  basis: '示例口径：大额债务只作提示',
};
