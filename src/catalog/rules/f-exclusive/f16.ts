import type { RuleDefinition } from '../../../domain/rule.js';
import { both, EXCLUSIVE_RULE, sharesMonth } from './shared.js';

/** F16 集中供养×分散供养. */
export const F16: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F16',
  name: '集中供养×分散供养',
  needs: ['civil_affairs.tekun'],
  select: `${both('civil_affairs.tekun', 'civil_affairs.tekun')}
    and h.support = '集中'
    and g.support = '分散'
    and ${sharesMonth('h', 'g')}`,
  message: '{name}同一时期既登记集中供养又登记分散供养，请核实',
  basis: '特困人员只按一种方式供养',
};
