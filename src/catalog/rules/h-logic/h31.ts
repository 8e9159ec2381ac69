import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { IN_REGISTER, LOGIC_RULE } from './shared.js';

/** H31 缺劳动力但多为劳动力. */
export const H31: RuleDefinition = {
  ...LOGIC_RULE,
  number: 'H31',
  name: '缺劳动力但多为劳动力',
  severity: 'verify',
  unit: 'household',
  target: IN_REGISTER,
  where: `hh.cause like '%缺劳动力%'
    and (
      select count(*)
      from subject m
      where m.household_id = hh.household_id and m.status <> 'removed' and m.labour_ability in ('普通劳动力', '技能劳动力')
    ) * 100 > hh.persons_living * :percent`,
  columns: ['cause', 'labour_ability'],
  params: { percent: { default: 25, unit: '%', basis: '示例口径：劳动力超过四分之一', effective: FROM } },
  message: '这一户原因为缺劳动力，但劳动力超过{percent}%，请核实原因',
};
