import { describe, expect, it } from 'vitest';
import { guessSource } from '../../../src/intake/layout/source-guess.js';
import { takeSample } from '../../../src/intake/header/sheet-sample.js';
import { inventedSheet } from '../invented-sheet.js';

/** A list of one person, with nothing but its name and its headers to tell what it is. */
describe('a list of one row', () => {
  it.each([
    ['孤儿.csv', '姓名 证件号码 类别 认定日期', '甲一 990121201003052318 孤儿 2016-03-05', 'civil_affairs.orphan'],
    ['2018年孤儿花名册.csv', '姓名 身份证号 孤儿类别', '甲一 990121201003052318 社会散居', 'civil_affairs.orphan'],
    [
      '孤儿生活费发放表.csv',
      '姓名 身份证号 发放月份 发放金额',
      '甲一 990121201003052318 2018-03 1000',
      'civil_affairs.allowance',
    ],
    [
      '残疾人证.csv',
      '姓名 证件号码 残疾类别 残疾等级 发证日期',
      '甲一 990121201003052318 肢体 二级 2016-03-05',
      'disability.certificate',
    ],
  ])('%s', async (file, headers, cells, source) => {
    const sample = await takeSample(inventedSheet([headers.split(' '), cells.split(' ')]));
    expect(guessSource(sample, file)?.table.id).toBe(source);
  });
});

describe('a list of which one header of many is known', () => {
  const HEADERS = '存款人 有效证件号 开户网点 存单类型 存款余额 起息日 利率 账户状态';
  const CELLS = '甲一 990121201003052318 城关 整存整取 50000 2017-03-01 2.75 正常';
  it.each([
    ['大额存款.xlsx', HEADERS, CELLS, true],
    ['住房公积金账户.xlsx', HEADERS, CELLS, false],
  ])('%s is asked about unless its name bears it out', async (file, headers, cells, isAsked) => {
    const sample = await takeSample(inventedSheet([headers.split(' '), cells.split(' ')]));
    const guess = guessSource(sample, file);
    expect(guess?.table.id).toBe('housing_fund.account');
    expect((guess?.confidence ?? 0) < 0.5).toBe(isAsked);
  });
});
