import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM, inParts } from '../defaults.js';
import { PAYMENT_RULE } from './shared.js';

/** Recent payments to registered households by programme and village (or `null` for the whole county). */
const paidTo = (village: string): string =>
  `(
    select ${village} as village_id, s.county as county, h.programme as programme, sum(h.amount) * 1.0 as paid,
      count(distinct s.household_id) as households
    from finance_card_payment_hit x
      join finance_card_payment h on h.row_id = x.row_id
      join subject s on s.person_id = x.person_id
    where x.compatible = 1
      and s.status <> 'removed'
      and s.village_id is not null
      and h.programme is not null
      and coalesce(h.month, :as_of_month) >= substr(:window_ago, 1, 7)
    group by 1, s.county, h.programme
  )`;

/** J11 一人多卡 / 村间差异过大. */
export const J11: RuleDefinition = {
  ...PAYMENT_RULE,
  number: 'J11',
  name: '一人多卡 / 村间差异过大',
  kind: 'duplicate',
  ...inParts([
    {
      name: '一人多卡',
      needs: ['finance.card_payment'],
      select: `select s.person_id as person_id, null as village_id, 'finance.card_payment' as evidence_source,
          h.row_id as evidence_row, k.accounts as accounts, null as paid_programme, null as village_mean,
          null as other_mean
        from (
          select y.person_id as person_id, count(distinct g.account) as accounts
          from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id
          where y.compatible = 1
            and g.account is not null
            and coalesce(g.month, :as_of_month) >= substr(:window_ago, 1, 7)
          group by y.person_id
          having count(distinct g.account) > 1
        ) k
          join subject s on s.person_id = k.person_id
          join finance_card_payment_hit x on x.person_id = s.person_id
          join finance_card_payment h on h.row_id = x.row_id
        where s.status <> 'removed'
          and x.compatible = 1
          and h.account is not null
          and coalesce(h.month, :as_of_month) >= substr(:window_ago, 1, 7)`,
    },
    {
      name: '村间差异过大',
      needs: ['finance.card_payment'],
      unit: 'village',
      message:
        '[{township}]{village}“{paid_programme}”近期户均{village_mean}元，本县其他村户均{other_mean}元，相差悬殊，请核实',
      select: `select null as person_id, k.village_id as village_id, null as evidence_source, null as evidence_row,
          null as accounts, k.programme as paid_programme, k.paid / k.households as village_mean,
          (t.paid - k.paid) / (t.households - k.households) as other_mean
        from ${paidTo('s.village_id')} k join ${paidTo('null')} t on t.county = k.county and t.programme = k.programme
        where k.village_id is not null
          and k.households >= :households
          and t.households - k.households >= :households
          and t.paid > k.paid
          and k.paid > 0
          and (
            k.paid / k.households > :times * (t.paid - k.paid) / (t.households - k.households)
            or k.paid / k.households * :times < (t.paid - k.paid) / (t.households - k.households)
          )`,
    },
  ]),
  params: {
    window: { default: 3, unit: '月', basis: '示例口径：近三个月', effective: FROM },
    households: { default: 5, unit: '户', basis: '示例口径：领取不足5户的村不比', effective: FROM },
    times: { default: 3, unit: '倍', basis: '示例口径：户均相差三倍以上', effective: FROM },
  },
  message: '{name}近期用{accounts}个账户领取补贴，应一人一卡，请核实',
  basis: '示例口径：惠民补贴一人一卡；同一补贴各村户均不应相差悬殊（亩均要有补贴面积）',
};
