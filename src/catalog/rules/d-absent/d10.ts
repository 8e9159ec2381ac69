import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENCE_ANSWERS } from '../../reasons.js';
import { ABSENT_TARGET, FROM, POLICIES } from '../defaults.js';
import { isProgramme, RAIN_AND_DEW } from '../programmes.js';
import { ABSENT_RULE, GONE } from './shared.js';

/** D10 雨露计划未享. */
export const D10: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D10',
  name: '雨露计划未享',
  verifier: 'county',
  target: `${ABSENT_TARGET}
    and s.student_status in ('中职', '高职', '大专')`,
  hit: 'finance.card_payment',
  rowsNeeded: [{ list: 'finance.card_payment', column: 'programme', where: isProgramme('h.programme', RAIN_AND_DEW) }],
  where: `${isProgramme('h.programme', RAIN_AND_DEW)} and coalesce(h.month, :as_of_month) >= substr(:window_ago, 1, 7)`,
  unless: [{ list: 'education.aid', where: isProgramme('u.programme', RAIN_AND_DEW) }, ...GONE],
  params: { ...POLICIES, window: { default: 12, unit: '月', basis: '示例口径：一学年', effective: FROM } },
  message: '{name}登记为{student_status}在校生，近12个月没有雨露计划补助，请核实是否漏补',
  basis: '雨露计划职业教育补助（每学年3000元，示例口径）',
  answers: [...ABSENCE_ANSWERS, 'graduated', 'entry_error'],
};
