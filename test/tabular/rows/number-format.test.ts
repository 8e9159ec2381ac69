import { describe, expect, test } from 'vitest';
import { formatKind, numberFormatOf } from '../../../src/tabular/rows/number-format.js';
import { isoDateText, plainNumberText, serialText } from '../../../src/tabular/rows/number-text.js';

describe('kind of a number format', () => {
  test.each([
    ['General', 'number'],
    ['G/通用格式', 'number'],
    ['Standard', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', 'number'],
    ['_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ', 'number'],
    ['0"days"', 'number'],
    ['0\\d', 'number'],
    ['[Red][>=10]0', 'number'],
    ['@', 'text'],
    ['yyyy/m/d;@', 'date'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss', 'date'],
    ['[$-804]aaaa;@', 'date'],
    ['e/m/d', 'date'],
    ['mmm', 'date'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'elapsed'],
  ])('%s → %s', (code, kind) => {
    expect(formatKind(code)).toBe(kind);
  });
  test('a declared format wins over a built-in one of its number', () => {
    expect(numberFormatOf(14, new Map([[14, '0.00']]))).toEqual({ code: '0.00', kind: 'number' });
    expect(numberFormatOf(57, new Map()).kind).toBe('date');
    expect(numberFormatOf(9999, new Map()).kind).toBe('number');
  });
});

describe('numbers and dates as text', () => {
  test.each([
    ['89.500000000000014', '89.50000000000001'],
    ['1.38E10', '13800000000'],
    ['410101199001011234', '410101199001011234'],
    ['410101199001011234.0', '410101199001011234'],
    ['4.1010119900101101E+17', '4.1010119900101101E+17'],
    ['1E-7', '0.0000001'],
    ['-0.5', '-0.5'],
    ['no number', 'no number'],
    ['', ''],
  ])('%s → %s', (stored, text) => {
    expect(plainNumberText(stored)).toBe(text);
  });
  test.each([
    [43282, 'date', '2018-07-01'],
    [43282.5, 'date', '2018-07-01T12:00:00'],
    [43281.999999, 'date', '2018-07-01'],
    [0.5, 'time', '12:00:00'],
    [1, 'date', '1900-01-01'],
    [2958465, 'date', '9999-12-31'],
    [2958466, 'date', null],
    [-1, 'date', null],
    [2.25, 'elapsed', '54:00:00'],
  ] as const)('serial %d as %s → %s', (serial, kind, text) => {
    expect(serialText(serial, kind, false)).toBe(text);
  });
  test('ISO cells lose what says nothing', () => {
    expect(isoDateText('2018-07-01T00:00:00.000Z')).toBe('2018-07-01');
    expect(isoDateText('2018-07-01T08:05')).toBe('2018-07-01T08:05:00');
    expect(isoDateText('2018-07')).toBe('2018-07');
  });
});
