import type { RuleDefinition } from '../../../domain/rule.js';
import { PROPERTY_ANSWERS } from '../../reasons.js';
import { FROM } from '../defaults.js';
import { home, PRESENT_RULE } from './shared.js';

/** C05 多套住房. */
export const C05: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C05',
  name: '多套住房',
  hit: 'housing.property',
  where: home('h'),
  unless: [{ list: 'housing.relocation', where: "coalesce(u.site, '') <> '' and h.address like '%' || u.site || '%'" }],
  group: { by: 'household', having: 'count(distinct coalesce(h.certificate_no, cast(h.row_id as text))) >= :homes' },
  params: { homes: { default: 2, unit: '套', basis: '示例口径：两套及以上', effective: FROM } },
  message: '{names}名下共登记住房{homes}套以上[，其中{address}][，{floor_area}平方米]，请核实',
  basis: '示例口径：家庭住房两套及以上；宅基地、危房改造、搬迁或拆迁安置房、公租房等保障房不计，同一产权证只计一套',
  answers: [...PROPERTY_ANSWERS, 'relocation_flat', 'shared_home', 'homestead'],
};
