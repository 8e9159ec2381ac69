import type { ExampleRow, RuleExample } from '../../../domain/rule.js';

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

/** Rows that prove J11 一人多卡 / 村间差异过大. */
export const J11_EXAMPLES: readonly RuleExample[] = [
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
];
