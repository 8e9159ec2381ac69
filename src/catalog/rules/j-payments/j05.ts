import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PAYMENT_RULE } from './shared.js';

/** J05 人均保费异常. */
export const J05: RuleDefinition = {
  ...PAYMENT_RULE,
  number: 'J05',
  name: '人均保费异常',
  kind: 'logic',
  needs: [],
  hit: 'insurance.qihui',
  where: `h.premium <> :standard and coalesce(h.policy_state, '有效') = '有效'`,
  params: { standard: { default: 100, unit: '元', basis: '示例口径：人均保费', effective: FROM } },
  message: '{name}[{year}]特惠保保费{premium}元，与标准{standard}元不符，请核实',
  basis: '示例口径：人均保费标准由当地文件规定',
};
