import type { RuleDefinition } from '../../../domain/rule.js';
import { inParts } from '../defaults.js';
import { LOGIC_RULE, REGISTERED_HOUSEHOLD } from './shared.js';

/** H27 饮水、厕所、入户路、危房、通电空白. */
export const H27: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H27',
  name: '饮水、厕所、入户路、危房、通电空白',
  severity: 'error',
  unit: 'household',
  ...inParts(
    ['water_safe', 'house_grade'].map((column) => ({
      name: column === 'water_safe' ? '饮水安全' : '住房等级',
      select: `select hh.household_id as household_id
        from household hh
        where ${REGISTERED_HOUSEHOLD} and hh.${column} is null`,
    })),
  ),
  message: '这一户饮水安全（{water_safe}）或住房等级（{house_grade}）没有填写，请补填',
  basis: '示例口径：名册必填项；厕所、入户路、通电名册没有列',
};
