import { expect, it } from 'vitest';
import type { CellType } from '../../../src/domain/tables/table.js';
import { showsAnotherText } from '../../../src/tabular/rows/shown-text.js';

it.each<[format: string, type: CellType, stored: string, isOther: boolean]>([
  ['General', 'number', '1', false],
  ['@', 'text', '不属实', false],
  ['0', 'number', '1', false],
  ['#,##0.00', 'number', '1', false],
  ['00000', 'number', '12', false],
  ['yyyy-mm-dd', 'date', '43309', false],
  ['yyyy"年"m"月"d"日"', 'date', '43309', false],
  ['[$-804]yyyy"年"m"月"d"日";@', 'date', '43309', false],
  ['yyyy/m/d h:mm', 'date', '43309.5', false],
  ['[Red]0', 'number', '1', false],
  ['0;-0;0;@', 'text', '属实', false],
  ['0_ ;[Red]\\-0\\ ', 'number', '3', false],
  // Words in place of the value.
  [';;;"属实"', 'text', '不属实', true],
  ['"不属实"', 'number', '1', true],
  ['0;0;0;"已核实"', 'text', '无', true],
  ['"2018-07-28"', 'number', '1', true],
  [';;;', 'text', '不属实', true],
  [';;;', 'number', '1', true],
  ['@"（已核）"', 'text', '无', true],
  ['"证"0', 'number', '12', true],
  ['[=1]"属实";[=2]"不属实"', 'number', '2', true],
  ['yyyy"-07-28"', 'date', '43309', true],
  ['0,', 'number', '13900000000', true],
  ['\\属\\实', 'number', '1', true],
  ['0;"负";"零"', 'number', '1', false],
  ['0;"负";"零"', 'number', '0', true],
])('%s on %s %s: %s', (numberFormat, type, stored, isOther) => {
  expect(showsAnotherText({ numberFormat, type, stored })).toBe(isOther);
});
