import { describe, expect, test } from 'vitest';
import {
  FOR_REGISTERED,
  isProgramme,
  PENSION_PREMIUM_PAID,
  RAIN_AND_DEW,
} from '../../../src/catalog/rules/programmes.js';
import { openConnection } from '../../../src/store/sqlite-connection.js';

const database = openConnection(':memory:');

function matches(name: string | null, programme: Parameters<typeof isProgramme>[1]): boolean {
  const sql = `select count(*) from (select ? as name) p where ${isProgramme('p.name', programme)}`;
  return database.prepare(sql).pluck().get(name) === 1;
}

describe('a programme is known by groups of words', () => {
  test.each([
    ['城乡居民养老保险代缴', true],
    ['城乡居民基本养老保险政府代缴', true],
    ['贫困人员城乡居保代缴费', true],
    ['困难群体养老保险费代缴补助', true],
    ['财政代缴城居保保费', true],
    ['新农保财政缴费补助', true],
    ['城乡居民养老保险待遇', false],
    ['城乡居民医疗保险代缴', false],
    ['企业职工养老保险代缴', false],
    ['养老服务补贴', false],
    [null, false],
  ])('premium of the pension of residents: %s %s', (name, expected) => {
    expect(matches(name, PENSION_PREMIUM_PAID)).toBe(expected);
  });

  test.each([
    ['雨露计划补助', true],
    ['2018年春季雨露计划（中职）', true],
    ['助学金', false],
  ])('雨露计划: %s %s', (name, expected) => {
    expect(matches(name, RAIN_AND_DEW)).toBe(expected);
  });

  test.each([
    ['产业扶贫奖补', true],
    ['建档立卡贫困户危房补助', true],
    ['贫困家庭学生资助', true],
    ['耕地地力保护补贴', false],
    ['退耕还林补助', false],
  ])('for registered households only: %s %s', (name, expected) => {
    expect(matches(name, FOR_REGISTERED)).toBe(expected);
  });
});
