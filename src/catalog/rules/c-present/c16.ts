import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C16 存款、理财、股票超限. */
export const C16: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C16',
  name: '存款、理财、股票超限',
  hit: 'civil_affairs.asset_check',
  where: `h.financial_assets > :limit`,
  params: { limit: { default: 30000, unit: '元', basis: '示例口径：金融资产', effective: FROM } },
  message: '{name}金融资产{financial_assets}元（{checked_on}核对），超过{limit}元，请核实',
  basis: '示例口径：家庭人均金融资产上限由当地文件规定',
  answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
};
