import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H12 文化程度与在校生同填/同空. */
export const H12: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H12',
  name: '文化程度与在校生同填/同空',
  severity: 'error',
  unit: 'person',
  where: `(
    (coalesce(s.student_status, '非在校生') = '非在校生' and coalesce(s.education, '') = '')
    or (coalesce(s.student_status, '非在校生') <> '非在校生' and coalesce(s.education, '') <> '')
  )`,
  columns: ['student_status', 'education'],
  message: '{name}的在校生状况为“{student_status}”，文化程度为“{education}”：在校生只填在校状况，非在校生才填文化程度',
  basis: '名册填写口径：文化程度与在校生状况只填一项',
};
