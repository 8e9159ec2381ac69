import { describe, expect, it } from 'vitest';
import type { EvidenceRow, ReviewPair } from '../../../src/domain/finding.js';
import { namePair } from '../../../src/domain/reports/review-pair.js';

const KEY = new Uint8Array(32).fill(7);

function row(source: string, values: Record<string, string>): EvidenceRow {
  return { source, file: '收件/甲.csv', sheet: null, row: 2, values };
}

const person = { name: '示例甲', id_number: '990121196801065423', household: '1' };
const other = { name: '示例乙', id_number: '990121196801065423', sex: '女' };
const pair: ReviewPair = {
  reason: 'name_unlike',
  rule: 'C01',
  place: { county: '990121', township: '示例镇', village: '示例村' },
  register: row('register', person),
  list: row('list.one', other),
  note: null,
};
const name = namePair(KEY, pair);

describe('the number of a pair', () => {
  it.each<[string, Partial<ReviewPair>]>([
    ['another rule speaks of it', { rule: 'D01' }],
    ['the file was renamed and sorted', { list: { ...pair.list, file: '收件/乙.xlsx', sheet: '1', row: 9 } }],
    ['the two rows change sides', { register: pair.list, list: pair.register }],
    ['the candidate was entered since', { register: row('candidates', person) }],
    ['a rule shows another column of the register', { register: row('register', { ...person, income: '3.00' }) }],
    ['an amount of the list changed', { list: row('list.one', { ...other, amount: '300.00' }) }],
  ])('and its evidence stay where %s', (_case, change) => {
    expect(namePair(KEY, { ...pair, ...change })).toEqual(name);
  });

  it.each<[string, Partial<ReviewPair>]>([
    ['the household', { register: row('register', { ...person, household: '2' }) }],
    ['the sex on the list', { list: row('list.one', { ...other, sex: '男' }) }],
    ['the reason', { reason: 'number_damaged' }],
  ])('stays, with other evidence, where %s changes', (_case, change) => {
    const changed = namePair(KEY, { ...pair, ...change });
    expect(changed.pair).toBe(name.pair);
    expect(changed.evidence).not.toBe(name.evidence);
  });

  it.each<[string, Partial<ReviewPair>]>([
    ['a name', { list: row('list.one', { ...other, name: '示例丙' }) }],
    ['a number', { list: row('list.one', { ...other, id_number: '990121196801065XXX' }) }],
    ['the village', { place: { ...pair.place, village: '别村' } }],
    ['the list', { list: row('list.two', other) }],
  ])('is another where %s changes', (_case, change) => {
    expect(namePair(KEY, { ...pair, ...change }).pair).not.toBe(name.pair);
  });

  it('is another under another key', () => {
    expect(namePair(new Uint8Array(32).fill(8), pair).pair).not.toBe(name.pair);
  });
});
