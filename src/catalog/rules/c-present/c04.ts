import type { RuleDefinition } from '../../../domain/rule.js';
import { PROPERTY_ANSWERS } from '../../reasons.js';
import { home, PRESENT_RULE, RELOCATION_FLAT } from './shared.js';

/** C04 有商品房. */
export const C04: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C04',
  name: '有商品房',
  hit: 'housing.property',
  where: home('h'),
  unless: [RELOCATION_FLAT],
  message:
    '{name}名下登记房产[：{address}][，{floor_area}平方米][，用途{usage}][，登记日期{registered_on}]，请核实房屋来源和居住情况',
  basis: '示例口径：本村宅基地以外有住房；宅基地、危房改造、搬迁或拆迁安置房、公租房等保障房除外',
  answers: [...PROPERTY_ANSWERS, 'relocation_flat', 'shared_home', 'homestead'],
};
