import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { LOGIC_RULE } from './shared.js';

/** H20 人均收入过低 / 过高. */
export const H20: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H20',
  name: '人均收入过低 / 过高',
  severity: 'verify',
  unit: 'household',
  target: "hh.status in ('monitored', 'candidate')",
  where: 'hh.income_per_capita is not null and (hh.income_per_capita < :low or hh.income_per_capita > :high)',
  columns: ['income_per_capita'],
  params: {
    low: { default: 4000, unit: '元/年', basis: LOCAL_BASIS, effective: FROM },
    high: { default: 20000, unit: '元/年', basis: LOCAL_BASIS, effective: FROM },
  },
  message: '这一户识别时人均纯收入{income_per_capita}元，低于{low}元或高于{high}元，请核实',
  answers: ['income_checked', 'entry_error', 'special_family', 'other'],
};
