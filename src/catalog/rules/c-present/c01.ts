import type { RuleDefinition } from '../../../domain/rule.js';
import { PROPERTY_ANSWERS } from '../../reasons.js';
import { CAR, COMMERCIAL, PRESENT_RULE } from './shared.js';

/** C01 有车. */
export const C01: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C01',
  name: '有车',
  hit: 'public_security.vehicle',
  where: `${CAR} and not ${COMMERCIAL}`,
  message:
    '{name}名下有机动车[{plate}]（{vehicle_type}，{model}，{first_registered}登记，状态{vehicle_status}），请核实是否本人所有和使用',
  basis: '示例口径：家庭成员名下有四轮及以上机动车；残疾代步、摩托、电动两轮三轮车、已报废注销转出的除外',
  answers: [...PROPERTY_ANSWERS, 'livelihood_tool'],
};
