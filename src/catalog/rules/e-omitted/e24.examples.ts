import type { ExampleRow, RuleExample } from '../../../domain/rule.js';

/** Two people, 9000 yuan, of which 2400 transfers: 4500 a head before, and the line is 4000. */
const home = (more: ExampleRow = {}): ExampleRow[] => [
  { person: 'P1', income_total: 9000, income_transfer: 2400, income_per_capita: 4500, household_size: 2, ...more },
  { person: 'P2' },
];
const paid = (programme: string, amount: number, month = '2018-06'): ExampleRow => ({
  person: 'P1',
  programme,
  month,
  amount,
});

/** Rows that prove E24 收入来源不算 (十不算). */
export const E24_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '扣去低保金1001元，人均3999.5元',
    register: home(),
    lists: { 'finance.card_payment': [paid('农村低保', 1001)] },
  },
  {
    expect: 'near',
    note: '扣去1000元，人均正好4000元',
    register: home(),
    lists: { 'finance.card_payment': [paid('农村低保', 1000)] },
  },
  {
    expect: 'hit',
    note: '两份名单各有一笔，合计1001元',
    register: home(),
    lists: {
      'finance.card_payment': [paid('农村低保', 500)],
      'civil_affairs.allowance': [{ person: 'P2', kind: '高龄津贴', month: '2018-05', amount: 501 }],
    },
  },
  {
    expect: 'near',
    note: '耕地补贴照算',
    register: home(),
    lists: { 'finance.card_payment': [paid('耕地地力保护补贴', 5000)] },
  },
  {
    expect: 'near',
    note: '一年以前发的',
    register: home(),
    lists: { 'finance.card_payment': [paid('农村低保', 1001, '2017-07')] },
  },
  {
    expect: 'near',
    note: '名册的转移性收入只有500元，只能扣500元',
    register: home({ income_transfer: 500 }),
    lists: { 'finance.card_payment': [paid('农村低保', 5000)] },
  },
  {
    expect: 'near',
    note: '冲销后净发900元',
    register: home(),
    lists: { 'finance.card_payment': [paid('农村低保', 1100), paid('农村低保', -200, '2018-07')] },
  },
  {
    expect: 'near',
    note: '本来就低于监测线',
    register: home({ income_total: 7000, income_per_capita: 3500 }),
    lists: { 'finance.card_payment': [paid('农村低保', 1001)] },
  },
  {
    expect: 'near',
    note: '收入是负数',
    register: home({ income_total: -2000, income_per_capita: -1000 }),
    lists: { 'finance.card_payment': [paid('农村低保', 1001)] },
  },
  {
    expect: 'hit',
    note: '收入细项里慰问金1001元',
    register: home(),
    lists: { 'office.income_item': [{ household: 'H1', item: '春节慰问金', year: '2017', amount: 1001 }] },
  },
  {
    expect: 'near',
    note: '细项是去年的，今年另有细项',
    register: home(),
    lists: {
      'office.income_item': [
        { household: 'H1', item: '春节慰问金', year: '2017', amount: 1001 },
        { household: 'H1', item: '工资', year: '2018', amount: 6000 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: home({ status: 'removed' }),
    lists: { 'finance.card_payment': [paid('农村低保', 1001)] },
  },
];
