import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';
import { PROGRAMME_RULE } from './shared.js';

/** P17 摸底登记过期. */
export const P17: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P17',
  name: '摸底登记过期',
  unit: 'person',
  kind: 'present',
  severity: 'notice',
  hit: 'civil_affairs.left_behind',
  where: 'h.updated_on <= :interval_ago',
  params: { interval: { default: 12, unit: '月', basis: '示例口径：摸底名单每年更新', effective: FROM } },
  message: '{name}的{kind}登记{updated_on}以后没有更新，超过{interval}个月，请重新摸底',
  basis: '示例口径：留守、困境人员摸底名单每年更新一次',
};
