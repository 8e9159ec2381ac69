import type { RuleDefinition } from '../../../domain/rule.js';
import { onListNow } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E02 特困未纳入. */
export const E02: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E02',
  name: '特困未纳入',
  unit: 'person',
  hit: 'civil_affairs.tekun',
  where: onListNow('h'),
  unless: [...DEAD],
  message: '{h.name}在特困供养名单上（{support}供养，{from_month}起），名册中没有此人，请核实是否应纳入',
  basis: '特困人员与扶贫对象衔接（名单互通）',
};
