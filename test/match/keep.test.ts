import { describe, expect, test } from 'vitest';
import { keepPolicies } from '../../src/match/keep.js';

const need = {
  source: 'health.insurance',
  readsHits: true,
  readsOutsiders: false,
  showsRows: false,
  columns: ['year', 'status'],
};

describe('what is kept of a list', () => {
  test('a list that only absence is judged by keeps hits with the named columns', () => {
    expect(keepPolicies([need, { ...need, columns: ['insurance'] }])).toEqual(
      new Map([
        [
          'health.insurance',
          {
            keepsHits: true,
            keepsOutsiders: false,
            columns: new Set(['name', 'relation', 'township', 'year', 'status', 'insurance']),
            comparesNames: false,
          },
        ],
      ]),
    );
  });

  test('one rule that shows rows, and one about outsiders, widen it whatever the order', () => {
    const shows = { ...need, showsRows: true };
    const outsiders = { ...need, readsOutsiders: true };
    const widest = { keepsHits: true, keepsOutsiders: true, columns: null, comparesNames: true };
    expect(keepPolicies([need, shows, outsiders]).get('health.insurance')).toEqual(widest);
    expect(keepPolicies([outsiders, shows, need]).get('health.insurance')).toEqual(widest);
  });

  test('a list that no rule names is not kept', () => {
    expect(keepPolicies([]).size).toBe(0);
  });
});
