import type { RuleDefinition } from '../../../domain/rule.js';
import { NUMBER_RULE } from './shared.js';

/** A12 出生日期与证件不符. */
export const A12: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A12',
  name: '出生日期与证件不符',
  kind: 'conflict',
  severity: 'error',
  where: `s.id_key is not null
      and s.id_birth is not null
      and s.birth_date is not null
      and substr(s.id_birth, 1, length(s.birth_date)) <> s.birth_date`,
  columns: ['id_number', 'birth_date'],
  message: '{name}登记出生日期{birth_date}，证件号码中为{id_birth}，请按身份证更正其中错误的一项',
  basis: 'GB 11643-1999',
};
