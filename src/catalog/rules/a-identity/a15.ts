import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { NUMBER_RULE, OTHER_DOCUMENTS } from './shared.js';

/** A15 证件类型不符. */
export const A15: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A15',
  name: '证件类型不符',
  kind: 'logic',
  severity: 'verify',
  where: `s.id_kind in ${OTHER_DOCUMENTS}`,
  params: {},
  message: '{name}的证件号码“{id_number}”不是居民身份证号的样式（像护照、港澳台证件或出生医学证明），请核对证件类型',
  basis: LOCAL_BASIS,
};
