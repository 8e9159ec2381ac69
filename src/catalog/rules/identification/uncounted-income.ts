/**
 * 十不算: payments that an office does not count when it works out a household's steady income. A table and not code; every kind is
 * found by words in the programme of a payment list. The kinds are a default of our own: each province has its list. Data only.
 */
import { FROM } from '../defaults.js';
import { READ_RULE, type CoverageRead } from './read.js';

export interface UncountedKind {
  readonly label: string;
  /** A payment is of this kind when its programme holds one of these. */
  readonly words: readonly string[];
}

/** First match wins. */
const UNCOUNTED_KINDS: readonly UncountedKind[] = [
  { label: '低保金、特困供养金', words: ['低保', '特困', '五保'] },
  { label: '临时救助、医疗救助', words: ['救助'] },
  { label: '救灾救济款', words: ['救灾', '救济', '受灾'] },
  { label: '慰问金', words: ['慰问'] },
  { label: '残疾人补贴', words: ['残疾'] },
  { label: '高龄津贴', words: ['高龄'] },
  { label: '孤儿和困境儿童生活费', words: ['孤儿', '无人抚养', '困境儿童'] },
  { label: '教育资助', words: ['雨露', '助学', '教育资助', '学生'] },
  { label: '危房改造和搬迁补助', words: ['危房', '搬迁'] },
  { label: '抚恤金', words: ['抚恤', '优抚'] },
];

const isUncounted = (column: string): string =>
  `(${UNCOUNTED_KINDS.flatMap(({ words }) => words.map((word) => `${column} like '%${word}%'`)).join(' or ')})`;

const paidThisYear = (alias: string): string =>
  `${alias}.month > substr(:year_ago, 1, 7) and ${alias}.month <= :as_of_month`;

/** The kind of a programme; null when it counts as income. Example: 农村低保 → 低保金、特困供养金 */
export function uncountedKind(programme: string): string | null {
  return UNCOUNTED_KINDS.find(({ words }) => words.some((word) => programme.includes(word)))?.label ?? null;
}

/** Payments of the twelve months up to the as-of date; one that stands in both lists is taken once. */
export const UNCOUNTED_PAYMENTS: CoverageRead = {
  code: 'uncounted',
  label: '不计入的收入',
  uses: ['income'],
  rule: {
    ...READ_RULE,
    number: 'uncounted',
    name: '不计入的收入',
    unit: 'household',
    optional: ['finance.card_payment', 'civil_affairs.allowance'],
    params: { year: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM } },
    select: `select s.household_id as household_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row
      from finance_card_payment_hit x
        join finance_card_payment h on h.row_id = x.row_id
        join subject s on s.person_id = x.person_id
      where x.compatible = 1
        and s.status in ('registered', 'monitored', 'exited')
        and ${isUncounted('h.programme')}
        and h.amount <> 0
        and ${paidThisYear('h')}
      union all
      select s.household_id as household_id, 'civil_affairs.allowance' as evidence_source, g.row_id as evidence_row
      from civil_affairs_allowance_hit y
        join civil_affairs_allowance g on g.row_id = y.row_id
        join subject s on s.person_id = y.person_id
      where y.compatible = 1
        and s.status in ('registered', 'monitored', 'exited')
        and ${isUncounted('g.kind')}
        and g.amount <> 0
        and ${paidThisYear('g')}
        and not exists (
          select 1
          from finance_card_payment_hit z join finance_card_payment p on p.row_id = z.row_id
          where z.person_id = s.person_id and p.month = g.month and p.amount = g.amount
        )`,
  },
};
