import type { RuleDefinition } from '../../../domain/rule.js';
import { endMonth, onListNow } from '../defaults.js';
import { TIME_RULE } from './shared.js';

/** T11 渐退期满仍在享受. */
export const T11: RuleDefinition = {
  ...TIME_RULE,
  number: 'T11',
  name: '渐退期满仍在享受',
  kind: 'exclusive',
  unit: 'person',
  verifier: 'department',
  needs: ['civil_affairs.grace', 'civil_affairs.rural_dibao'],
  select: `select s.person_id as person_id, 'civil_affairs.grace' as evidence_source, h.row_id as evidence_row,
      'civil_affairs.rural_dibao' as evidence_source_2, d.row_id as evidence_row_2
    from civil_affairs_grace_hit x
      join civil_affairs_grace h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
      join civil_affairs_rural_dibao_hit y on y.person_id = s.person_id
      join civil_affairs_rural_dibao d on d.row_id = y.row_id
    where x.compatible = 1
      and y.compatible = 1
      and s.status <> 'removed'
      and substr(h.to_month || '-12', 1, 7) < :as_of_month
      and coalesce(h.from_month, '') <= h.to_month
      and ${onListNow('d')}
      and not exists (
        select 1
        from civil_affairs_grace_hit z join civil_affairs_grace g on g.row_id = z.row_id
        where z.person_id = s.person_id and (g.to_month is null or ${endMonth('g')} >= :as_of_month)
      )`,
  message: '{name}的低保渐退期已于{to_month}期满，仍在农村低保名单上，请核实是否应当退出',
  basis: '低保渐退：期满退出（示例口径）',
  answers: ['already_done', 'stale_list', 'income_checked', 'entry_error', 'other'],
  disposals: ['stop', 'correct', 'keep'],
};
