import type { RuleDefinition } from '../../../domain/rule.js';
import { CONFLICT_RULE } from './shared.js';

/** G07 残疾类别/等级/有效期不一致. */
export const G07: RuleDefinition = {
  ...CONFLICT_RULE,
  number: 'G07',
  name: '残疾类别/等级/有效期不一致',
  verifier: 'department',
  hit: 'disability.certificate',
  eitherOf: [
    ['register.disability_category', 'register.disability_grade'],
    [
      'disability.certificate.disability_category',
      'disability.certificate.disability_grade',
      'disability.certificate.certificate_status',
    ],
  ],
  where: `x.compatible = 1
    and (s.disability_category is not null or s.disability_grade is not null)
    and (
      coalesce(h.certificate_status, '正常') <> '正常'
      or coalesce(s.disability_category, h.disability_category) <> h.disability_category
      or coalesce(s.disability_grade, h.disability_grade) <> h.disability_grade
    )
    and not exists (
      select 1
      from disability_certificate_hit y join disability_certificate g on g.row_id = y.row_id
      where y.person_id = s.person_id
        and coalesce(g.certificate_status, '正常') = '正常'
        and coalesce(s.disability_category, g.disability_category, '') = coalesce(g.disability_category, s.disability_category, '')
        and coalesce(s.disability_grade, g.disability_grade, '') = coalesce(g.disability_grade, s.disability_grade, '')
    )`,
  message:
    '{name}名册登记[{s.disability_category}残疾][{s.disability_grade}级]，残联登记[{h.disability_category}残疾][{h.disability_grade}级]（证件{certificate_status}），请核对残疾人证',
  basis: '以残联残疾人证登记为准；有一本有效证件相符即可',
};
