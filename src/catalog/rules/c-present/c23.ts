import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PRESENT_RULE } from './shared.js';

/** C23 出国(境). */
export const C23: RuleDefinition = {
  ...PRESENT_RULE,
  number: 'C23',
  name: '出国(境)',
  unit: 'person',
  hit: 'public_security.exit_entry',
  where: "coalesce(h.crossed_on, '') >= :window_ago and coalesce(h.days_abroad, 0) > 0",
  group: { by: 'person', having: 'sum(h.days_abroad) >= :days' },
  params: {
    days: { default: 90, unit: '日内', basis: '示例口径：一年内在境外累计90天', effective: FROM },
    window: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM },
  },
  message:
    '{name}近12个月在境外停留累计{days}天以上（最近一次{crossed_on}{direction}），请核实是否务工、定居或自费留学',
  basis: '示例口径：长期在境外的核实去向和收入',
  answers: ['abroad', 'same_name', 'wrong_number', 'income_checked', 'stale_list', 'other'],
};
