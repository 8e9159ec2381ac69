import type { RuleDefinition } from '../../../domain/rule.js';
import { NOTICE_RULE } from './shared.js';

/** A09 残疾证号混入. */
export const A09: RuleDefinition = {
  ...NOTICE_RULE,
  number: 'A09',
  name: '残疾证号混入',
  kind: 'logic',
  where: "s.id_kind = 'disability' and s.id_key is not null",
  message: '{name}的证件号码栏写的是残疾人证号，比对时已取前18位，请改填身份证号',
  basis: '残疾人证号=身份证号+类别+等级（中国残联）',
};
