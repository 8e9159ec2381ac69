/** A period whose end names only a month or a year lasts until that month or year has passed, in every rule that asks for its end. */
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import type { Finding } from '../../src/domain/finding.js';
import type { RuleExample } from '../../src/domain/rule.js';
import { runExample } from '../../src/rule-test/run-example.js';

const PLACE = { county: '990121', township: '东河镇', village: '向阳村' };

/** Rows of a rule with a period that ends then, and whether the rule speaks while the period lasts. */
const RULES: readonly [rule: string, isFoundWhileItLasts: boolean, rows: (end: string) => Partial<RuleExample>][] = [
  [
    'C18',
    true,
    (to_date) => ({ lists: { 'organisation.village_cadre': [{ person: 'P1', post: '村主任', to_date }] } }),
  ],
  ['C21', true, (to_date) => ({ lists: { 'public_security.custody': [{ person: 'P1', to_date }] } })],
  [
    'D01',
    false,
    (to_date) => ({ lists: { 'health.insurance': [], 'public_security.custody': [{ person: 'P1', to_date }] } }),
  ],
  [
    'D15',
    false,
    (to_date) => ({
      lists: {
        'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病' }],
        'health.chronic_card': [{ person: 'P1', disease: '高血压', to_date }],
      },
    }),
  ],
  [
    'G10',
    false,
    (to_date) => ({
      register: [{ person: 'P1', insured: 'yes' }],
      lists: { 'health.insurance': [], 'public_security.custody': [{ person: 'P1', to_date }] },
    }),
  ],
  [
    'F14',
    true,
    (to_date) => ({
      register: [{ person: 'P9' }],
      lists: {
        'finance.dividend': [{ person: 'P1', amount: 600 }],
        'organisation.village_cadre': [{ person: 'P1', post: '村主任', to_date }],
      },
    }),
  ],
  [
    'K08',
    false,
    (to_date) => ({
      register: [{ person: 'P1', ...PLACE }],
      lists: { 'organisation.posted': [{ person: 'P5', ...PLACE, post: '第一书记', to_date }] },
    }),
  ],
  [
    'P08',
    true,
    (to_date) => ({
      register: [{ person: 'P9', ...PLACE }],
      lists: { 'civil_affairs.carer': [{ ...PLACE, person: 'P5', kind: '护理员', elders: 11, to_date }] },
    }),
  ],
];

function findingsOf(number: string, rows: Partial<RuleExample>): readonly Finding[] {
  const rule = ALL_RULES.find((entry) => entry.number === number);
  if (rule === undefined) throw new Error(`no rule ${number}`);
  return runExample(rule, { expect: 'hit', note: '', register: [{ person: 'P1' }], ...rows }).findings;
}

describe.each(RULES)('%s', (number, isFoundWhileItLasts, rows) => {
  // Examples are of 2018-07-25.
  test.each([
    ['2018-07-24', false],
    ['2018-07-25', true],
    ['2018-07', true],
    ['2018', true],
    ['长期', true],
    ['2018-06', false],
    ['2017', false],
  ])('a period until %s lasts: %s', (end, lasts) => {
    expect(findingsOf(number, rows(end))).toHaveLength(lasts === isFoundWhileItLasts ? 1 : 0);
  });
});

/** The same of lists that go by months; whether a rule speaks while the row still counts. */
const BY_MONTH: readonly [rule: string, isFoundWhileItLasts: boolean, rows: (end: string) => Partial<RuleExample>][] = [
  [
    'E01',
    true,
    (to_month) => ({
      register: [{ person: 'P9' }],
      lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', relation: '户主', to_month }] },
    }),
  ],
  [
    'E14',
    true,
    (to_month) => ({
      register: [{ person: 'P9' }],
      lists: { 'civil_affairs.low_income': [{ person: 'P1', kind: '低保边缘', to_month }] },
    }),
  ],
  [
    'C10',
    true,
    (to_month) => ({
      lists: { 'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2018-02', to_month }] },
    }),
  ],
  [
    'T11',
    false,
    (to_month) => ({
      lists: {
        'civil_affairs.grace': [{ person: 'P1', from_month: '2017', to_month }],
        'civil_affairs.rural_dibao': [{ person: 'P1' }],
      },
    }),
  ],
];

describe.each(BY_MONTH)('%s, by months', (number, isFoundWhileItLasts, rows) => {
  test.each([
    ['2018-06', false],
    ['2018-07', true],
    ['2018', true],
    ['长期', true],
    ['至今', true],
    ['2017', false],
  ])('a period until %s lasts: %s', (end, lasts) => {
    expect(findingsOf(number, rows(end))).toHaveLength(lasts === isFoundWhileItLasts ? 1 : 0);
  });
});
