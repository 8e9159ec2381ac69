import type { RuleDefinition } from '../../../domain/rule.js';
import { both, EXCLUSIVE_RULE, paidWithin } from './shared.js';

/** F04 孤儿/事无×低保/特困. */
export const F04: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F04',
  name: '孤儿/事无×低保/特困',
  severity: 'verify',
  needs: ['civil_affairs.allowance'],
  rowsNeeded: [
    {
      list: 'civil_affairs.allowance',
      column: 'kind',
      where: "h.kind like '%孤儿%' or h.kind like '%无人抚养%'",
    },
  ],
  optional: ['civil_affairs.rural_dibao', 'civil_affairs.urban_dibao', 'civil_affairs.tekun'],
  select: ['civil_affairs.rural_dibao', 'civil_affairs.urban_dibao', 'civil_affairs.tekun']
    .map(
      (list) =>
        `${both(list, 'civil_affairs.allowance')}
          and (g.kind like '%孤儿%' or g.kind like '%无人抚养%')
          and coalesce(g.amount, 1) > 0
          and ${paidWithin('h', 'g')}`,
    )
    .join(' union all '),
  message: '{name}领取孤儿（事实无人抚养儿童）基本生活费，又享受低保或特困，请核实只保留较高的一项',
  basis: '示例口径：就高享受一项',
};
