import type { RuleDefinition } from '../../../domain/rule.js';
import { inState, NUMBER_RULE } from './shared.js';

/** A02 证件号位数不对. */
export const A02: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A02',
  name: '证件号位数不对',
  kind: 'logic',
  severity: 'error',
  where: inState('length'),
  message: '{name}的证件号码“{id_number}”位数不对，身份证号应为18位（老号15位，残疾人证20或22位），请按身份证更正',
  basis: 'GB 11643-1999；残疾人证号编码规则',
};
