import type { ExampleRow, RuleExample } from '../../../domain/rule.js';

const homes = (count: number, incomeOf: (n: number) => number): ExampleRow[] =>
  Array.from({ length: count }, (_, n) => ({
    person: `P${n + 1}`,
    household: `H${n + 1}`,
    income_per_capita: incomeOf(n),
  }));
const earlier = (count: number): ExampleRow[] =>
  Array.from({ length: count }, (_, n) => ({ county: '990121', household: `H${n + 1}`, income_per_capita: 4000 }));

/** Rows that prove H45 村级收入集中跳变. */
export const H45_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '十户里三户由4000元变为6001元',
    register: homes(10, (n) => (n < 3 ? 6001 : 4100)),
    tables: { previous_subject: earlier(10) },
  },
  {
    expect: 'near',
    note: '十户里三户，其中一户正好增长50%',
    register: homes(10, (n) => (n < 2 ? 6001 : n === 2 ? 6000 : 4100)),
    tables: { previous_subject: earlier(10) },
  },
  {
    expect: 'near',
    note: '只有九户，不看比例',
    register: homes(9, () => 9000),
    tables: { previous_subject: earlier(9) },
  },
  {
    expect: 'exempt',
    note: '上期没有收入的户不比',
    register: homes(12, (n) => (n < 3 ? 9000 : 4100)),
    tables: { previous_subject: earlier(12).map((row, n) => (n < 3 ? { ...row, income_per_capita: null } : row)) },
  },
];
