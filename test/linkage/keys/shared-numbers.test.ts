// One number under different heads in different villages or sheets is several households.
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../src/catalog/rules/all-rules.js';
import type { ExampleRow } from '../../../src/domain/rule.js';
import { runExample } from '../../../src/rule-test/run-example.js';
import { splitSharedNumbers } from '../../../src/linkage/keys/shared-numbers.js';
import { wholeSchema } from '../../../src/linkage/rule-schema.js';
import { SqliteStore } from '../../../src/store/work-store.js';

interface Row {
  readonly home: string;
  readonly sheet?: number;
  readonly head?: string;
  readonly name?: string;
}

/** Households after splitting, each as the names of its people. */
function households(rows: readonly Row[]): string[] {
  const store = new SqliteStore(':memory:', wholeSchema());
  const columns = ['person_id', 'household_id', 'household', 'is_head', 'id_key', 'name', 'village', 'place_id'];
  const writer = store.writer('subject', columns);
  rows.forEach(({ home, sheet = 1, head, name }, at) => {
    writer.add([at + 1, 1, '1', head === undefined ? 0 : 1, head ?? null, head ?? name ?? `人${at}`, home, sheet]);
  });
  splitSharedNumbers(store, 1);
  const byId = new Map<number, string[]>();
  for (const { household_id: id, name } of store.rows('select household_id, name from subject order by person_id')) {
    byId.set(Number(id), [...(byId.get(Number(id)) ?? []), String(name)]);
  }
  return [...byId.values()].map((names) => names.join('+'));
}

describe('a household number', () => {
  it.each<[string, readonly Row[], string[]]>([
    [
      'of one household',
      [
        { home: '甲村', head: '王' },
        { home: '甲村', name: '李' },
      ],
      ['王+李'],
    ],
    [
      'counted anew in every village',
      [
        { home: '甲村', head: '王' },
        { home: '甲村', name: '李' },
        { home: '乙村', head: '赵' },
        { home: '乙村', name: '钱' },
      ],
      ['王+李', '赵+钱'],
    ],
    [
      'counted anew on every sheet',
      [
        { home: '甲村', head: '王' },
        { home: '甲村', head: '赵', sheet: 2 },
        { home: '甲村', name: '钱', sheet: 2 },
      ],
      ['王', '赵+钱'],
    ],
    [
      'with two heads in one village of one sheet',
      [
        { home: '甲村', head: '王' },
        { home: '甲村', head: '赵' },
      ],
      ['王+赵'],
    ],
    [
      'of a household that stands in two villages',
      [
        { home: '甲村', head: '王' },
        { home: '乙村', head: '王' },
      ],
      ['王+王'],
    ],
    [
      'with a member whose village is misspelt',
      [
        { home: '甲村', head: '王' },
        { home: '甲付', name: '李' },
        { home: '乙村', head: '赵' },
      ],
      ['王+李', '赵'],
    ],
  ])('%s', (_note, rows, expected) => {
    expect(households(rows)).toEqual(expected);
  });

  it('that villages share accuses nobody of being a second head, and each household keeps its own finding', () => {
    const register: readonly ExampleRow[] = [
      { person: 'A', household: '1', village: '甲村', measures: null },
      { person: 'B', household: '1', village: '乙村', relation: '户主', measures: null },
    ];
    const run = (number: string) =>
      runExample(
        ALL_RULES.find((rule) => rule.number === number)!,
        { expect: 'near', note: '', register },
      ).findings;
    expect(run('B14')).toEqual([]);
    expect(new Set(run('D25').map(({ no }) => no)).size).toBe(2);
  });
});

describe('a row whose household number says nothing', () => {
  const find = (number: string, household: string | null) => {
    const register: readonly ExampleRow[] = [
      { person: 'A', household: 'H1', household_size: 1 },
      { person: 'B', household, relation: '配偶', household_size: 3 },
    ];
    return runExample(
      ALL_RULES.find((rule) => rule.number === number)!,
      { expect: 'near', note: '', register },
    ).findings;
  };

  it.each(['H01', 'H05'])('is left alone, and %s does not blame it for that', (number) => {
    expect(find(number, null)).toEqual([]);
    expect(find(number, 'H2')).toHaveLength(1);
  });
});
