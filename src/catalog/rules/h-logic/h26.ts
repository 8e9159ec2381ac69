import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { IN_REGISTER, LOGIC_RULE } from './shared.js';

/** H26 住房面积空/0, 人均过小. */
export const H26: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H26',
  name: '住房面积空/0, 人均过小',
  severity: 'error',
  unit: 'household',
  target: IN_REGISTER,
  where: '(hh.house_area is null or hh.house_area = 0 or hh.house_area < :area * hh.persons_living)',
  columns: ['house_area'],
  params: { area: { default: 5, unit: '平方米', basis: '示例口径：人均5平方米', effective: FROM } },
  message: '这一户住房面积（{house_area}平方米，{persons_living}人）空白或人均不足{area}平方米，请核实',
};
