import type { RuleDefinition } from '../../../domain/rule.js';
import { both, EXCLUSIVE_RULE, sharesMonth } from './shared.js';

/** F02 城市低保×农村低保. */
export const F02: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F02',
  name: '城市低保×农村低保',
  standsFor: ['B09'],
  needs: ['civil_affairs.urban_dibao', 'civil_affairs.rural_dibao'],
  select: `${both('civil_affairs.rural_dibao', 'civil_affairs.urban_dibao')} and ${sharesMonth('h', 'g')}`,
  message: '{name}同一时期既享受农村低保又享受城市低保，请核实停发其中一项',
  basis: '低保按户籍只在一处享受（社会救助暂行办法，国务院令第649号）',
};
