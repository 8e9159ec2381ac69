// Hurried input is understood where it can mean only one thing, and refused with the right form where it cannot.
import { describe, expect, test } from 'vitest';
import * as values from '../../../src/cli/options/typed-values.js';
import { SEVERITIES, SEVERITY_LABELS } from '../../../src/domain/rule.js';
import { UserError } from '../../../src/domain/problem.js';

const AT = { name: '--as-of', today: '2018-07-25' };

function taken<Value>(
  parse: values.Parse<Value>,
  typed: string,
): Value | { readonly refused: string; readonly option: unknown } {
  try {
    return parse(typed, AT);
  } catch (error) {
    if (error instanceof UserError) return { refused: error.code, option: error.facts['option'] };
    throw error;
  }
}
const refused = (code: string) => ({ refused: code, option: '--as-of' });

describe('a day', () => {
  test.each([
    ['as it should be', '2018-07-25'],
    ['in full width', '２０１８－０７－２５'],
    ['with slashes and without zeros', '2018/7/25'],
    ['with points', ' 2018.07.25 '],
    ['in Chinese', '2018年7月25日'],
  ])('%s', (_note, typed) => {
    expect(taken(values.day, typed)).toBe('2018-07-25');
  });

  test.each(['2018-13-45', '2018-02-30', '18-7-25', '20180725', '7月25日', '', 'nonsense'])(
    '%j is refused',
    (typed) => {
      expect(taken(values.day, typed)).toEqual(refused('option-invalid'));
    },
  );

  test('months after today is refused: the year is mistyped; the end of the quarter is not', () => {
    expect(taken(values.presentDay, '2018-09-30')).toBe('2018-09-30');
    expect(taken(values.presentDay, '2019-07-25')).toEqual(refused('day-in-future'));
  });
});

test.each([
  ['c04-7k3m9qxt', 'C04-7K3M9QXT'],
  ['Ｃ０４－７Ｋ３Ｍ９ＱＸＴ', 'C04-7K3M9QXT'],
  ['local-rule', 'local-rule'],
])('the number %s is %s', (typed, number) => {
  expect(taken(values.findingNumber, typed)).toBe(number);
});

describe('a number', () => {
  test.each([
    [values.amount, '0', 0],
    [values.amount, '2.5', 2.5],
    [values.amount, '１０', 10],
    [values.count, '3', 3],
  ])('%# %s', (parse, typed, value) => {
    expect(taken(parse, typed)).toBe(value);
  });

  test.each([
    [values.amount, '-1'],
    [values.amount, 'ten'],
    [values.count, '0'],
    [values.count, '2.5'],
    [values.count, ''],
  ])('%# %s is refused', (parse, typed) => {
    expect(taken(parse, typed)).toEqual(refused('option-invalid'));
  });
});

describe('a code of a list', () => {
  const severity = values.oneOf({ codes: SEVERITIES, labels: SEVERITY_LABELS });
  test.each(['verify', 'ｖｅｒｉｆｙ', 'Verify', ' 核实 '])('%s', (typed) => {
    expect(taken(severity, typed)).toBe('verify');
  });
  test.each(['verif', '', 'toString', '核'])('%j is refused', (typed) => {
    expect(taken(severity, typed)).toEqual(refused('option-invalid'));
  });
  test('several, separated as people separate', () => {
    expect(taken(values.listOf(severity), 'error, 核实、notice，')).toEqual(['error', 'verify', 'notice']);
    expect(taken(values.listOf(severity), 'error,x')).toEqual(refused('option-invalid'));
  });
});

describe('a division code', () => {
  test.each([
    ['990326', '990326'],
    [' ９９０３２６', '990326'],
    ['990326101', '990326101'],
    ['990326101201', '990326101201'],
    ['99032', refused('option-invalid')],
    ['9903261', refused('option-invalid')],
    ['丙县', refused('option-invalid')],
  ])('%s', (typed, expected) => {
    expect(taken(values.divisionCode, typed)).toEqual(expected);
  });
});
