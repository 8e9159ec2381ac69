import type { RuleDefinition } from '../../../domain/rule.js';
import { endMonth, FROM, onListNow } from '../defaults.js';
import { DEAD, OMITTED_RULE } from './shared.js';

/** E13 低保退出未监测. */
export const E13: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E13',
  name: '低保退出未监测',
  kind: 'warning',
  unit: 'household',
  hit: 'civil_affairs.rural_dibao',
  where: `substr(h.to_month || '-12', 1, 7) < :as_of_month
    and h.to_month >= substr(:window_ago, 1, 7)
    and not exists (
      select 1
      from civil_affairs_rural_dibao g
      where g.id_key = h.id_key and (g.to_month is null or ${endMonth('g')} >= :as_of_month)
    )`,
  unless: [
    { list: 'civil_affairs.tekun', where: onListNow('u') },
    { list: 'civil_affairs.urban_dibao', where: onListNow('u') },
    ...DEAD,
  ],
  params: { window: { default: 12, unit: '月', basis: '示例口径：退出低保12个月内', effective: FROM } },
  message: '{h.name}家{to_month}退出农村低保，不在名册，请了解退出后生活是否稳定',
  basis: '示例口径：低保退出一年内关注',
};
