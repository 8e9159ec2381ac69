import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/domain/problem.js';
import { ownExamples, rulesInForce } from '../../src/rules/rules-in-force.js';
import { rule } from './rule-fixture.js';

const homes = { default: 1, unit: '套', basis: '示例口径', effective: '2018-01-01' };
const CATALOGUE = [
  rule({
    number: 'C04',
    params: { homes: { ...homes, series: [{ value: 3, basis: '旧', effective: '2010-01-01' }] } },
  }),
  rule({ number: 'F02', standsFor: ['B09'] }),
];
const NOTHING = { disable: [], set: {}, add: [] };

/** Code and facts of the error. */
function refusal(settings: Partial<typeof NOTHING>): unknown {
  try {
    rulesInForce(CATALOGUE, { ...NOTHING, ...settings });
    return null;
  } catch (error) {
    return error instanceof UserError ? [error.code, error.facts] : error;
  }
}

describe('rules in force', () => {
  test('without settings they are the catalogue', () => {
    expect(rulesInForce(CATALOGUE, NOTHING)).toEqual(CATALOGUE);
  });

  test('a rule is disabled under its own number or one it stands for', () => {
    expect(rulesInForce(CATALOGUE, { ...NOTHING, disable: ['B09'] }).map((entry) => entry.number)).toEqual(['C04']);
  });

  test('fields are replaced; a parameter set by name loses its dated values', () => {
    const set = { C04: { homes: 2, where: 'h.floor_area > 50', basis: '县办〔2018〕12号' } };
    const [changed] = rulesInForce(CATALOGUE, { ...NOTHING, set });
    expect(changed).toEqual({
      ...CATALOGUE[0],
      where: 'h.floor_area > 50',
      basis: '县办〔2018〕12号',
      params: { homes: { ...homes, default: 2 } },
    });
  });

  test('a local rule needs no more than what makes it one', () => {
    const add = [
      { number: 'L01', name: '本地', kind: 'logic', unit: 'person', message: '{name}', where: 's.age > 90' },
    ];
    expect(rulesInForce(CATALOGUE, { ...NOTHING, add }).find((entry) => entry.number === 'L01')).toMatchObject({
      severity: 'verify',
      passes: ['county', 'city', 'province'],
      verifier: 'township',
    });
  });

  test.each([
    ['household', undefined, "s.status <> 'removed'"],
    ['person', "s.status = 'registered'", "s.status = 'registered'"],
    ['village', undefined, undefined],
  ])('a local warning about a %s speaks of people of the register', (unit, target, expected) => {
    const plain = {
      number: 'L02',
      name: '停水',
      kind: 'warning',
      unit,
      message: '{name}',
      hit: 'local.water',
      where: 'days > 10',
    };
    const add = [target === undefined ? plain : { ...plain, target }];
    expect(rulesInForce([], { ...NOTHING, add })[0]?.target).toBe(expected);
  });

  test('the examples of a local rule are no part of what a pass runs', () => {
    const own = { number: 'L01', name: '本地', kind: 'logic', unit: 'person', message: '{name}', where: 's.age > 90' };
    const examples = [{ expect: 'hit', note: '九十一岁', register: [{ person: 'P1', age: 91 }] }];
    const [plain] = rulesInForce([], { ...NOTHING, add: [own] });
    expect(rulesInForce([], { ...NOTHING, add: [{ ...own, examples }] })).toEqual([plain]);
    expect(ownExamples({ ...own, examples })).toEqual(examples);
    expect(ownExamples(own)).toEqual([]);
  });

  test.each([
    ['an unknown rule', { disable: ['C05'] }, 'rule-unknown'],
    ['an unknown field', { set: { C04: { wehre: '1' } } }, 'rule-field-unknown'],
    ['an unknown parameter', { set: { C04: { params: { cars: 2 } } } }, 'rule-field-unknown'],
    ['an added rule without a name', { add: [{ number: 'L01' }] }, 'rule-added-invalid'],
    [
      'an added rule of no kind',
      { add: [{ number: 'L01', name: '甲', kind: 'x', unit: 'person', message: '' }] },
      'rule-added-invalid',
    ],
  ])('%s is refused with its setting', (_case, settings, code) => {
    expect(refusal(settings as Partial<typeof NOTHING>)).toEqual([code, expect.anything()]);
  });
});
