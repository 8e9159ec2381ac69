/**
 * 十不算: payments and items of income that an office does not count when it works out a household's steady income. A table and not code;
 * every kind is found by words, has its basis and the days between which it holds. The kinds are a default of our own: each province has
 * its list, which an office writes at `rules.uncounted`. Data only.
 */
import { FROM } from '../defaults.js';
import { READ_RULE, type CoverageRead } from './read.js';

export interface UncountedKind {
  readonly label: string;
  /** A payment is of this kind when its programme holds one of these. */
  readonly words: readonly string[];
  /** 文号, or 示例口径. */
  readonly basis: string;
  /** ISO day from which income of this kind is not counted; until: the last such day, null while it lasts. */
  readonly from: string;
  readonly until: string | null;
}

const kind = (label: string, words: string): UncountedKind => ({
  label,
  words: words.split(' '),
  basis: '示例口径',
  from: '2016-01-01',
  until: null,
});

/** First match wins. */
export const UNCOUNTED_KINDS: readonly UncountedKind[] = [
  kind('低保金、特困供养金', '低保 特困 五保'),
  kind('临时救助、医疗救助', '救助'),
  kind('救灾救济款', '救灾 救济 受灾'),
  kind('慰问金', '慰问'),
  kind('残疾人补贴', '残疾'),
  kind('高龄津贴', '高龄'),
  kind('孤儿和困境儿童生活费', '孤儿 无人抚养 困境儿童'),
  kind('教育资助', '雨露 助学 教育资助 学生'),
  kind('危房改造和搬迁补助', '危房 搬迁'),
  kind('抚恤金', '抚恤 优抚'),
];

/** Words stand in settings: quotes are those of SQL. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** `day`: SQL of a month or year; a kind holds when any part of it does. */
function isUncounted(kinds: readonly UncountedKind[], column: string, day: string): string {
  const tests = kinds.map(({ words, from, until }) => {
    const named = words.map((word) => `${column} like ${quoted(`%${word}%`)}`).join(' or ');
    const begun = `${day} >= substr(${quoted(from)}, 1, length(${day}))`;
    const lasts = until === null ? '' : ` and ${day} <= ${quoted(until)}`;
    return `((${named}) and ${begun}${lasts})`;
  });
  return tests.length === 0 ? '1 = 0' : `(${tests.join(' or ')})`;
}

const paidThisYear = (alias: string): string =>
  `${alias}.month > substr(:year_ago, 1, 7) and ${alias}.month <= :as_of_month`;

/** The kind of a programme; null when it counts as income. Example: 农村低保 → 低保金、特困供养金 */
export function uncountedKind(programme: string, kinds: readonly UncountedKind[] = UNCOUNTED_KINDS): string | null {
  return kinds.find(({ words }) => words.some((word) => programme.includes(word)))?.label ?? null;
}

export const PAYMENT_YEAR = {
  year: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM },
} as const;

const OF_HOUSEHOLDS = "s.status in ('registered', 'monitored', 'exited')";

/** Selects of household_id, source, row_id and amount. */
export interface UncountedRows {
  /** Payments of the twelve months up to the as-of date; one that stands in both lists is taken once. */
  readonly payments: string;
  /** Items of the last year that the list of items has of the household. */
  readonly items: string;
}

export function uncountedRows(kinds: readonly UncountedKind[]): UncountedRows {
  return {
    payments: `select s.household_id as household_id, 'finance.card_payment' as source, h.row_id as row_id, h.amount as amount
      from finance_card_payment_hit x
        join finance_card_payment h on h.row_id = x.row_id
        join subject s on s.person_id = x.person_id
      where x.compatible = 1
        and ${OF_HOUSEHOLDS}
        and ${isUncounted(kinds, 'h.programme', 'h.month')}
        and h.amount <> 0
        and ${paidThisYear('h')}
      union all
      select s.household_id as household_id, 'civil_affairs.allowance' as source, g.row_id as row_id, g.amount as amount
      from civil_affairs_allowance_hit y
        join civil_affairs_allowance g on g.row_id = y.row_id
        join subject s on s.person_id = y.person_id
      where y.compatible = 1
        and ${OF_HOUSEHOLDS}
        and ${isUncounted(kinds, 'g.kind', 'g.month')}
        and g.amount <> 0
        and ${paidThisYear('g')}
        and not exists (
          select 1
          from finance_card_payment_hit z join finance_card_payment p on p.row_id = z.row_id
          where z.person_id = s.person_id and p.month = g.month and p.amount = g.amount
        )`,
    items: `select s.household_id as household_id, 'office.income_item' as source, i.row_id as row_id, i.amount as amount
      from office_income_item_hit w
        join office_income_item i on i.row_id = w.row_id
        join subject s on s.person_id = w.person_id
      where w.compatible = 1
        and ${OF_HOUSEHOLDS}
        and ${isUncounted(kinds, 'i.item', 'i.year')}
        and ${ofLastYear('i')}
      union all
      select q.household_id as household_id, 'office.income_item' as source, j.row_id as row_id, j.amount as amount
      from office_income_item j
        join household q on q.household = j.household
          and coalesce(j.county, j.list_division, q.county, '') = coalesce(q.county, '')
      where j.id_key is null
        and ${isUncounted(kinds, 'j.item', 'j.year')}
        and ${ofLastYear('j')}`,
  };
}

/** The last year up to that of the as-of date for which the list has anything. */
function ofLastYear(alias: string): string {
  return `coalesce(${alias}.year, :as_of_year) = (
      select max(coalesce(l.year, :as_of_year)) from office_income_item l where coalesce(l.year, :as_of_year) <= :as_of_year
    )`;
}

/** The payments as the coverage check reads them. */
export function uncountedPayments(kinds: readonly UncountedKind[]): CoverageRead {
  return {
    code: 'uncounted',
    label: '不计入的收入',
    uses: ['income'],
    rule: {
      ...READ_RULE,
      number: 'uncounted',
      name: '不计入的收入',
      unit: 'household',
      optional: ['finance.card_payment', 'civil_affairs.allowance'],
      params: PAYMENT_YEAR,
      select: `select r.household_id as household_id, r.source as evidence_source, r.row_id as evidence_row
        from (${uncountedRows(kinds).payments}) r`,
    },
  };
}
