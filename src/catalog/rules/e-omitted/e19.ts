import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, FROM } from '../defaults.js';
import { OMITTED_RULE } from './shared.js';

/** E19 独居/分户老人. */
export const E19: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E19',
  name: '独居/分户老人',
  kind: 'warning',
  severity: 'notice',
  unit: 'household',
  passes: COUNTY_PASS,
  verifier: 'village',
  target: "hh.status <> 'removed'",
  where: `hh.persons_living >= 1
    and not exists (
      select 1
      from subject m
      where m.household_id = hh.household_id and m.status <> 'removed' and coalesce(m.age, 0) < :old
    )`,
  params: { old: { default: 70, unit: '周岁', basis: '示例口径：70周岁', effective: FROM } },
  message: '这一户只有{old}岁以上老人（户主{head_name}），请关心日常生活和子女赡养情况',
  basis: '示例口径：独居、空巢老人户',
  answers: ['separate_household', 'risk_gone', 'special_family', 'other'],
};
