import { describe, expect, it } from 'vitest';
import { fittingWords, REASON_USES, usesOf } from '../../src/catalog/reason-uses.js';
import { REASONS } from '../../src/catalog/reasons.js';

describe('reasons that a conclusion takes', () => {
  it.each([
    ['refuted', null, ['refuted']],
    ['refuted', 'keep', ['refuted', 'kept']],
    ['confirmed', null, ['confirmed']],
    ['confirmed', 'remove', ['confirmed']],
    ['confirmed', 'keep', ['confirmed', 'kept']],
    ['confirmed', 'defer', ['confirmed', 'kept']],
    ['partly_confirmed', null, ['confirmed', 'kept', 'refuted']],
    ['unverifiable', 'defer', ['unverifiable']],
  ] as const)('%s with %s', (verdict, disposal, uses) => {
    expect(usesOf(verdict, disposal)).toEqual(uses);
  });

  it('are named for every use', () => {
    expect(REASON_USES.map(({ use }) => use).sort()).toEqual([...new Set(REASONS.flatMap(({ uses }) => uses))].sort());
  });

  it.each([
    ['special_family', '处置方式选“渐退或暂缓”或“保留(豁免)”'],
    ['lost_contact', '处置方式选“渐退或暂缓”或“保留(豁免)”、无法核实'],
    ['wrong_number', '不属实、属实'],
  ])('%s goes with %s', (code, words) => {
    expect(fittingWords(REASONS.find((reason) => reason.code === code)?.uses ?? [])).toBe(words);
  });
});
