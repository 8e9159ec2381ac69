import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET } from '../defaults.js';
import { ABSENT_RULE, GONE } from './shared.js';

/** D16 大病未救治. */
export const D16: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D16',
  name: '大病未救治',
  target: `${ABSENT_TARGET} and exists (select 1 from health_disease_hit x join health_disease d on d.row_id = x.row_id where x.person_id = s.person_id and d.kind = '大病')`,
  hit: 'health.special_treatment',
  unless: [...GONE],
  message: '{name}在大病名单，未见专项救治记录，请核实',
  basis: '大病专项救治：确诊患者应治尽治（示例口径）',
};
