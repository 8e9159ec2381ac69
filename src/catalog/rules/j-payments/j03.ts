import { viewName } from '../../../domain/column.js';
import type { RuleDefinition } from '../../../domain/rule.js';
import { PAYMENT_RULE } from './shared.js';

/** Lists of the dead. */
const LISTS = ['civil_affairs.funeral', 'health.death', 'public_security.cancelled'];

/** J03 死亡后发放. */
export const J03: RuleDefinition = {
  ...PAYMENT_RULE,
  number: 'J03',
  name: '死亡后发放',
  severity: 'error',
  optional: LISTS,
  select: LISTS.map(
    (list) => `select s.person_id as person_id,
          '${list}' as evidence_source,
          g.row_id as evidence_row, 'finance.card_payment' as evidence_source_2, h.row_id as evidence_row_2,
          g.death_date as died_on, h.programme as paid_programme, h.month as paid_month, h.amount as paid_amount
        from subject s
          join ${viewName(list)}_hit y on y.person_id = s.person_id
          join ${viewName(list)} g on g.row_id = y.row_id
          join finance_card_payment_hit x on x.person_id = s.person_id
          join finance_card_payment h on h.row_id = x.row_id
        where x.compatible = 1
          and y.compatible = 1
          and g.death_date is not null
          and substr(g.death_date, 1, 7) < h.month
          and coalesce(h.amount, 1) > 0`,
  ).join(' union all '),
  message: '{name}已于{died_on}死亡，“{paid_programme}”[{paid_month}]仍发放[{paid_amount}元]，请停发并追回',
  basis: '死亡次月起停发，已发的追回',
  answers: ['same_name', 'wrong_number', 'dead_not_cancelled', 'stale_list', 'already_done', 'other'],
};
