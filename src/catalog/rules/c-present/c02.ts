import type { RuleDefinition } from '../../../domain/rule.js';
import { PROPERTY_ANSWERS } from '../../reasons.js';
import { CAR, COMMERCIAL, PRESENT_RULE } from './shared.js';

/** C02 营运车/货车. */
export const C02: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C02',
  name: '营运车/货车',
  hit: 'public_security.vehicle',
  where: `${CAR} and ${COMMERCIAL}`,
  message:
    '{name}名下有营运车辆[{plate}]（{vehicle_type}，使用性质{usage}，{first_registered}登记），请核实是谋生工具还是经营收入',
  basis: '示例口径：营运车辆先核实收入；唯一谋生工具可保留',
  answers: [...PROPERTY_ANSWERS, 'livelihood_tool'],
};
