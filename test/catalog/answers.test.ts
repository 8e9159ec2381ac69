// Reason codes and disposals are closed lists: every way of writing them leads to one code.
import { describe, expect, test } from 'vitest';
import { DISPOSALS } from '../../src/catalog/disposals.js';
import { REASONS } from '../../src/catalog/reasons.js';
import { CATEGORY_PRECEDENCE } from '../../src/catalog/precedence.js';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';

const repeated = (words: readonly string[]): string[] => words.filter((word, at) => words.indexOf(word) !== at);

describe('reason codes', () => {
  test('have one number, one code and one label each, and no spelling means two of them', () => {
    expect(repeated(REASONS.map((reason) => reason.code))).toEqual([]);
    expect(repeated(REASONS.map((reason) => reason.number))).toEqual([]);
    expect(repeated(REASONS.flatMap((reason) => [reason.label, ...reason.synonyms]))).toEqual([]);
  });

  test('begin with those that the sheet has always offered', () => {
    expect(REASONS.slice(0, 6).map((reason) => reason.label)).toEqual([
      '同名不同人',
      '证件号有误',
      '挂名',
      '已过户未变更',
      '已报废',
      '残疾代步或唯一谋生工具',
    ]);
  });

  test('are each offered by some rule', () => {
    const offered = new Set(ALL_RULES.flatMap((rule) => rule.answers));
    expect(REASONS.filter((reason) => !offered.has(reason.code)).map((reason) => reason.code)).toEqual([]);
  });
});

describe('disposals', () => {
  test('are the eight of the sheet, and no spelling means two of them', () => {
    expect(DISPOSALS.map((disposal) => disposal.code)).toEqual([
      'remove',
      'include',
      'correct',
      'provide',
      'stop',
      'defer',
      'keep',
      'handover',
    ]);
    expect(repeated(DISPOSALS.flatMap((disposal) => [disposal.label, ...disposal.synonyms]))).toEqual([]);
  });

  test('that remove or include never follow 不属实', () => {
    const contradicting = DISPOSALS.filter(({ code }) => code === 'remove' || code === 'include');
    expect(contradicting.every(({ conclusions }) => !(conclusions as readonly string[]).includes('refuted'))).toBe(
      true,
    );
  });
});

test('categories have one place in the order of precedence each', () => {
  expect(repeated(CATEGORY_PRECEDENCE.map((category) => category.code))).toEqual([]);
  expect(CATEGORY_PRECEDENCE[0]?.code).toBe('tekun');
});
