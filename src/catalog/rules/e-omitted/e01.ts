import type { RuleDefinition } from '../../../domain/rule.js';
import { onListNow } from '../defaults.js';
import { OMITTED_RULE } from './shared.js';

/** E01 低保未纳入. */
export const E01: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E01',
  name: '低保未纳入',
  unit: 'household',
  hit: 'civil_affairs.rural_dibao',
  where: onListNow('h'),
  message:
    '{h.name}一家在农村低保名单上（{category}类，{from_month}起），名册中{left_register}这一户，请核实是否应纳入',
  basis: '农村低保与扶贫对象衔接（名单互通）',
};
