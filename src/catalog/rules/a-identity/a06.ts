import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { inState, NUMBER_RULE } from './shared.js';

/** A06 占位证件号. */
export const A06: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A06',
  name: '占位证件号',
  kind: 'logic',
  severity: 'verify',
  where: inState('placeholder'),
  message:
    '{name}的证件号码“{id_number}”是占位号（000000、111111、123456或999999开头，连号，被遮盖，或顺序码000），请填写真实号码；尚无户口的请说明',
  basis: LOCAL_BASIS,
};
