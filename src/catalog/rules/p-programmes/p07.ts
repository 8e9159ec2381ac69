import type { RuleDefinition } from '../../../domain/rule.js';
import { PROGRAMME_RULE } from './shared.js';

/** P07 殡葬基本服务收费. */
export const P07: RuleDefinition = {
  ...PROGRAMME_RULE,
  number: 'P07',
  name: '殡葬基本服务收费',
  unit: 'person',
  kind: 'conflict',
  hit: 'civil_affairs.funeral_fee',
  where: 'h.charged > 0',
  message: '{name}{cremated_on}的基本殡葬服务收费{charged}元，应全部免除，请核实退还',
  basis: '示例口径：基本殡葬服务全免费（惠民殡葬）',
};
