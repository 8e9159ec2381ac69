import { describe, expect, it } from 'vitest';
import { cleanChoice, cleanList, cleanSex, cleanYesNo } from '../../src/normalise/choices.js';
import type { ColumnDefinition } from '../../src/domain/column.js';

describe('yes and no', () => {
  it.each(['是', '有', '1', '√', 'Y', 'yes', 'TRUE', '已参保', '享受'])('%s is yes', (raw) => {
    expect(cleanYesNo(raw)).toEqual({ status: 'accept', value: 'yes', raw, notes: [] });
  });
  it.each(['否', '无', '0', '×', 'N', 'no', 'FALSE', '未参保', '不是'])('%s is no', (raw) => {
    expect(cleanYesNo(raw)).toEqual({ status: 'accept', value: 'no', raw, notes: [] });
  });
  it.each([
    ['', 'none', []],
    ['/', 'none', ['blank_word']],
    ['也许', 'flag', ['unlisted_value']],
  ])('%j is neither', (raw, status, notes) => {
    expect(cleanYesNo(raw)).toEqual({ status, value: null, raw, notes });
  });
});

describe('sex', () => {
  it.each([
    ['男', 'accept', '男', []],
    ['女', 'accept', '女', []],
    ['男性', 'repair', '男', ['coded']],
    ['女性', 'repair', '女', ['coded']],
    ['1', 'repair', '男', ['coded']],
    ['2', 'repair', '女', ['coded']],
    ['M', 'repair', '男', ['coded']],
    ['F', 'repair', '女', ['coded']],
    ['1-男', 'repair', '男', ['coded']],
    ['9', 'flag', null, ['unlisted_value']],
  ])('%s', (raw, status, value, notes) => {
    expect(cleanSex(raw)).toEqual({ status, value, raw, notes });
  });
});

describe('choices', () => {
  const column: ColumnDefinition = {
    name: 'disability_category',
    label: '残疾类别',
    type: 'choice',
    synonyms: [],
    values: { 视力: ['视力残疾', '1'], 肢体: ['肢体残疾', '4'] },
  };
  it.each([
    ['视力', 'accept', '视力', []],
    ['肢体残疾', 'repair', '肢体', ['coded']],
    ['4', 'repair', '肢体', ['coded']],
    ['04肢体', 'repair', '肢体', ['coded']],
    ['肢体（左腿）', 'repair', '肢体', ['coded']],
    ['其他', 'accept', '其他', ['unlisted_value']],
    ['', 'none', null, []],
  ])('%j', (raw, status, value, notes) => {
    expect(cleanChoice(column, raw)).toEqual({ status, value, raw, notes });
  });

  it('joins the words of a list by 、 without repeats', () => {
    expect(cleanList('产业帮扶, 就业帮扶；产业帮扶')).toMatchObject({ status: 'repair', value: '产业帮扶、就业帮扶' });
    expect(cleanList('产业帮扶、就业帮扶')).toMatchObject({ status: 'accept' });
  });
});
