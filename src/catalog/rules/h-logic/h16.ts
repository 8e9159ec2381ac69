import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H16 务工月数>12、起止倒置、与上一段重叠. */
export const H16: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H16',
  name: '务工月数>12、起止倒置、与上一段重叠',
  severity: 'error',
  unit: 'person',
  where: `(
    coalesce(s.work_months, 0) > 12
    or (
      coalesce(s.work_from, '') <> ''
      and coalesce(s.work_to, '') <> ''
      and substr(
        coalesce(s.work_to, ''), 1, length(coalesce(s.work_from, ''))
      ) < substr(coalesce(s.work_from, ''), 1, length(coalesce(s.work_to, '')))
    )
  )`,
  message: '{name}的务工登记（{work_months}个月，{work_from}至{work_to}）超过12个月，或起止时间倒置，请更正',
  basis: '示例口径：务工月数按一年计；一人一行只有一段务工，与上一段是否重叠要看务工台账',
};
