import type { RuleDefinition } from '../../../domain/rule.js';
import { PROPERTY_ANSWERS } from '../../reasons.js';
import { NON_RESIDENTIAL, PRESENT_RULE, propertyKind } from './shared.js';

/** C06 非居住用房. */
export const C06: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C06',
  name: '非居住用房',
  hit: 'housing.property',
  where: `coalesce(h.status, '现势') not in ('历史', '注销', '转移', '灭失') and ${propertyKind('h', NON_RESIDENTIAL)}`,
  message:
    '{name}名下登记非居住用房[：{address}][，{floor_area}平方米][，用途{usage}][，登记日期{registered_on}]，请核实',
  basis: '示例口径：商铺、办公、车库等非居住用房',
  answers: [...PROPERTY_ANSWERS, 'shared_home'],
};
