// Villages, projects, posts and members of staff as subjects: rows of lists that no register knows.
import { describe, expect, it } from 'vitest';
import type { ExampleRow, RuleDefinition } from '../../src/domain/rule.js';
import { runExample } from '../../src/rule-test/run-example.js';

const rule = (facts: Partial<RuleDefinition>): RuleDefinition => ({
  number: 'X01',
  name: '试',
  version: 1,
  effective: '1900-01-01',
  kind: 'logic',
  severity: 'verify',
  unit: 'village',
  passes: ['county'],
  verifier: 'township',
  message: '{list_label}{village}',
  basis: '试',
  answers: ['other'],
  ...facts,
});
const run = (tested: RuleDefinition, lists: Record<string, readonly ExampleRow[]>) =>
  runExample(tested, {
    expect: 'hit',
    note: '',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists,
  }).findings;

const place = { county: '990121', township: '东河镇', village: '向阳村' };

describe('rows of a list as subjects', () => {
  it('are one finding a village, with its row and place, and no person', () => {
    const tested = rule({ hit: 'village.facts', where: "clinic = 'no'" });
    const found = run(tested, {
      'village.facts': [
        { ...place, clinic: '无' },
        { ...place, village: '红星村', clinic: '有' },
      ],
    });
    expect(found).toMatchObject([{ unit: 'village', place, sent_to: ['990121/东河镇'], match: null }]);
    expect(found[0]?.person).toEqual({ name: null, id_number: null, household: null, relation: null });
    expect(found[0]?.evidence.map(({ source }) => source)).toEqual(['village.facts']);
  });

  it('are one finding a project, however many rows it has, named by its key', () => {
    const tested = rule({ unit: 'project', hit: 'finance.project_payment', where: 'amount > 0' });
    const rows = [100, 200].map((amount) => ({ ...place, project_no: 'X1', project: '水渠', amount }));
    const found = run(tested, {
      'finance.project_payment': [...rows, { ...place, project_no: 'X2', project: '道路', amount: 5 }],
    });
    expect(found.map(({ person, evidence }) => [person.name, evidence.length]).sort()).toEqual([
      ['X1', 2],
      ['X2', 1],
    ]);
    expect(new Set(found.map(({ no }) => no)).size).toBe(2);
  });

  it.each([
    [
      'their number',
      [
        { person: 'P1', post: '村医' },
        { person: 'P1', post: '护林员' },
      ],
      1,
    ],
    [
      'their name where there is no number',
      [
        { name: '甲某', post: '村医' },
        { name: '乙某', post: '村医' },
      ],
      2,
    ],
    ['their row where there is neither', [{ post: '村医' }, { post: '村医', village: '红星村' }], 2],
  ])('tell members of staff apart by %s', (_note, rows, count) => {
    const tested = rule({ unit: 'staff', hit: 'village.post', where: 'post is not null' });
    expect(run(tested, { 'village.post': rows.map((row) => ({ ...place, ...row })) })).toHaveLength(count);
  });

  it('name a post by who holds it, never by his number', () => {
    const tested = rule({ unit: 'post', hit: 'village.post', where: 'post is not null', message: '{h.name}' });
    const [found] = run(tested, { 'village.post': [{ ...place, person: 'P1', post: '村医' }] });
    expect(found?.person.name).toMatch(/^\p{Script=Han}+$/u);
    expect(found?.person).toMatchObject({ id_number: expect.stringMatching(/^99/u) as string, household: null });
  });

  it('are left out by a list that explains them away', () => {
    const tested = rule({
      hit: 'village.facts',
      where: "doctor = 'no'",
      unless: [{ list: 'village.post', where: "u.post = '村医'" }],
    });
    const facts = [{ ...place, doctor: '无' }];
    expect(run(tested, { 'village.facts': facts, 'village.post': [{ ...place, name: '甲某', post: '村医' }] })).toEqual(
      [],
    );
    expect(
      run(tested, { 'village.facts': facts, 'village.post': [{ ...place, name: '甲某', post: '护林员' }] }),
    ).toHaveLength(1);
  });

  it('keep their number from one run to the next, and the village the one that the register has', () => {
    const tested = rule({ hit: 'village.facts', where: "clinic = 'no'" });
    const numbers = [1, 2].map(() => run(tested, { 'village.facts': [{ ...place, clinic: '无' }] })[0]?.no);
    expect(new Set(numbers).size).toBe(1);
  });
});
