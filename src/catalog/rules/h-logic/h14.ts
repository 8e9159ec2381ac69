import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H14 学历大专+或技能劳动力未就业. */
export const H14: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H14',
  excuses: ['register.work_place', 'register.student_status'],
  name: '学历大专+或技能劳动力未就业',
  severity: 'notice',
  unit: 'person',
  where: `s.age between 18 and 59
    and (s.education in ('大专', '本科及以上', '高职') or s.labour_ability = '技能劳动力')
    and coalesce(s.student_status, '非在校生') = '非在校生'
    and coalesce(s.work_months, 0) = 0
    and s.work_place is null`,
  columns: ['work_months'],
  message: '{name}（{education}，{labour_ability}）没有务工登记，可推荐就业',
};
