import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET, isNotOver } from '../defaults.js';
import { ABSENT_RULE, GONE } from './shared.js';

/** D15 慢病卡未办. */
export const D15: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D15',
  name: '慢病卡未办',
  target: `${ABSENT_TARGET} and exists (select 1 from health_disease_hit x join health_disease d on d.row_id = x.row_id where x.person_id = s.person_id and d.kind = '慢性病')`,
  hit: 'health.chronic_card',
  where: isNotOver('h.to_date'),
  unless: [...GONE],
  message: '{name}在慢病名单，未见门诊慢特病待遇，请核实是否应办',
  basis: '示例口径：慢性病患者按规定认定门诊慢特病待遇',
};
