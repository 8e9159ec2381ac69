import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { LOGIC_RULE } from './shared.js';

/** H17 月工资异常. */
export const H17: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H17',
  name: '月工资异常',
  severity: 'verify',
  unit: 'person',
  where: 's.wage_month > 0 and (s.wage_month < :low or s.wage_month > :high)',
  params: {
    low: { default: 100, unit: '元', basis: LOCAL_BASIS, effective: FROM },
    high: { default: 30000, unit: '元', basis: LOCAL_BASIS, effective: FROM },
  },
  message: '{name}月工资登记为{wage_month}元，低于{low}元或高于{high}元，请核实单位',
};
