import type { RuleDefinition } from '../../../domain/rule.js';
import { inState, NUMBER_RULE } from './shared.js';

/** A03 校验码错误. */
export const A03: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A03',
  name: '校验码错误',
  kind: 'logic',
  severity: 'error',
  where: inState('check'),
  message: '{name}的证件号码“{id_number}”校验码不符，至少有一位写错，请按身份证逐位核对',
  basis: 'GB 11643-1999（校验码按 ISO 7064 MOD 11-2）',
};
