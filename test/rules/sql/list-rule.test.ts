/** Rules in closed forms over a list, run through the real store: each comparison beside the value at which it turns. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/catalog/sources/declared-tables.js';
import { useOwnTables } from '../../../src/catalog/sources/table-definitions.js';
import type { ListCondition, ListRule, ListRuleWhom } from '../../../src/config/list-rules.js';
import type { ExampleRow, RuleDefinition } from '../../../src/domain/rule.js';
import { runExample } from '../../../src/rule-test/run-example.js';
import { ruleOfList } from '../../../src/rules/sql/list-rule.js';
import { rulesInForce } from '../../../src/rules/rules-in-force.js';

const BASE: ListRule = {
  number: 'X01',
  name: '房产',
  list: 'housing.property',
  when: 'on',
  message: '{name}{address}',
};

function ruleOf(rule: Partial<ListRule>): RuleDefinition {
  const [made] = rulesInForce([], { disable: [], set: {}, add: [], lists: [{ ...BASE, ...rule }] });
  if (made === undefined) throw new Error('no rule');
  return made;
}

const AS_OF = '2018-07-25';
const STATUSES = ['registered', 'monitored', 'exited', 'removed', 'candidate'];
/** Numbers found on a person of the register, or outside it, with that row on the list. */
function found(rule: RuleDefinition, row: ExampleRow | null, list = 'housing.property'): number {
  const rows = row === null ? [] : [{ person: 'P1', ...row }];
  const { findings, outcomes } = runExample(rule, {
    ...{ expect: 'hit', note: '', asOf: AS_OF, register: [{ person: 'P1' }] },
    lists: { [list]: [...rows, { person: 'P9', address: '乙', usage: '住宅' }] },
  });
  expect(outcomes).toMatchObject([{ rule: 'X01', status: 'ran' }]);
  return findings.filter(({ person }) => person.household !== null).length;
}

describe('a condition on the rows of a list', () => {
  const area = (is: ListCondition['is'], value: number): ListCondition => ({ column: 'floor_area', is, value });
  const day = (is: ListCondition['is'], value: string): ListCondition => ({ column: 'registered_on', is, value });
  const usage = (is: ListCondition['is'], value?: string | string[]): ListCondition =>
    value === undefined ? { column: 'usage', is } : { column: 'usage', is, value };
  it.each<[ListCondition, ExampleRow, number]>([
    [area('over', 89.5), { floor_area: 89.5 }, 0],
    [area('over', 89.5), { floor_area: 89.51 }, 1],
    [area('over', 9), { floor_area: 10 }, 1],
    [area('over', 9), {}, 0],
    [area('at_least', 89.5), { floor_area: 89.5 }, 1],
    [area('at_least', 89.5), { floor_area: 89.49 }, 0],
    [area('under', 89.5), { floor_area: 89.5 }, 0],
    [area('under', 100), { floor_area: 20 }, 1],
    [area('under', 100), {}, 0],
    [area('at_most', 89.5), { floor_area: 89.5 }, 1],
    [area('at_most', 89.5), { floor_area: 90 }, 0],
    [area('equal', 80), { floor_area: 80 }, 1],
    [area('unequal', 80), { floor_area: 80 }, 0],
    [day('before', '2016-03-01'), { registered_on: '2016-02-29' }, 1],
    [day('before', '2016-03-01'), { registered_on: '2016-03-01' }, 0],
    [day('before', '2016-03-01'), {}, 0],
    [day('after', '2016-03-01'), { registered_on: '2016-03-02' }, 1],
    [day('after', '2016-03-01'), { registered_on: '2016-03-01' }, 0],
    // Only a month or a year is known: March may be before the 15th or behind it.
    [day('before', '2016-03-15'), { registered_on: '2016-03' }, 0],
    [day('before', '2016-03-15'), { registered_on: '2016-02' }, 1],
    [day('after', '2016-03-15'), { registered_on: '2016-03' }, 0],
    [day('after', '2016-03-15'), { registered_on: '2017' }, 1],
    // The as-of date is 2018-07-25.
    [day('after', '30天前'), { registered_on: '2018-06-26' }, 1],
    [day('after', '30天前'), { registered_on: '2018-06-25' }, 0],
    [day('before', '6个月前'), { registered_on: '2018-01-24' }, 1],
    [day('before', '6个月前'), { registered_on: '2018-01-25' }, 0],
    [day('after', '2年前'), { registered_on: '2016-07-26' }, 1],
    [day('after', '2年前'), { registered_on: '2016-07-25' }, 0],
    [usage('equal', '住宅'), { usage: '住宅' }, 1],
    [usage('equal', '住宅'), { usage: '商业' }, 0],
    [usage('equal', ['住宅', '商业']), { usage: '商业' }, 1],
    [usage('equal', '住宅'), {}, 0],
    [usage('unequal', ['住宅', '商业']), { usage: '商业' }, 0],
    [usage('unequal', ['住宅', '商业']), { usage: '车位' }, 1],
    [usage('unequal', '住宅'), {}, 0],
    [usage('contains', '商'), { usage: '商业用房' }, 1],
    [usage('contains', ['商', '仓']), { usage: '仓储' }, 1],
    [usage('contains', '商'), { usage: '住宅' }, 0],
    [usage('blank'), {}, 1],
    [usage('blank'), { usage: '住宅' }, 0],
    [usage('filled'), { usage: '住宅' }, 1],
    [usage('filled'), {}, 0],
    [usage('equal', `o'x`), { usage: `o'x` }, 1],
    [usage('equal', `x' or '1'='1`), { usage: '住宅' }, 0],
  ])('%j with %j is found %i times', (condition, row, expected) => {
    expect(found(ruleOf({ conditions: [condition] }), { address: '甲', ...row })).toBe(expected);
  });

  it('holds together with the others', () => {
    const both = ruleOf({ conditions: [usage('equal', '住宅'), area('over', 60)] });
    expect(found(both, { usage: '住宅', floor_area: 80 })).toBe(1);
    expect(found(both, { usage: '住宅', floor_area: 50 })).toBe(0);
    expect(found(both, { usage: '商业', floor_area: 80 })).toBe(0);
  });
});

describe('the forms', () => {
  it.each<[string, Partial<ListRule>, ExampleRow | null, number]>([
    ['on the list', { when: 'on' }, { usage: '住宅' }, 1],
    ['on the list, and is not', { when: 'on' }, null, 0],
    ['watched', { when: 'watched' }, { usage: '住宅' }, 1],
    ['watched, and is not on it', { when: 'watched' }, null, 0],
    ['off the list', { when: 'off' }, null, 1],
    ['off the list, and is on it', { when: 'off' }, { usage: '住宅' }, 0],
    [
      'off the list where its row does not count',
      { when: 'off', conditions: [{ column: 'usage', is: 'equal', value: '住宅' }] },
      { usage: '商业' },
      1,
    ],
  ])('find a person %s', (_, rule, row, expected) => {
    expect(found(ruleOf(rule), row)).toBe(expected);
  });

  it.each<[ListRuleWhom, readonly string[]]>([
    ['registered', ['registered']],
    ['monitored', ['monitored']],
    ['current', ['registered', 'monitored']],
    ['exited', ['exited']],
    ['policies', ['registered', 'monitored', 'exited']],
    ['enrolled', ['registered', 'monitored', 'exited']],
    ['candidates', ['candidate']],
  ])('speak of the households that are %s alone', (whom, expected) => {
    const people = STATUSES.map((status, at) => ({ person: `P${at + 1}`, household: `H${at + 1}`, status }));
    const rows = people.map(({ person }) => ({ person, address: person }));
    const statusesOf = (when: ListRule['when'], listed: typeof rows) => {
      const message = when === 'outside' ? '{h.address}' : '{address}';
      const { findings } = runExample(ruleOf({ when, whom, message, unit: 'person' }), {
        ...{ expect: 'hit', note: '', asOf: AS_OF, register: people.slice(0, 4), candidates: people.slice(4) },
        lists: { 'housing.property': listed },
      });
      return findings
        .map(({ person }) => people.find(({ household }) => household === person.household)?.status)
        .sort();
    };
    const sorted = [...expected].sort();
    expect(statusesOf('on', rows)).toEqual(sorted);
    expect(statusesOf('watched', rows)).toEqual(sorted);
    expect(statusesOf('off', [{ person: 'P9', address: 'P9' }])).toEqual(sorted);
    // Of people on the list, those who are not such a household.
    expect(statusesOf('outside', rows)).toHaveLength(STATUSES.length - expected.length);
  });

  it('finds people of the list outside the register', () => {
    const { findings } = runExample(ruleOf({ when: 'outside', message: '{h.name}' }), {
      ...{ expect: 'hit', note: '', register: [{ person: 'P1' }] },
      lists: { 'housing.property': [{ person: 'P1' }, { person: 'P9', usage: '住宅' }] },
    });
    expect(findings).toHaveLength(1);
  });

  it.each<[ListRule['when'], Record<string, unknown>]>([
    ['on', { kind: 'present', unit: 'household' }],
    ['watched', { kind: 'warning', unit: 'person' }],
    ['off', { kind: 'absent', unit: 'person' }],
    ['outside', { kind: 'omitted', unit: 'person' }],
  ])('%s is of its kind and unit', (when, expected) => {
    expect(ruleOfList({ ...BASE, when })).toMatchObject({ ...expected, hit: 'housing.property' });
  });

  it('speaks of rows only where they are villages, projects or posts', () => {
    expect(() => ruleOf({ when: 'row' })).toThrow('rule-added-invalid');
  });

  it('takes changes and stops like any other rule', () => {
    const settings = { disable: [], set: {}, add: [], lists: [BASE] };
    expect(rulesInForce([], { ...settings, disable: ['X01'] })).toEqual([]);
    expect(rulesInForce([], { ...settings, set: { X01: { severity: 'notice' } } })).toMatchObject([
      { severity: 'notice' },
    ]);
  });
});

describe('a list of households', () => {
  beforeAll(() => {
    useOwnTables([
      tableOf({
        ...{
          id: 'farm.yards',
          name: '庭院',
          row: 'household',
          department: '农业局',
        },
        columns: [
          { name: 'household', header: ['户编号'], type: 'code' },
          { name: 'result', header: ['验收结果'], type: 'text' },
        ],
      }),
    ]);
  });
  afterAll(() => {
    useOwnTables([]);
  });
  const failed: ListCondition = {
    column: 'result',
    is: 'equal',
    value: '不合格',
  };
  /** Household numbers found, of two in the register. */
  const homes = (rule: Partial<ListRule>, rows: readonly ExampleRow[]) => {
    const { findings, outcomes } = runExample(ruleOf({ list: 'farm.yards', message: '{name}', ...rule }), {
      ...{ expect: 'hit', note: '', asOf: AS_OF },
      register: [
        { person: 'P1', household: 'H1', relation: '户主' },
        { person: 'P2', household: 'H1', relation: '配偶' },
        { person: 'P3', household: 'H2', status: 'monitored' },
      ],
      lists: { 'farm.yards': rows },
    });
    expect(outcomes).toMatchObject([{ status: 'ran' }]);
    return findings.map(({ person }) => person.household);
  };
  const row = (household: string, facts: ExampleRow = {}): ExampleRow => ({
    ...{
      person: null,
      name: null,
      id_number: null,
      household,
      result: '不合格',
    },
    ...facts,
  });

  it.each<[string, Partial<ListRule>, readonly ExampleRow[], readonly string[]]>([
    ['by its number', { when: 'on' }, [row('H1')], ['H1']],
    ['as a warning', { when: 'watched' }, [row('H2')], ['H2']],
    ['and no other', { when: 'on' }, [row('H9')], []],
    ['once for two rows', { when: 'on' }, [row('H1'), row('H1', { result: '未验收' })], ['H1']],
    ['by its conditions', { when: 'on', conditions: [failed] }, [row('H1'), row('H2', { result: '合格' })], ['H1']],
    ['of those that are meant', { when: 'on', whom: 'monitored' }, [row('H1'), row('H2')], ['H2']],
    ['by the number of a member', { when: 'on' }, [{ person: 'P2', household: null, result: '不合格' }], ['H1']],
    ['whose number is not under another name', { when: 'on' }, [row('H1', { name: '外人' })], []],
    ['that is missing', { when: 'off' }, [row('H1')], ['H2']],
    [
      'of which no row counts',
      { when: 'off', conditions: [failed] },
      [row('H1'), row('H2', { result: '合格' })],
      ['H2'],
    ],
  ])('names a household %s', (_, rule, rows, expected) => {
    expect(homes(rule, rows)).toEqual(expected);
  });
});
