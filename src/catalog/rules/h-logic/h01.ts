import type { RuleDefinition } from '../../../domain/rule.js';
import { LOGIC_RULE } from './shared.js';

/** H01 无户主 / 户主非首位. */
export const H01: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H01',
  name: '无户主 / 户主非首位',
  severity: 'error',
  unit: 'household',
  where: `not exists (
    select 1 from subject m where m.household_id = hh.household_id and m.relation = '户主' and m.status <> 'removed'
  )`,
  columns: ['relation'],
  message: '[户编号{household}]这一户没有登记户主，请指定户主并改正与户主关系',
  basis: '一户只有一个户主',
};
