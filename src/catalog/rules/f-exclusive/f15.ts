import type { RuleDefinition } from '../../../domain/rule.js';
import { both, EXCLUSIVE_RULE } from './shared.js';

/** The message's words about the payment. */
const PAID = ', g.kind as paid_kind, g.month as paid_month';

/** F15 高龄津贴等×死亡. */
export const F15: RuleDefinition = {
  ...EXCLUSIVE_RULE,
  number: 'F15',
  name: '高龄津贴等×死亡',
  needs: ['civil_affairs.allowance'],
  optional: ['civil_affairs.funeral', 'health.death', 'public_security.cancelled'],
  select: ['civil_affairs.funeral', 'health.death', 'public_security.cancelled']
    .map(
      (list) =>
        `${both(list, 'civil_affairs.allowance', { withRemoved: true, columns: PAID })}
          and h.death_date is not null
          and substr(h.death_date, 1, 7) < g.month
          and coalesce(g.amount, 1) > 0`,
    )
    .join(' union all '),
  message: '{name}已[于{death_date}]死亡，之后仍发放津贴补贴（{paid_kind}，{paid_month}），请停发并追回',
  basis: '死亡次月起停发',
  answers: ['same_name', 'wrong_number', 'dead_not_cancelled', 'stale_list', 'already_done', 'other'],
};
