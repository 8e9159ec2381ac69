import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { LOGIC_RULE } from './shared.js';

/** H08 年龄≥60普通/技能劳动力. */
export const H08: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H08',
  name: '年龄≥60普通/技能劳动力',
  severity: 'verify',
  unit: 'person',
  where: "s.age >= :old and s.labour_ability in ('普通劳动力', '技能劳动力')",
  params: { old: { default: 60, unit: '周岁', basis: LOCAL_BASIS, effective: FROM } },
  message: '{name}已{age}岁，劳动能力登记为“{labour_ability}”，请核实',
};
