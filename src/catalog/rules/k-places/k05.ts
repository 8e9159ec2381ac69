import type { RuleDefinition } from '../../../domain/rule.js';
import { LOCAL_BASIS } from '../parameters.js';
import { PLACE_RULE } from './shared.js';

/** K05 无法分村. */
export const K05: RuleDefinition = {
  ...PLACE_RULE,
  number: 'K05',
  name: '无法分村',
  severity: 'notice',
  unit: 'household',
  target: "hh.status <> 'removed'",
  where: 'hh.village is null',
  message: '这一户（户编号{household}，户主{head_name}）没有村名，点球单放在“未分村”，请补填',
  basis: LOCAL_BASIS,
};
