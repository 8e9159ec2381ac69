// What a hurried hand types is understood where it can mean only one thing, and refused with the right form where it cannot.
import { describe, expect, test } from 'vitest';
import { dayOption, findingNumber, presentDayOption, requirePass } from '../../src/cli/options.js';
import { UserError } from '../../src/domain/problem.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'taken';
};

describe('a day', () => {
  test.each([
    ['as it should be', '2018-07-25'],
    ['in full width', '２０１８－０７－２５'],
    ['with slashes and without zeros', '2018/7/25'],
    ['with points', ' 2018.07.25 '],
    ['in Chinese', '2018年7月25日'],
  ])('%s', (_note, typed) => {
    expect(dayOption({ asOf: typed }, 'asOf')).toBe('2018-07-25');
  });

  test.each(['2018-13-45', '2018-02-30', '18-7-25', '20180725', '7月25日', ''])('%j is refused', (typed) => {
    expect(codeOf(() => dayOption({ asOf: typed }, 'asOf'))).toBe('option-invalid');
  });

  test('months after today is refused: the year is mistyped; the end of the quarter is not', () => {
    expect(presentDayOption({ asOf: '2018-09-30' }, 'asOf', '2018-07-25')).toBe('2018-09-30');
    expect(codeOf(() => presentDayOption({ asOf: '2019-07-25' }, 'asOf', '2018-07-25'))).toBe('day-in-future');
  });
});

test.each([
  ['c04-7k3m9qxt', 'C04-7K3M9QXT'],
  ['Ｃ０４－７Ｋ３Ｍ９ＱＸＴ', 'C04-7K3M9QXT'],
  ['local-rule', 'local-rule'],
])('the number %s is %s', (typed, number) => {
  expect(findingNumber(typed)).toBe(number);
});

test('a pass is one of three words, in full width too', () => {
  expect([requirePass('county'), requirePass('ｃｏｕｎｔｙ')]).toEqual(['county', 'county']);
  expect(codeOf(() => requirePass('count'))).toBe('option-invalid');
});
