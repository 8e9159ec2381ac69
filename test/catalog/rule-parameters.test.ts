// Which value of a dated threshold counts is decided by the as-of date alone.
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import { basisInForce, datedValues, parameterInForce, parameterValue } from '../../src/catalog/rules/parameters.js';

const LINE = {
  default: 4000,
  unit: '元/年',
  basis: '二',
  effective: '2017-01-01',
  series: [
    { value: 7300, basis: '四', effective: '2023-01-01' },
    { value: 3000, basis: '一', effective: '2016-01-01' },
  ],
};

describe('a dated parameter', () => {
  test.each([
    ['before the first value, the oldest', '2015-12-31', 3000],
    ['the day before a change', '2016-12-31', 3000],
    ['the day of a change', '2017-01-01', 4000],
    ['between two changes', '2022-12-31', 4000],
    ['after the last change', '2030-01-01', 7300],
  ])('%s', (_note, asOf, value) => {
    expect(parameterValue(LINE, asOf)).toBe(value);
  });

  test('names the basis of the value in force', () => {
    expect(parameterInForce(LINE, '2018-07-25')).toEqual({ value: 4000, basis: '二', effective: '2017-01-01' });
  });

  test('lists all its values, oldest first', () => {
    expect(datedValues(LINE).map((entry) => entry.value)).toEqual([3000, 4000, 7300]);
  });

  test('without a series has one value', () => {
    expect(parameterValue({ default: 5, unit: '户', basis: '示例口径', effective: '2018-01-01' }, '2000-01-01')).toBe(
      5,
    );
  });
});

describe('the basis of a rule', () => {
  test('shows the value in force, and leaves a word alone that is no parameter', () => {
    const rule = { basis: '监测线{line}元，{other}', params: { line: LINE } };
    expect(basisInForce(rule, '2018-07-25')).toBe('监测线4000元，{other}');
    expect(basisInForce(rule, '2024-01-01')).toBe('监测线7300元，{other}');
  });

  test('names only parameters that the rule has', () => {
    expect(ALL_RULES.map((rule) => basisInForce(rule, '2018-07-25')).filter((basis) => /[{}]/.test(basis))).toEqual([]);
  });
});
