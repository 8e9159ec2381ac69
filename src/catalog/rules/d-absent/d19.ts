import type { RuleDefinition } from '../../../domain/rule.js';
import { ABSENT_TARGET } from '../defaults.js';
import { ABSENT_RULE, GONE } from './shared.js';

/** D19 孤儿/事无儿童未保障. */
export const D19: RuleDefinition = {
  ...ABSENT_RULE,
  number: 'D19',
  name: '孤儿/事无儿童未保障',
  severity: 'error',
  target: `${ABSENT_TARGET} and exists (select 1 from civil_affairs_orphan_hit x join civil_affairs_orphan d on d.row_id = x.row_id where x.person_id = s.person_id and 1 = 1) and coalesce(s.age, 0) < 18`,
  hit: 'civil_affairs.allowance',
  where: `h.kind like '%孤儿%' or h.kind like '%无人抚养%'`,
  unless: [...GONE],
  message: '{name}已认定为孤儿或事实无人抚养儿童，没有基本生活费发放记录，请核实',
  basis: '孤儿、事实无人抚养儿童基本生活保障（国办发〔2010〕54号、民发〔2019〕62号）',
};
