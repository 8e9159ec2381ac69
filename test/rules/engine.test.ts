// The forms of a rule, each run through the real store on a handful of rows.
import { describe, expect, test } from 'vitest';
import type { RuleDefinition, RuleExample } from '../../src/domain/rule.js';
import { runExample } from '../../src/rule-test/run-example.js';
import { rule } from './rule-fixture.js';

/** Findings of a rule: name, recipients and sources of evidence; then pairs for review. */
function outcome(definition: RuleDefinition, example: Partial<RuleExample>): unknown {
  const { findings, review } = runExample(definition, { expect: 'hit', note: '', ...example });
  return {
    findings: findings.map(({ person, sent_to, evidence }) => [
      person.name,
      sent_to.join('+'),
      evidence.map((row) => row.source).join('+'),
    ]),
    review: review.map((pair) => [pair.reason, pair.register.values['name'], pair.list.values['name']]),
  };
}

const NOTHING = { findings: [], review: [] };

describe('present', () => {
  const flat = rule({
    hit: 'housing.property',
    where: "usage = '住宅'",
    message: '{name}：{address}，{registered_on}',
  });

  test('needs an equal number and a compatible name; an unlike name is for a person to decide', () => {
    const register = [{ person: 'P1', name: '萧强', registered_on: '2015-01-01' }];
    const row = { person: 'P1', usage: '住宅', address: '幸福路1号', registered_on: '2016-02-03' };
    const shown = { findings: [['萧强', '990121/示例镇', 'register+housing.property']], review: [] };
    expect(outcome(flat, { register, lists: { 'housing.property': [{ ...row, name: '萧强' }] } })).toEqual(shown);
    expect(outcome(flat, { register, lists: { 'housing.property': [{ ...row, name: '肖强' }] } })).toEqual(shown);
    expect(outcome(flat, { register, lists: { 'housing.property': [{ ...row, name: '王大力' }] } })).toEqual({
      findings: [],
      review: [['name_unlike', '萧强', '王大力']],
    });
    expect(outcome(flat, { register, lists: { 'housing.property': [{ ...row, usage: '车库' }] } })).toEqual(NOTHING);
  });

  test.each([
    ['王大力', null],
    ['', '一方没有姓名，只有号码相同，请确认是不是本人'],
  ])('a pair under the name %j says why it is one: %s', (name, note) => {
    const { review } = runExample(flat, {
      expect: 'hit',
      note: '',
      register: [{ person: 'P1', name: '萧强', registered_on: '2015-01-01' }],
      lists: { 'housing.property': [{ person: 'P1', usage: '住宅', name }] },
    });
    expect(review.map((pair) => pair.note)).toEqual([note]);
  });

  test('names the list row in its sentence, and how the two were matched', () => {
    const example = {
      expect: 'hit' as const,
      note: '',
      register: [{ person: 'P1', registered_on: '2015-01-01' }],
      lists: {
        'housing.property': [{ person: 'P1', usage: '住宅', address: '幸福路1号', registered_on: '2016-02-03' }],
      },
    };
    const [finding] = runExample(flat, example).findings;
    expect(finding?.message).toBe(`${finding?.person.name ?? ''}：幸福路1号，2016-02-03`);
    expect(finding?.match).toEqual({ method: 'id_exact', note: null });
  });

  test('a member lifts the finding to the household; several rows are several pieces of evidence', () => {
    const register = [
      { person: 'P1', name: '户主甲' },
      { person: 'P2', name: '配偶乙', relation: '配偶' },
    ];
    const rows = ['P2', 'P2', 'P1'].map((person) => ({
      person,
      usage: '住宅',
      name: person === 'P1' ? '户主甲' : '配偶乙',
    }));
    expect(outcome({ ...flat, unit: 'household' }, { register, lists: { 'housing.property': rows } })).toEqual({
      findings: [['户主甲', '990121/示例镇', 'register+register+housing.property+housing.property+housing.property']],
      review: [],
    });
  });

  test('having decides over the rows of a household, unless over those of its members', () => {
    const two = rule({
      ...flat,
      unit: 'household',
      group: { by: 'household', having: 'count(*) >= 2' },
      unless: [{ list: 'housing.relocation' }],
    });
    const register = [
      { person: 'P1', name: '户主甲' },
      { person: 'P2', name: '配偶乙', relation: '配偶' },
    ];
    const one = [{ person: 'P1', name: '户主甲', usage: '住宅' }];
    const both = [...one, { person: 'P2', name: '配偶乙', usage: '住宅' }];
    const found = (lists: RuleExample['lists']): number =>
      runExample(two, { expect: 'hit', note: '', register, ...(lists === undefined ? {} : { lists }) }).findings.length;
    expect(found({ 'housing.property': one })).toBe(0);
    expect(found({ 'housing.property': both })).toBe(1);
    expect(found({ 'housing.property': both, 'housing.relocation': [{ person: 'P2' }] })).toBe(0);
  });
});

describe('absent', () => {
  const uninsured = rule({ number: 'D99', kind: 'absent', hit: 'health.insurance', where: 'year = :as_of_year' });

  test('speaks only of people with a usable number, on the evidence of the register', () => {
    const register = [
      { person: 'P1', name: '有保' },
      { person: 'P2', name: '旧年', relation: '子' },
      { person: 'P3', name: '无保', relation: '女' },
      { name: '坏号', id_number: '990121197006155011', relation: '父' },
    ];
    const lists = {
      'health.insurance': [
        { person: 'P1', year: '2018' },
        { person: 'P2', year: '2017' },
      ],
    };
    expect(outcome(uninsured, { register, lists })).toEqual({
      findings: expect.arrayContaining([
        ['旧年', '990121/示例镇', 'register'],
        ['无保', '990121/示例镇', 'register'],
      ]),
      review: [],
    });
    expect(runExample(uninsured, { expect: 'hit', note: '', register, lists }).findings).toHaveLength(2);
  });
});

describe('omitted', () => {
  const missed = rule({ number: 'E99', kind: 'omitted', unit: 'household', hit: 'civil_affairs.rural_dibao' });

  test('one registered member makes a household registered', () => {
    const register = [{ person: 'P1', name: '在册' }];
    const rows = [
      { person: 'P1', household: 'D1', name: '在册' },
      { person: 'P2', household: 'D1', name: '家属' },
      { person: 'P3', household: 'D2', name: '漏评', relation: '户主', township: '示例镇' },
      { person: 'P4', household: 'D2', name: '漏评妻', township: '示例镇' },
    ];
    expect(outcome(missed, { register, lists: { 'civil_affairs.rural_dibao': rows } })).toEqual({
      findings: [
        [expect.stringMatching(/^漏评/u), '990121/示例镇', 'civil_affairs.rural_dibao+civil_affairs.rural_dibao'],
      ],
      review: [],
    });
  });

  test('a namesake in the register whose own number is damaged is for a person to decide', () => {
    const register = [{ name: '同名', id_number: '990121197006155011' }];
    const rows = [{ person: 'P1', household: 'D1', name: '同名', township: '示例镇' }];
    expect(outcome(missed, { register, lists: { 'civil_affairs.rural_dibao': rows } })).toEqual({
      findings: [],
      review: [['number_damaged', '同名', '同名']],
    });
  });
});

describe('logic and select', () => {
  test('a household rule speaks of its head, or of the first member where there is none', () => {
    const headless = rule({ number: 'H99', kind: 'logic', unit: 'household', where: 'hh.head_person_id is null' });
    const register = [{ person: 'P1', name: '无户主', relation: '子' }];
    expect(outcome(headless, { register })).toEqual({
      findings: [['无户主', '990121/示例镇', 'register']],
      review: [],
    });
  });

  test('one number in two townships is one finding, sent to both', () => {
    const twice = rule({
      number: 'B99',
      kind: 'duplicate',
      select: `select s.person_id as person_id from subject s join subject t on t.id_key = s.id_key where t.township <> s.township`,
    });
    const register = [
      { person: 'P1', name: '两处', household: 'H1' },
      { person: 'P1', name: '两处', household: 'H2', township: '另一镇' },
    ];
    expect(outcome(twice, { register })).toEqual({
      findings: [['两处', '990121/另一镇+990121/示例镇', 'register+register']],
      review: [],
    });
  });

  test('a rule for review gives pairs, never findings', () => {
    const alike = rule({
      number: 'B98',
      kind: 'duplicate',
      review: true,
      select: `select s.person_id as person_id, t.person_id as other_person_id from subject s
        join subject t on t.name_key = s.name_key and t.person_id > s.person_id`,
    });
    const register = [
      { person: 'P1', name: '同名' },
      { person: 'P2', name: '同名', relation: '子' },
    ];
    expect(outcome(alike, { register })).toEqual({ findings: [], review: [['similar_person', '同名', '同名']] });
  });

  test("a list's finding goes to no township", () => {
    const lost = rule({
      number: 'A99',
      kind: 'logic',
      unit: 'list',
      message: '{column}{lost}',
      select:
        'select d.source as source, d.division as division, d.column_name as "column", d.lost as lost from id_column d',
    });
    const tables = {
      id_column: [{ source: 'housing.property', division: '990121', column_name: '证件号码', rows: 4, lost: 3 }],
    };
    const [finding] = runExample(lost, { expect: 'hit', note: '', tables }).findings;
    expect([finding?.message, finding?.sent_to, finding?.place.county]).toEqual(['证件号码3', [], '990121']);
  });
});
