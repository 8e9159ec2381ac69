import type { RuleDefinition } from '../../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../../reasons.js';
import { endMonth, onListNow, stillPaid } from '../defaults.js';
import { both, EXCLUSIVE_RULE, sharesMonth } from './shared.js';

/** F11 公益岗×企业缴费. */
export const F11: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F11',
  name: '公益岗×企业缴费',
  severity: 'verify',
  needs: ['labour.public_post', 'labour.employee_insurance'],
  select: `${both('labour.public_post', 'labour.employee_insurance', { columns: ', g.employer as paying_employer' })}
    and ${onListNow('h')}
    and ${sharesMonth('h', 'g')}
    and ${endMonth('g')} >= :as_of_month
    and ${stillPaid('g')}
    and coalesce(g.employer, '') <> coalesce(h.employer, '-')`,
  message: '{name}在公益岗位，同时[由{paying_employer}]缴纳职工社保，请核实是否在别处就业',
  basis: '示例口径：已就业的不占公益岗位',
  answers: [...DOUBLE_ANSWERS, 'temporary_post'],
};
