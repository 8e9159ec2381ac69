import type { RuleDefinition } from '../../../domain/rule.js';
import { PROPERTY_ANSWERS } from '../../reasons.js';
import { FROM, monthNumber } from '../defaults.js';
import { home, PRESENT_RULE, RELOCATION_FLAT } from './shared.js';

/** C07 近期购房/建房. */
export const C07: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C07',
  name: '近期购房/建房',
  hit: 'housing.property',
  where: `${home('h')}
    and h.registered_on is not null
    and abs(${monthNumber('h.registered_on')} - ${monthNumber('coalesce(s.registered_on, :as_of)')}) <= :months`,
  unless: [RELOCATION_FLAT],
  params: { months: { default: 12, unit: '个月', basis: '示例口径：识别前后12个月内', effective: FROM } },
  message:
    '{name}在识别前后{months}个月内购建住房[：{address}][，{floor_area}平方米][，登记日期{h.registered_on}]，请核实资金来源',
  basis: '示例口径：申请前后12个月内购房、建房',
  answers: [...PROPERTY_ANSWERS, 'relocation_flat', 'shared_home', 'homestead'],
};
