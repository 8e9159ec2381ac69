import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM, monthNumber } from '../defaults.js';
import { LOGIC_RULE } from './shared.js';

/** H33 消除过快. */
export const H33: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H33',
  name: '消除过快',
  severity: 'verify',
  unit: 'household',
  target: "hh.status = 'exited'",
  where: `length(hh.registered_on) >= 7
    and length(hh.exited_on) >= 7
    and ${monthNumber('hh.exited_on')} >= ${monthNumber('hh.registered_on')}
    and ${monthNumber('hh.exited_on')} - ${monthNumber('hh.registered_on')} < :months`,
  columns: ['registered_on', 'exited_on'],
  params: { months: { default: 6, unit: '个月', basis: '示例口径：不足六个月', effective: FROM } },
  message: '这一户{registered_on}识别，{exited_on}就脱贫（消除风险），不足{months}个月，请核实',
  answers: ['risk_gone', 'entry_error', 'income_checked', 'other'],
};
