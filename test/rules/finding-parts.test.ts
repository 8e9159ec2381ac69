import { describe, expect, test } from 'vitest';
import { dayBefore, ruleBindings } from '../../src/rules/bindings.js';
import { cellText } from '../../src/rules/evidence.js';
import { exemptionLookup } from '../../src/rules/exemptions.js';
import { holdingFindings, holds } from '../../src/rules/hold-candidates.js';
import { mergeFindings, mergeOutcomes, mergeReview } from '../../src/rules/merge-results.js';
import { fillMessage } from '../../src/rules/sentences/message.js';
import { findingNumber, householdKey, personKey, villageKey } from '../../src/rules/subject-key.js';
import { REGISTER } from '../../src/catalog/sources/table-definitions.js';
import { finding, rule } from './rule-fixture.js';

describe('days before the as-of date', () => {
  test.each([
    ['2018-03-31', 1, '月', '2018-02-28'],
    ['2018-01-15', 1, '月', '2017-12-15'],
    ['2018-07-25', 12, '个月', '2017-07-25'],
    ['2016-02-29', 1, '年', '2015-02-28'],
    ['2018-07-25', 90, '天', '2018-04-26'],
    ['2018-07-25', 2, '套', null],
  ])('%s less %i %s is %s', (day, count, unit, expected) => {
    expect(dayBefore(day, count, unit)).toBe(expected);
  });

  test('parameters are bound by name, thresholds in time also as a day, dated values by the as-of date', () => {
    const params = {
      days: { default: 90, unit: '天', basis: '示例口径', effective: '2018-01-01' },
      line: {
        default: 3500,
        unit: '元',
        basis: '新',
        effective: '2018-01-01',
        series: [{ value: 3000, basis: '旧', effective: '2016-01-01' }],
      },
    };
    expect(ruleBindings(rule({ params }), '2017-12-31', 'county')).toEqual({
      as_of: '2017-12-31',
      as_of_month: '2017-12',
      as_of_year: '2017',
      pass: 'county',
      province_name: '',
      days: 90,
      days_ago: '2017-10-02',
      line: 3000,
      policies_until: '2020-12-31',
      policy_day: '2017-12-31',
      today: '2017-12-31',
    });
  });
});

describe('the sentence of a finding', () => {
  test.each([
    ['{name}名下登记房产：{address}，{floor_area}平方米', '张三名下登记房产：未填，89.5平方米'],
    ['{name}名下登记房产[：{address}][，{floor_area}平方米]', '张三名下登记房产，89.5平方米'],
    ['{name}名下有房（{address}，{floor_area}平方米，登记）', '张三名下有房（89.5平方米，登记）'],
    ['{name}名下有房（{address}，坐落{address}）', '张三名下有房'],
    ['{name}（[{floor_area}平方米][，坐落{address}]）', '张三（89.5平方米）'],
    ['{name}（[{address}][，{floor_area}平方米]）', '张三（89.5平方米）'],
    ['识别（建档）时间，状态{status}，低保{dibao}', '识别（建档）时间，状态在册未脱贫，低保是'],
    ['未知的{nobody}', '未知的未填'],
  ])('%s', (message, expected) => {
    const cells: Record<string, string | number | null> = {
      name: '张三',
      address: null,
      floor_area: 89.5,
      status: 'registered',
      dibao: 'yes',
    };
    expect(fillMessage(message, (name) => cells[name])).toBe(expected);
  });

  test('amounts come back with two decimals, other numbers as they were', () => {
    const column = (name: string) => REGISTER.columns.find((entry) => entry.name === name);
    expect(cellText(5000, column('income_total'))).toBe('5000.00');
    expect(cellText(89.5, column('house_area'))).toBe('89.5');
    expect(cellText(null, column('house_area'))).toBeNull();
  });
});

describe('what a subject is called', () => {
  test.each([
    ['a valid number', { id_key: '990121197006155010', id_number: '990121 19700615 5010' }, '990121197006155010'],
    [
      'no valid number',
      { id_key: null, name: '甲一', household: 'H1', id_number: '无', township: '示例镇' },
      '甲一|H1|无|示例镇',
    ],
  ])('a person with %s', (_case, row, expected) => {
    expect(personKey(row)).toBe(expected);
  });

  test.each([
    [{ household: '9901210001', county: '990121' }, null, '9901210001'],
    [{ household: 'H1', county: '990121' }, null, '990121|H1'],
    [{ household: null, county: '990121' }, { id_key: '990121197006155010' }, 'head:990121197006155010'],
  ])('household %#', (household, head, expected) => {
    expect(householdKey(household, head)).toBe(expected);
  });

  test('a village is its code, else its names', () => {
    expect(villageKey({ code: '990121101200', village: '上河村' })).toBe('990121101200');
    expect(villageKey({ county: '990121', township: '青石镇', village: '上河村' })).toBe('990121|青石镇|上河村');
  });

  test('numbers depend on rule, unit, subject and the key of the chain, on nothing else', () => {
    const key = Buffer.alloc(32, 7);
    const number = findingNumber(key, 'C04', 'household', '9901210001');
    expect(number).toMatch(/^C04-[0-9A-HJKMNP-TV-Z]{8}$/u);
    expect(findingNumber(key, 'C04', 'household', '9901210001')).toBe(number);
    const others = [
      findingNumber(key, 'C05', 'household', '9901210001').slice(4),
      findingNumber(key, 'C04', 'person', '9901210001').slice(4),
      findingNumber(Buffer.alloc(32, 8), 'C04', 'household', '9901210001').slice(4),
    ];
    expect(others).not.toContain(number.slice(4));
  });
});

describe('exemptions', () => {
  const base = { no: null, rule: null, person: null, household: null, reason: '挂名', basis: null };
  const lookup = exemptionLookup(
    [
      { ...base, no: 'C04-00000001', until: '2018-07-25' },
      { ...base, rule: 'C04', person: 'P', until: '2018-12-31' },
      { ...base, rule: 'C04', household: 'H', until: '2018-08-31' },
      { ...base, rule: 'C01', person: 'P', until: '2018-07-24' },
    ],
    '2018-07-25',
  );
  test.each([
    ['by number, on its last day', { no: 'C04-00000001', rule: 'C04', persons: [], households: [] }, '2018-07-25'],
    ['by rule and person', { no: 'x', rule: 'C04', persons: ['P'], households: [] }, '2018-12-31'],
    [
      'by rule and household; the longest counts',
      { no: 'x', rule: 'C04', persons: ['P'], households: ['H'] },
      '2018-12-31',
    ],
    ['of another rule, and ended', { no: 'x', rule: 'C01', persons: ['P'], households: ['H'] }, null],
  ])('%s', (_case, subject, expected) => {
    expect(lookup(subject)).toBe(expected);
  });
});

describe('holding candidates back', () => {
  test.each([
    ['present, whatever the severity', { kind: 'present', severity: 'verify' }, true],
    ['conflict, error', { kind: 'conflict', severity: 'error' }, true],
    ['conflict, verify', { kind: 'conflict', severity: 'verify' }, false],
    ['absent, error', { kind: 'absent', severity: 'error' }, false],
    ['omitted', { kind: 'omitted', severity: 'error' }, false],
    ['exempted', { kind: 'present', exempt_until: '2018-12-31' }, false],
  ] as const)('%s', (_case, change, expected) => {
    expect(holds(finding(change))).toBe(expected);
  });

  test("a household's finding holds all its members, a person's that person", () => {
    const household = finding({ no: 'C99-H', unit: 'household' });
    const person = finding({ no: 'C99-P' });
    const held = holdingFindings(
      [
        { personId: 1, householdId: 1 },
        { personId: 2, householdId: 1 },
        { personId: 3, householdId: 2 },
        { personId: 4, householdId: 2 },
      ],
      [
        { finding: household, personIds: [1], householdIds: [1], homes: [1], keys: [], home: 1, group: null },
        { finding: person, personIds: [3], householdIds: [], homes: [2], keys: [], home: 2, group: null },
      ],
    );
    expect([...held].map(([id, by]) => [id, by.map(({ no }) => no)])).toEqual([
      [1, ['C99-H']],
      [2, ['C99-H']],
      [3, ['C99-P']],
    ]);
  });
});

describe('several scopes as one batch', () => {
  const row = (source: string, file: string) => ({ source, file, sheet: null, row: 2, values: {} });

  test('one number is one finding, with all recipients and all rows, register rows first', () => {
    const one = finding({ evidence: [row('register', '甲.csv'), row('housing.property', '房.csv')] });
    const other = finding({
      place: { county: '990122', township: '乙镇', village: null },
      sent_to: ['990122/乙镇'],
      evidence: [row('register', '乙.csv'), row('housing.property', '房.csv')],
    });
    const merged = mergeFindings([other, one, finding({ no: 'A01-00000000' })]);
    expect(merged.map(({ no }) => no)).toEqual(['A01-00000000', 'C99-00000000']);
    expect(merged[1]).toEqual({
      ...one,
      sent_to: ['990121/示例镇', '990122/乙镇'],
      evidence: [row('register', '甲.csv'), row('register', '乙.csv'), row('housing.property', '房.csv')],
    });
    expect(mergeFindings([one, other])).toEqual(mergeFindings([other, one]));
  });

  test('a pair that two rules bring up stands once, under the first', () => {
    const pair = (number: string) => ({
      reason: 'name_unlike',
      rule: number,
      place: { county: '990121', township: null, village: null },
      register: row('register', '甲.csv'),
      list: row('public_security.vehicle', '车.csv'),
      note: null,
    });
    expect(mergeReview([pair('C02'), pair('C01')])).toEqual([pair('C01')]);
  });

  test('a rule that ran somewhere ran; where it could not is said, save where its list was never ordered', () => {
    const skip = (reason: 'not_configured' | 'list_stale', division: string | null) => ({
      reason,
      about: 'x',
      division,
      files: [],
    });
    const outcomes = [
      { rule: 'C99', status: 'ran', skips: [], uncheckedExemptions: ['housing.relocation'] },
      { rule: 'C99', status: 'skipped', skips: [skip('list_stale', '990122')], uncheckedExemptions: [] },
      { rule: 'C99', status: 'not_applicable', skips: [skip('not_configured', null)], uncheckedExemptions: [] },
    ] as const;
    expect(mergeOutcomes([rule({})], outcomes, [finding()])).toEqual([
      {
        rule: 'C99',
        name: '试验规则',
        status: 'ran',
        reason: 'list_stale: x (990122)',
        unchecked_exemptions: ['housing.relocation'],
        findings: 1,
        skips: [skip('list_stale', '990122')],
      },
    ]);
  });
});
