import { describe, expect, it } from 'vitest';
import { findJump } from '../../src/intake/list-guard.js';

const list = (rows: number, usable: number, hits: number, subjects = 1000, local_rate: number | null = null) => ({
  local_rate,
  rows_used: rows,
  records: rows,
  usable_keys: usable,
  subjects_hit: hits,
  hit_rate: subjects === 0 ? null : hits / subjects,
});

describe('the guard over deliveries', () => {
  it.each([
    ['a list like the last one', list(1000, 990, 300), list(1010, 1000, 310), null],
    ['a list that grew', list(3000, 2990, 310), list(1000, 990, 300), null],
    ['a list cut to a third', list(300, 300, 300), list(1000, 990, 300), { kind: 'rows', before: 1000, now: 300 }],
    ['a small list with a few rows less', list(10, 10, 2), list(25, 25, 5), null],
    [
      'numbers destroyed by a spreadsheet',
      list(1000, 100, 40),
      list(1000, 1000, 300),
      { kind: 'usable_keys', before: 1, now: 0.1 },
    ],
    ['far more people hit', list(1000, 990, 500), list(1000, 990, 300), { kind: 'hit_rate', before: 0.3, now: 0.5 }],
    ['far fewer people hit', list(1000, 990, 100), list(1000, 990, 300), { kind: 'hit_rate', before: 0.3, now: 0.1 }],
    ['a handful of people more', list(100, 99, 8), list(100, 99, 2), null],
    [
      'the first hits of a list that had none',
      list(1000, 990, 12),
      list(1000, 990, 0),
      { kind: 'hit_rate', before: 0, now: 0.012 },
    ],
    [
      'a list of another county',
      list(1000, 990, 300, 1000, 0.1),
      list(1000, 990, 300, 1000, 0.95),
      { kind: 'local_rate', before: 0.95, now: 0.1 },
    ],
    ['a list that is more local', list(1000, 990, 300, 1000, 0.95), list(1000, 990, 300, 1000, 0.1), null],
    ['a last delivery that was not asked for it', list(1000, 990, 300, 1000, 0.1), list(1000, 990, 300), null],
    ['a register without usable numbers', list(1000, 990, 0, 0), list(1000, 990, 300), null],
  ])('judges %s', (_, current, previous, jump) => {
    expect(findJump(current, previous, 0.3)).toEqual(jump);
  });
});
