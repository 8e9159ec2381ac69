import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H35 时间倒置. */
export const H35: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H35',
  name: '时间倒置',
  severity: 'error',
  unit: 'household',
  where: `hh.registered_on is not null
    and hh.exited_on is not null
    and case
      when length(hh.registered_on) < length(hh.exited_on)
        then substr(hh.exited_on, 1, length(hh.registered_on)) < hh.registered_on
      else hh.exited_on < substr(hh.registered_on, 1, length(hh.exited_on))
    end`,
  columns: ['registered_on', 'exited_on'],
  message: '这一户识别（建档）时间{registered_on}晚于脱贫（消除）时间{exited_on}，请更正',
  basis: '先识别后脱贫；只有年份的按年比较',
  answers: ['entry_error', 'other'],
};
