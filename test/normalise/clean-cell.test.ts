import { describe, expect, it } from 'vitest';
import type { ColumnDefinition, ColumnType } from '../../src/domain/column.js';
import type { RawCell } from '../../src/domain/tables/table.js';
import { cleanCell } from '../../src/normalise/clean-cell.js';
import type { CleanContext } from '../../src/normalise/clean-cell.js';
import { divisions, withCheck } from './invented.js';

const context: CleanContext = { asOf: '2018-07-25', divisions };
const column = (type: ColumnType, name = 'some_column'): ColumnDefinition => ({
  name,
  label: name,
  type,
  synonyms: [],
});
const cell = (text: string, type: RawCell['type'], numberFormat: string | null = null): RawCell => ({
  text,
  type,
  stored: text,
  numberFormat,
  formula: false,
  merged: false,
});
const person = withCheck('99012119700101001');

describe('one cell by the type of its column', () => {
  it.each<[ColumnType, string, string, string | null, string[]]>([
    ['id', person, 'accept', person, []],
    ['id', '990121197001010014', 'flag', null, ['check_digit']],
    ['id', '990121700101001', 'repair', person, ['upgraded_15']],
    ['name', '张　三', 'repair', '张三', ['blanks']],
    ['date', '2016.5.1', 'accept', '2016-05-01', []],
    ['month', '2016-05-01', 'repair', '2016-05', ['precision_lowered']],
    ['year', '2016年5月', 'repair', '2016', ['precision_lowered']],
    ['amount', '1.2万元', 'repair', '12000.00', ['unit_in_cell', 'unit_converted']],
    ['area', '89.5㎡', 'repair', '89.5', ['unit_in_cell']],
    ['mu', '3', 'accept', '3', []],
    ['integer', '4人', 'repair', '4', ['unit_in_cell']],
    ['number', '0.35', 'accept', '0.35', []],
    ['yes_no', '是', 'accept', 'yes', []],
    ['sex', '1', 'repair', '男', ['coded']],
    ['list', '甲，乙', 'repair', '甲、乙', ['separators']],
    ['phone', '139-0099-0121', 'repair', '13900990121', ['separators']],
    ['text', ' 甲县\n青石镇 ', 'repair', '甲县 青石镇', ['blanks']],
    ['code', '0012', 'accept', '0012', []],
    ['text', '-', 'none', null, ['blank_word']],
  ])('%s: %s', (type, raw, status, value, notes) => {
    expect(cleanCell(column(type), raw, context)).toEqual({ status, value, raw, notes });
  });

  it('leaves blank cells blank', () => {
    for (const type of ['id', 'name', 'date', 'amount', 'text', 'yes_no'] as const) {
      expect(cleanCell(column(type), null, context)).toEqual({ status: 'none', value: null, raw: '', notes: [] });
    }
  });

  it('knows that a number stored as a number has lost its last digits', () => {
    expect(cleanCell(column('id'), cell('990121197001010000', 'number'), context)).toMatchObject({
      status: 'flag',
      notes: ['lost_in_spreadsheet'],
    });
  });

  it('asks the number format whether 2016.1 is October', () => {
    expect(cleanCell(column('date'), cell('2016.1', 'number'), context).status).toBe('flag');
    expect(cleanCell(column('date'), cell('2016.1', 'number', '0.00'), context).value).toBe('2016-10');
  });

  it('flags error values of formulas', () => {
    expect(cleanCell(column('amount'), cell('#REF!', 'error'), context)).toMatchObject({
      status: 'flag',
      notes: ['error_value'],
    });
  });

  it('flags births after the as-of day, but not plans', () => {
    expect(cleanCell(column('date', 'birth_date'), '2018-07-26', context)).toMatchObject({ status: 'flag' });
    expect(cleanCell(column('date', 'to_date'), '2020-01-01', context)).toMatchObject({ status: 'accept' });
  });

  it('converts by the unit of the header and the period of the column', () => {
    expect(cleanCell(column('amount', 'income_wage'), '1000', { ...context, unit: '元/月' }).value).toBe('12000.00');
    expect(cleanCell(column('amount', 'amount_month'), '1000', { ...context, unit: '元/月' }).value).toBe('1000.00');
    expect(cleanCell(column('amount', 'total'), '0.5', { ...context, unit: '万元' }).value).toBe('5000.00');
  });
});
