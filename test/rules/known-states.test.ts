// States of what a list holds: is, is not, unknown. A word that nobody knows neither finds nor excuses.
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import type { RuleExample } from '../../src/domain/rule.js';
import { runExample } from '../../src/rule-test/run-example.js';

function found(number: string, example: Partial<RuleExample>) {
  const rule = ALL_RULES.find((entry) => entry.number === number);
  if (rule === undefined) throw new Error(`no rule ${number}`);
  return runExample(rule, { expect: 'near', note: '', register: [{ person: 'P1' }], ...example });
}

const PAID = [null, '正常缴费', '已缴费', '参保缴费', '1', '在保'];
const STOPPED = ['停保', '断缴', '未缴', '未缴费', '暂停缴费（中断）', '退保', '2', '3', '欠费'];
const UNKNOWN = ['待遇核查中', '？？？', '见附件', '07'];

type Outcome = 'none' | 'finding' | 'review';

/** What a rule says where the payment is in order, stopped, or unknown. */
const WORKER: readonly (readonly [string, Partial<RuleExample>, paid: Outcome, stopped: Outcome, unknown: Outcome])[] =
  [
    [
      'D01',
      { register: [{ person: 'P1', insured: 'no' }], lists: { 'health.insurance': [] } },
      'none',
      'finding',
      'none',
    ],
    [
      'G10',
      { register: [{ person: 'P1', insured: 'yes' }], lists: { 'health.insurance': [] } },
      'none',
      'finding',
      'review',
    ],
    [
      'H34',
      { register: [{ person: 'P1', status: 'exited', insured: 'no' }], lists: { 'health.insurance': [] } },
      'none',
      'finding',
      'review',
    ],
    ['D21', { register: [{ person: 'P1', labour_ability: '普通劳动力' }], lists: {} }, 'none', 'finding', 'none'],
    ['C10', {}, 'finding', 'none', 'none'],
    ['G13', {}, 'finding', 'none', 'none'],
    [
      'F11',
      { lists: { 'labour.public_post': [{ person: 'P1', from_month: '2017-01', employer: '某村' }] } },
      'finding',
      'none',
      'none',
    ],
  ];

describe.each(WORKER)(
  'the payment of an employee insurance, as %s reads it',
  (number, example, paid, stopped, unknown) => {
    const outcome = (payment_state: string | null, to_month: string | null = null): Outcome => {
      const row = { person: 'P1', employer: '示例公司', from_month: '2017-01', payment_state, to_month };
      const lists = { ...example.lists, 'labour.employee_insurance': [row] };
      const { findings, review } = found(number, { ...example, lists });
      return findings.length > 0 ? 'finding' : review.length > 0 ? 'review' : 'none';
    };
    it.each(PAID)('%s is paid', (word) => expect(outcome(word)).toBe(paid));
    it.each(STOPPED)('%s is stopped', (word) => expect(outcome(word)).toBe(stopped));
    it.each(UNKNOWN)('%s is neither', (word) => expect(outcome(word)).toBe(unknown));
  },
);

describe('a medical insurance with a state and a payment of its own', () => {
  const insured = (number: string, status: string | null, payment_state: string | null, says = 'yes') =>
    found(number, {
      register: [{ person: 'P1', insured: says }],
      lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status, payment_state }] },
    });

  it.each(PAID)('paid: %s', (word) => {
    expect(insured('G10', '正常参保', word)).toMatchObject({ findings: [], review: [] });
    expect(insured('D01', '正常参保', word, 'no').findings).toEqual([]);
  });
  it.each(STOPPED)('not paid: %s', (word) => {
    for (const status of ['正常参保', null]) {
      expect(insured('G10', status, word).findings[0]?.message).toMatch(/参保名单中已停保（状态缴费(?:暂停|终止)）/u);
      expect(insured('D01', status, word, 'no').findings[0]?.message).toMatch(/已停保（.*缴费状态(?:暂停|终止)）/u);
    }
  });
  it.each(UNKNOWN)('unknown: %s', (word) => {
    expect(insured('G10', '正常参保', word)).toMatchObject({ findings: [], review: [{ reason: 'unknown_value' }] });
    expect(insured('D01', '正常参保', word, 'no').findings).toEqual([]);
  });
});

describe('the nature of a home', () => {
  const home = (usage: string | null, acquired_by: string | null) =>
    found('C04', {
      lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', floor_area: 80, usage, acquired_by }] },
    }).findings;

  it.each([
    '拆迁安置房',
    '安置房',
    '回迁房',
    '还建房',
    '棚改安置',
    '产权调换',
    '保障性住房',
    '保障房',
    '公租房',
    '公共租赁住房',
    '廉租房',
    '直管公房',
    '农村宅基地',
    '危房改造',
    '易地搬迁安置',
  ])('%s was bought by nobody', (nature) => {
    expect(home('住宅', nature)).toEqual([]);
    expect(home(nature, null)).toEqual([]);
    expect(home(`住宅（${nature}）`, null)).toEqual([]);
  });

  it.each([
    ['住宅', '购买'],
    ['商品房', null],
    ['成套住宅', '市场化商品房'],
    ['住宅', '非保障性住房'],
    [null, '继承'],
    ['住宅（成套）', '存量房买卖'],
  ])('%s, %s is asked about', (usage, acquired) => {
    expect(home(usage, acquired)).toHaveLength(1);
  });
});

describe('a stage of an exit', () => {
  const stages = (change: Record<string, string | null>) => {
    const row = { household: 'H1', decision: '同意', signer: '赵某' };
    const first = { ...row, stage: '申请', decided_on: '2018-05-01' };
    const second = { ...row, stage: '初审', decided_on: '2018-05-10', ...change };
    const third = { ...row, stage: '审定', decided_on: '2018-06-01' };
    return found('T09', { lists: { 'office.exit_stage': [first, second, third] } }).findings;
  };

  it.each([
    ['stage', '会审'],
    ['decision', '待议后再定'],
    ['decided_on', '见附件'],
    ['decided_on', '五月中'],
  ])('whose %s (%s) cannot be read may be the one in order', (column, text) => {
    expect(stages({ [column]: text })).toEqual([]);
  });

  it.each([
    ['stage', '申请'],
    ['decision', '不同意'],
    ['decided_on', '2018-06-02'],
  ])('whose %s is %s is out of order', (column, text) => {
    expect(stages({ [column]: text })).toHaveLength(1);
  });
});
