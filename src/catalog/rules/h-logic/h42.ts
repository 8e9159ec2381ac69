import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H42 脱贫属性与年度不符. */
export const H42: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H42',
  name: '脱贫属性与年度不符',
  severity: 'error',
  unit: 'household',
  target: "hh.status in ('registered', 'exited')",
  where: `(
      (hh.status = 'exited' and hh.exited_on is null)
      or (hh.status = 'registered' and hh.exited_on is not null and hh.exited_on <= :as_of)
    )`,
  columns: ['exited_on'],
  message: '这一户状态与脱贫（消除）时间[{exited_on}]不符：已脱贫应有时间，未脱贫不应有，请更正',
};
