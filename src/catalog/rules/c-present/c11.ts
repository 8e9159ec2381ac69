import type { RuleDefinition } from '../../../domain/rule.js';
import { PRESENT_RULE } from './shared.js';

/** C11 公积金. */
export const C11: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C11',
  name: '公积金',
  hit: 'housing_fund.account',
  where: "coalesce(h.account_status, '正常') = '正常'",
  message: '{name}有正常缴存的住房公积金账户（{employer}，基数{base}元，余额{balance}元），请核实就业和收入',
  basis: '示例口径：公积金账户正常缴存',
  answers: ['same_name', 'wrong_number', 'separate_household', 'income_checked', 'stale_list', 'other'],
};
