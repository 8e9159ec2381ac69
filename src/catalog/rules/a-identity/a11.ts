import type { RuleDefinition } from '../../../domain/rule.js';
import { NUMBER_RULE } from './shared.js';

/** A11 性别与证件不符. */
export const A11: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A11',
  name: '性别与证件不符',
  kind: 'conflict',
  severity: 'error',
  where: "s.id_key is not null and s.id_sex is not null and s.sex in ('男', '女') and s.sex <> s.id_sex",
  columns: ['id_number', 'sex'],
  message: '{name}登记性别为{sex}，证件号码第17位表示{id_sex}，请按身份证更正其中错误的一项',
  basis: 'GB 11643-1999（顺序码奇数为男、偶数为女）',
};
