import { describe, expect, it } from 'vitest';
import { reconcile, type RegisterEntry, type SideCounts } from '../../../src/domain/reports/reconciliation.js';

const entry = (key: string | null, values: Record<string, string> = {}, row = 1): RegisterEntry => ({
  key,
  name: values['name'] ?? null,
  idNumber: key,
  household: null,
  county: '990121',
  township: '青石镇',
  village: null,
  values: new Map(Object.entries(values)),
  readAt: `表.csv › 第 ${row} 行`,
});
const isSame = (_column: string, one: string, other: string): boolean => one === other;
const total = ({ unusable, repeated, only, different, equal }: SideCounts): number =>
  unusable + repeated + only + different + equal;

describe('two registers side by side', () => {
  const first = [
    entry('A', { name: '张三', village: '上河村' }),
    entry('A', { name: '张三' }, 2),
    entry('B', { name: '李四' }),
    entry('C', { name: '王五', dibao: 'no' }),
    entry(null, { name: '赵六' }),
  ];
  const second = [
    entry('A', { name: '张三', village: '下河村' }),
    entry('C', { name: '王五' }),
    entry('D'),
    entry(null),
  ];
  const result = reconcile(first, second, isSame);

  it('are only here, only there, different by column, or equal', () => {
    expect(result.onlyFirst.map(({ key }) => key)).toEqual(['B']);
    expect(result.onlySecond.map(({ key }) => key)).toEqual(['D']);
    expect(result.different.map(({ first: { key }, differences }) => [key, differences])).toEqual([
      ['A', [{ column: 'village', first: '上河村', second: '下河村' }]],
    ]);
    expect(result.equal.map(({ first: { key } }) => key)).toEqual(['C']);
    expect(result.byColumn).toEqual([{ column: 'village', pairs: 1 }]);
  });

  it('add up on both sides', () => {
    expect(total(result.counts.first)).toBe(first.length);
    expect(total(result.counts.second)).toBe(second.length);
    expect(result.counts.first).toEqual({ rows: 5, unusable: 1, repeated: 1, only: 1, different: 1, equal: 1 });
  });

  it('take no difference from a column that one side leaves blank', () => {
    expect(reconcile([entry('A', { name: '张三' })], [entry('A')], isSame).equal).toHaveLength(1);
  });

  it('give the same whatever the order of rows', () => {
    expect(reconcile([...first].reverse(), [...second].reverse(), isSame)).toEqual(result);
  });

  it('are all on one side where nothing is delivered of the other', () => {
    const { counts } = reconcile(first, [], isSame);
    expect(counts.second).toEqual({ rows: 0, unusable: 0, repeated: 0, only: 0, different: 0, equal: 0 });
    expect(counts.first.only).toBe(3);
  });
});
