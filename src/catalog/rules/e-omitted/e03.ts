import type { RuleDefinition } from '../../../domain/rule.js';
import { onListNow } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E03 重残未纳入. */
export const E03: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E03',
  name: '重残未纳入',
  unit: 'person',
  hit: 'disability.certificate',
  where: "h.disability_grade in ('1', '2') and coalesce(h.certificate_status, '正常') = '正常'",
  unless: [
    { list: 'civil_affairs.rural_dibao', where: onListNow('u') },
    { list: 'civil_affairs.urban_dibao', where: onListNow('u') },
    { list: 'civil_affairs.tekun', where: onListNow('u') },
    ...DEAD,
  ],
  verifier: 'township',
  message:
    '{h.name}持[{disability_category}]残疾{disability_grade}级证，不在低保、特困名单，也不在名册，请入户核实是否应纳入',
  basis: '示例口径：一、二级残疾而无任何保障的家庭；低保户已由E01提示的不再列',
};
