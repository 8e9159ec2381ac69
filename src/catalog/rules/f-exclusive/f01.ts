import type { RuleDefinition } from '../../../domain/rule.js';
import { both, EXCLUSIVE_RULE, sharesMonth } from './shared.js';

/** F01 低保×特困. */
export const F01: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F01',
  name: '低保×特困',
  needs: ['civil_affairs.tekun'],
  optional: ['civil_affairs.rural_dibao', 'civil_affairs.urban_dibao'],
  select: `${both('civil_affairs.tekun', 'civil_affairs.rural_dibao')} and ${sharesMonth('h', 'g')}
    union all ${both('civil_affairs.tekun', 'civil_affairs.urban_dibao')} and ${sharesMonth('h', 'g')}`,
  message: '{name}同一时期既享受特困供养又享受低保，只能享受一项，请核实停发',
  basis: '特困人员不同时享受低保（社会救助暂行办法，国务院令第649号）',
};
