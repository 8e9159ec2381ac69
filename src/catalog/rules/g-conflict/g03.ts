import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** Both sides state it, and not alike; a side without the column states nothing. */
const differs = (column: string): string =>
  `(
    coalesce(h.${column}, '') <> ''
    and coalesce(s.${column}, '') <> ''
    and coalesce(h.${column}, '') <> coalesce(s.${column}, '')
  )`;

/** G03 性别/出生/民族不一致. */
export const G03: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G03',
  name: '性别/出生/民族不一致',
  hit: 'public_security.population',
  where: `x.compatible = 1
    and (
      ${differs('sex')}
      or ${differs('ethnicity')}
      or (
        length(coalesce(h.birth_date, '')) = 10 and length(coalesce(s.birth_date, '')) = 10 and ${differs('birth_date')}
      )
    )`,
  message: '{name}的性别、出生日期或民族与公安登记（{h.sex}，{h.birth_date}，{h.ethnicity}）不一致，请按户口簿更正',
  basis: '以公安户籍登记为准',
};
