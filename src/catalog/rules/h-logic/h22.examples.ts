import type { RuleExample } from '../../../domain/rule.js';

const TWENTY = Array.from({ length: 20 }, (_, n) => n);

const incomeOf = (n: number, income: number) => ({
  person: `P${n + 1}`,
  household: `H${n + 1}`,
  income_per_capita: income,
});

/** Rows that prove H22 收入扎堆. */
export const H22_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '五户都是5200元',
    register: [1, 2, 3, 4, 5].map((n) => ({ person: `P${n}`, household: `H${n}`, income_per_capita: 5200 })),
  },
  {
    expect: 'near',
    note: '四户',
    register: [1, 2, 3, 4].map((n) => ({ person: `P${n}`, household: `H${n}`, income_per_capita: 5200 })),
  },
  {
    expect: 'hit',
    note: '二十户里十户刚过线',
    register: TWENTY.map((n) => incomeOf(n, n % 2 === 0 ? 4003 + n * 7 : 5203 + n * 37)),
  },
  {
    expect: 'near',
    note: '二十户里九户刚过线',
    register: TWENTY.map((n) => incomeOf(n, n % 2 === 0 && n > 0 ? 4003 + n * 7 : 5203 + n * 37)),
  },
  {
    expect: 'hit',
    note: '二十户里十二户是整百元',
    register: TWENTY.map((n) => incomeOf(n, n < 12 ? 5200 + n * 100 : 5203 + n * 37)),
  },
  {
    expect: 'near',
    note: '二十户里十一户是整百元',
    register: TWENTY.map((n) => incomeOf(n, n < 11 ? 5200 + n * 100 : 5203 + n * 37)),
  },
  {
    expect: 'near',
    note: '只有十九户，不看比例',
    register: TWENTY.slice(1).map((n) => incomeOf(n, 5200 + n * 100)),
  },
  {
    expect: 'exempt',
    note: '第五户已清退',
    register: [1, 2, 3, 4, 5].map((n) => ({
      person: `P${n}`,
      household: `H${n}`,
      income_per_capita: 5200,
      status: n === 5 ? 'removed' : 'registered',
    })),
  },
];
