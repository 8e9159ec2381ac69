import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H38 特困但18–59岁健康/外出务工/在岗. */
export const H38: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H38',
  name: '特困但18–59岁健康/外出务工/在岗',
  severity: 'verify',
  unit: 'person',
  where: `s.tekun = 'yes'
    and s.age between 18 and 59
    and ((s.health = '健康' and coalesce(s.labour_ability, '') in ('普通劳动力', '技能劳动力')) or s.work_months > 0)`,
  columns: ['tekun'],
  message: '{name}（{age}岁）标注特困，但健康有劳动能力或在务工，请核实特困资格',
  basis: '特困人员应无劳动能力、无生活来源、无赡养抚养人（示例口径）',
  answers: ['entry_error', 'stale_list', 'special_family', 'other'],
};
