import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H15 <16岁有务工登记. */
export const H15: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H15',
  name: '<16岁有务工登记',
  severity: 'error',
  unit: 'person',
  where: "s.age < 16 and (s.work_months > 0 or coalesce(s.work_place, '') <> '')",
  columns: ['work_months'],
  message: '{name}只有{age}岁，却有务工登记（{work_place}，{work_months}个月），请核实更正',
  basis: '不得使用未满16周岁的童工（国务院令第364号）',
};
