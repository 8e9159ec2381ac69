import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E26 信访/12345/12317 诉求. */
export const E26: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E26',
  name: '信访/12345/12317 诉求',
  unit: 'person',
  hit: 'office.appeal',
  where: `h.appealed_on >= :recent_ago`,
  unless: [...DEAD],
  params: { recent: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM } },
  message: '{h.name}{appealed_on}有困难诉求[（{channel}）][：{matter}]，不在名册，请入户核实',
  basis: '示例口径：近12个月有困难诉求的逐户核实',
};
