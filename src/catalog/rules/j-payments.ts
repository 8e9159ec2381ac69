/**
 * Group J, 资金项目: what the payments of the card system (一卡通) show. Standards, project and loan lists are not among the
 * sources, so most of the group only says what it lacks.
 */
import type { ExampleRow, RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../reasons.js';
import { EVERY_PASS, inParts } from './defaults.js';
import { LOCAL_BASIS } from './parameters.js';

const FROM = '2018-01-01';

const PAYMENT_RULE = {
  version: 1,
  effective: FROM,
  kind: 'conflict',
  severity: 'verify',
  unit: 'person',
  passes: EVERY_PASS,
  verifier: 'department',
  needs: ['finance.card_payment'],
  answers: DOUBLE_ANSWERS,
  disposals: ['stop', 'correct', 'handover'],
  evidenceNeeded: '发放明细、追回凭据',
  exemption: '补发、冲正已闭环的，限该笔',
} as const;

/** What registered households were paid of each programme lately, by village (or `null` for the whole county). */
const paidTo = (village: string): string =>
  `(select ${village} as village_id, s.county as county, h.programme as programme, sum(h.amount) * 1.0 as paid, count(distinct s.household_id) as households
    from finance_card_payment_hit x join finance_card_payment h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
    where x.compatible = 1 and s.status <> 'removed' and s.village_id is not null and h.programme is not null and coalesce(h.month, :as_of_month) >= substr(:window_ago, 1, 7)
    group by 1, s.county, h.programme)`;

/** Rows of an example: households of one person in a village, and a payment to each. */
const paidHouseholds = (village: string, count: number): ExampleRow[] =>
  Array.from({ length: count }, (_none, n) => ({ person: `P${village}${n}`, household: `${village}${n}`, village }));

const paidRows = (village: string, count: number, amount: number): ExampleRow[] =>
  Array.from({ length: count }, (_none, n) => ({
    person: `P${village}${n}`,
    programme: '耕地地力保护补贴',
    month: '2018-06',
    amount,
    account: `${village}${n}`,
  }));

export const PAYMENT_RULES: readonly RuleDefinition[] = [
  {
    ...PAYMENT_RULE,
    number: 'J01',
    name: '发放名单不在册',
    select: `select 'finance.card_payment' as source, h.row_id as row_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row
      from finance_card_payment h where h.id_key is not null and coalesce(h.amount, 1) > 0
        and (h.programme like '%扶贫%' or h.programme like '%建档立卡%' or h.programme like '%雨露%' or h.programme like '%脱贫%')
        and not exists (select 1 from subject s where s.id_key = h.id_key)`,
    message: '“{programme}”[{month}]发给了名册以外的人（{amount}元），请核实是否符合条件',
    basis: '示例口径：扶贫类补贴发给在册人口（按补贴名称判断）',
    examples: [
      {
        expect: 'hit',
        note: '扶贫补贴发给不在册的人',
        register: [{ person: 'P9' }],
        lists: {
          'finance.card_payment': [{ person: 'P1', programme: '产业扶贫奖补', month: '2018-05', amount: 2000 }],
        },
      },
      {
        expect: 'near',
        note: '普惠补贴不限在册',
        register: [{ person: 'P9' }],
        lists: {
          'finance.card_payment': [{ person: 'P1', programme: '耕地地力保护补贴', month: '2018-05', amount: 90 }],
        },
      },
      {
        expect: 'near',
        note: '在册的人',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [{ person: 'P1', programme: '产业扶贫奖补', month: '2018-05', amount: 2000 }],
        },
      },
      {
        expect: 'exempt',
        note: '冲正',
        register: [{ person: 'P9' }],
        lists: {
          'finance.card_payment': [{ person: 'P1', programme: '产业扶贫奖补', month: '2018-05', amount: -2000 }],
        },
      },
    ],
  },
  {
    ...PAYMENT_RULE,
    number: 'J03',
    name: '死亡后发放',
    severity: 'error',
    optional: ['civil_affairs.funeral', 'health.death', 'public_security.cancelled'],
    select: ['civil_affairs_funeral', 'health_death', 'public_security_cancelled']
      .map(
        (
          view,
        ) => `select s.person_id as person_id, '${view.replace('civil_affairs_', 'civil_affairs.').replace('health_', 'health.').replace('public_security_', 'public_security.')}' as evidence_source,
          g.row_id as evidence_row, 'finance.card_payment' as evidence_source_2, h.row_id as evidence_row_2, g.death_date as died_on, h.programme as paid_programme, h.month as paid_month, h.amount as paid_amount
        from subject s join ${view}_hit y on y.person_id = s.person_id join ${view} g on g.row_id = y.row_id
          join finance_card_payment_hit x on x.person_id = s.person_id join finance_card_payment h on h.row_id = x.row_id
        where x.compatible = 1 and y.compatible = 1 and g.death_date is not null and substr(g.death_date, 1, 7) < h.month and coalesce(h.amount, 1) > 0`,
      )
      .join(' union all '),
    message: '{name}已于{died_on}死亡，“{paid_programme}”[{paid_month}]仍发放[{paid_amount}元]，请停发并追回',
    basis: '死亡次月起停发，已发的追回',
    answers: ['same_name', 'wrong_number', 'dead_not_cancelled', 'stale_list', 'already_done', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '死亡两个月后仍发放',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-05', amount: 300 }],
          'health.death': [{ person: 'P1', death_date: '2018-03-10' }],
        },
      },
      {
        expect: 'near',
        note: '死亡当月',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-03', amount: 300 }],
          'health.death': [{ person: 'P1', death_date: '2018-03-10' }],
        },
      },
      {
        expect: 'exempt',
        note: '追回的负数行',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-05', amount: -300 }],
          'health.death': [{ person: 'P1', death_date: '2018-03-10' }],
        },
      },
    ],
  },
  {
    ...PAYMENT_RULE,
    number: 'J09',
    name: '补发/追缴未闭环',
    select: `select s.person_id as person_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row
      from finance_card_payment_hit x join finance_card_payment h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where x.compatible = 1 and h.amount < 0 and not exists (select 1 from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id
        where y.person_id = x.person_id and g.programme = h.programme and g.amount = -h.amount)`,
    message: '{name}的“{programme}”[{month}]有冲正{amount}元，找不到对应的发放行，请核实',
    basis: LOCAL_BASIS,
    examples: [
      {
        expect: 'hit',
        note: '只有负数行',
        register: [{ person: 'P1' }],
        lists: { 'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-05', amount: -300 }] },
      },
      {
        expect: 'near',
        note: '金额不等',
        register: [{ person: 'P1' }],
        lists: { 'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-04', amount: 300 }] },
      },
      {
        expect: 'exempt',
        note: '有对应的发放行',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-04', amount: 300 },
            { person: 'P1', programme: '农村低保', month: '2018-05', amount: -300 },
          ],
        },
      },
    ],
  },
  {
    ...PAYMENT_RULE,
    number: 'J11',
    name: '一人多卡 / 村间差异过大',
    kind: 'duplicate',
    ...inParts([
      {
        name: '一人多卡',
        needs: ['finance.card_payment'],
        select: `select s.person_id as person_id, null as village_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row, k.accounts as accounts,
          null as paid_programme, null as village_mean, null as other_mean
      from (select y.person_id as person_id, count(distinct g.account) as accounts from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id
          where y.compatible = 1 and g.account is not null and coalesce(g.month, :as_of_month) >= substr(:window_ago, 1, 7) group by y.person_id having count(distinct g.account) > 1) k
        join subject s on s.person_id = k.person_id join finance_card_payment_hit x on x.person_id = s.person_id join finance_card_payment h on h.row_id = x.row_id
      where s.status <> 'removed' and x.compatible = 1 and h.account is not null and coalesce(h.month, :as_of_month) >= substr(:window_ago, 1, 7)`,
      },
      {
        name: '村间差异过大',
        needs: ['finance.card_payment'],
        unit: 'village',
        message:
          '[{township}]{village}“{paid_programme}”近期户均{village_mean}元，本县其他村户均{other_mean}元，相差悬殊，请核实',
        select: `select null as person_id, k.village_id as village_id, null as evidence_source, null as evidence_row, null as accounts,
            k.programme as paid_programme, k.paid / k.households as village_mean, (t.paid - k.paid) / (t.households - k.households) as other_mean
          from ${paidTo('s.village_id')} k join ${paidTo('null')} t on t.county = k.county and t.programme = k.programme
          where k.village_id is not null and k.households >= :households and t.households - k.households >= :households and t.paid > k.paid and k.paid > 0
            and (k.paid / k.households > :times * (t.paid - k.paid) / (t.households - k.households)
              or k.paid / k.households * :times < (t.paid - k.paid) / (t.households - k.households))`,
      },
    ]),
    params: {
      window: { default: 3, unit: '月', basis: '示例口径：近三个月', effective: FROM },
      households: { default: 5, unit: '户', basis: '示例口径：领取不足5户的村不比', effective: FROM },
      times: { default: 3, unit: '倍', basis: '示例口径：户均相差三倍以上', effective: FROM },
    },
    message: '{name}近期用{accounts}个账户领取补贴，应一人一卡，请核实',
    basis: '示例口径：惠民补贴一人一卡；同一补贴各村户均不应相差悬殊（亩均要有补贴面积）',
    examples: [
      {
        expect: 'hit',
        note: '同月两个账户',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, account: '1' },
            { person: 'P1', programme: '高龄津贴', month: '2018-06', amount: 100, account: '2' },
          ],
        },
      },
      {
        expect: 'hit',
        note: '同一补贴，一村户均是别村的四倍',
        register: [...paidHouseholds('甲村', 5), ...paidHouseholds('乙村', 5)],
        lists: { 'finance.card_payment': [...paidRows('甲村', 5, 400), ...paidRows('乙村', 5, 100)] },
        findings: 2,
      },
      {
        expect: 'near',
        note: '正好三倍',
        register: [...paidHouseholds('甲村', 5), ...paidHouseholds('乙村', 5)],
        lists: { 'finance.card_payment': [...paidRows('甲村', 5, 300), ...paidRows('乙村', 5, 100)] },
      },
      {
        expect: 'near',
        note: '只有四户领取，不比',
        register: [...paidHouseholds('甲村', 4), ...paidHouseholds('乙村', 5)],
        lists: { 'finance.card_payment': [...paidRows('甲村', 4, 400), ...paidRows('乙村', 5, 100)] },
      },
      {
        expect: 'near',
        note: '一个账户',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, account: '1' },
            { person: 'P1', programme: '高龄津贴', month: '2018-06', amount: 100, account: '1' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '去年换过卡',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, account: '1' },
            { person: 'P1', programme: '农村低保', month: '2017-06', amount: 300, account: '2' },
          ],
        },
      },
    ],
  },
];

/** Numbers of group J that cannot run. */
export const PAYMENT_UNAVAILABLE: readonly UnavailableRule[] = [
  {
    number: 'J02',
    name: '在册未发放',
    kind: 'absent',
    severity: 'verify',
    lacks: '名单：各项补贴的资格名单（养老代缴由D04说）',
  },
  { number: 'J04', name: '金额≠标准×人数×月', kind: 'logic', severity: 'verify', lacks: '名单：各项补贴的分年标准' },
  { number: 'J05', name: '人均保费异常', kind: 'logic', severity: 'verify', lacks: '名单：特惠保、医保保费' },
  { number: 'J06', name: '项目受益户不在册', kind: 'conflict', severity: 'verify', lacks: '名单：项目受益户' },
  { number: 'J07', name: '分红异常', kind: 'conflict', severity: 'verify', lacks: '名单：资产收益分红' },
  { number: 'J08', name: '贷款逾期/用途', kind: 'warning', severity: 'verify', lacks: '名单：扶贫小额信贷' },
  { number: 'J10', name: '银行退票未补发', kind: 'conflict', severity: 'verify', lacks: '名单：银行退票' },
];
