import type { RuleDefinition } from '../../../domain/rule.js';
import { both, EXCLUSIVE_RULE, paidWithin } from './shared.js';

/** F03 特困×残疾护理补贴. */
export const F03: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F03',
  name: '特困×残疾护理补贴',
  needs: ['civil_affairs.tekun', 'civil_affairs.allowance'],
  rowsNeeded: [{ list: 'civil_affairs.allowance', column: 'kind', where: "h.kind like '%护理补贴%'" }],
  select: `${both('civil_affairs.tekun', 'civil_affairs.allowance')}
    and g.kind like '%护理补贴%'
    and coalesce(g.amount, 1) > 0
    and ${paidWithin('h', 'g')}`,
  message: '{name}享受特困供养，又领取重度残疾人护理补贴，请按当地规定核实停发',
  basis: '示例口径：当地规定不重复享受的；允许重复的请停用本规则',
};
