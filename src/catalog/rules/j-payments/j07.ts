import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PAYMENT_RULE } from './shared.js';

/** J07 分红异常. */
export const J07: RuleDefinition = {
  ...PAYMENT_RULE,
  number: 'J07',
  name: '分红异常',
  needs: [],
  hit: 'finance.dividend',
  where: `h.amount is null or h.amount <= 0 or h.amount > :most`,
  params: { most: { default: 5000, unit: '元', basis: '示例口径：单次分红', effective: FROM } },
  message: '{name}[{period}]的分红[（{amount}元）]没有金额、为零或超过{most}元，请核实',
  basis: '示例口径：按当地分配方案设上限',
};
