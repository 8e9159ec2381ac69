import type { RuleDefinition } from '../../../domain/rule.js';
import { NUMBER_RULE } from './shared.js';

/** A10 残疾证号与残疾字段不符. */
export const A10: RuleDefinition = {
  ...NUMBER_RULE,
  number: 'A10',
  name: '残疾证号与残疾字段不符',
  kind: 'conflict',
  severity: 'verify',
  target:
    "s.status <> 'removed' and s.id_kind = 'disability' and s.id_key is not null and length(s.id_number) in (20, 22)",
  where: `(
    substr(s.id_number, 20, 1) <> s.disability_grade
    or case substr(s.id_number, 19, 1)
      when '3' then '言语'
      when '4' then '肢体'
      when '5' then '智力'
      when '6' then '精神'
      when '7' then '多重'
      else s.disability_category
    end <> s.disability_category
  )`,
  columns: ['id_number'],
  eitherOf: [['register.disability_category', 'register.disability_grade']],
  message:
    '{name}的残疾人证号显示的类别或等级，与名册填写的[{disability_category}残疾][{disability_grade}级]不一致，请核对残疾人证',
  basis: '残疾人证号编码规则（第19位类别、第20位等级）；1与2各地有互换，不判',
};
