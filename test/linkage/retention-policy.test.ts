import { describe, expect, test } from 'vitest';
import { keepPolicies } from '../../src/linkage/retention-policy.js';

const need = {
  source: 'health.insurance',
  readsHits: true,
  outsiders: 'none' as const,
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
            outsiders: 'none',
            columns: new Set(['year', 'status', 'insurance']),
            findsCoResidents: false,
            comparesNames: false,
          },
        ],
      ]),
    );
  });

  test('one rule that shows rows, and one about outsiders, widen it whatever the order', () => {
    const shows = { ...need, showsRows: true };
    const outsiders = { ...need, outsiders: 'all' as const };
    const widest = { keepsHits: true, outsiders: 'all', columns: null, findsCoResidents: false, comparesNames: true };
    expect(keepPolicies([need, shows, outsiders]).get('health.insurance')).toEqual(widest);
    expect(keepPolicies([outsiders, shows, need]).get('health.insurance')).toEqual(widest);
  });

  test('kin is more than nobody and less than everybody', () => {
    const coResidents = { ...need, outsiders: 'co_residents' as const };
    const all = { ...need, outsiders: 'all' as const };
    expect(keepPolicies([need, coResidents]).get('health.insurance')?.outsiders).toBe('co_residents');
    expect(keepPolicies([all, coResidents, need]).get('health.insurance')?.outsiders).toBe('all');
  });

  test('the list that says who lives with whom finds coResidents as soon as any list is asked for them', () => {
    const population = { ...need, source: 'public_security.population', outsiders: 'all' as const };
    const vehicles = { ...need, source: 'public_security.vehicle', outsiders: 'co_residents' as const };
    expect(keepPolicies([population]).get('public_security.population')?.findsCoResidents).toBe(false);
    expect(keepPolicies([population, vehicles]).get('public_security.population')).toMatchObject({
      outsiders: 'all',
      findsCoResidents: true,
    });
    expect(keepPolicies([population, vehicles]).get('public_security.vehicle')?.findsCoResidents).toBe(false);
  });

  test('a list that no rule names is not kept', () => {
    expect(keepPolicies([]).size).toBe(0);
  });
});
