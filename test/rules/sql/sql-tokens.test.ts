import { describe, expect, test } from 'vitest';
import {
  aliasViews,
  columnMentions,
  countViews,
  qualifyColumns,
  replaceViews,
  sqlTokens,
} from '../../../src/rules/sql/sql-tokens.js';

const isView = (word: string): boolean => ['subject', 'housing_property', 'housing_property_hit'].includes(word);

describe('the SQL of rules as tokens', () => {
  test('tokens joined are the text again, quotes and Chinese included', () => {
    const sql = `usage <> '宅''基地' and s.age >= :homes -- note\n or "group" like '甲%'`;
    expect(
      sqlTokens(sql)
        .map((token) => token.text)
        .join(''),
    ).toBe(sql);
  });

  test.each([
    ["usage = '住宅' and s.age > 16", "h.usage = '住宅' and s.age > 16"],
    ['count(*) >= :homes and sum(floor_area) > 90', 'count(*) >= :homes and sum(h.floor_area) > 90'],
    ["floor_area is not null and '2018' = :as_of_year", "h.floor_area is not null and '2018' = :as_of_year"],
    ['exists (select 1 from subject where usage = 1)', 'exists (select 1 from subject where usage = 1)'],
  ])('%s gets its aliases', (sql, expected) => {
    expect(qualifyColumns(sql, (column) => (['usage', 'floor_area'].includes(column) ? 'h' : null))).toBe(expected);
  });

  test('views are counted, found under their aliases and replaced only where they stand as tables', () => {
    const sql = `select s.person_id, h.row_id as evidence_row, 'housing_property' as evidence_source
      from housing_property_hit x join housing_property h on h.row_id = x.row_id join subject as s on s.person_id = x.person_id`;
    expect(Object.fromEntries(countViews(sql, isView))).toEqual({
      housing_property_hit: 1,
      housing_property: 1,
      subject: 1,
    });
    expect(aliasViews(sql, isView)).toEqual(
      new Map([
        ['x', new Set(['housing_property_hit'])],
        ['h', new Set(['housing_property'])],
        ['s', new Set(['subject'])],
      ]),
    );
    const replaced = replaceViews(sql, (view) => (view === 'housing_property' ? 'select 1' : null));
    expect(replaced).toContain('join (select 1) h on');
    expect(replaced).toContain("'housing_property' as evidence_source");
  });

  test('how a text copes with a blank column is seen at each mention', () => {
    expect(
      columnMentions(
        "coalesce(h.status, '') <> '注销' and (h.to_month is null or h.to_month >= :m) and s.education is null",
      ),
    ).toEqual([
      { alias: 'h', column: 'status', blank: 'coalesce' },
      { alias: 'h', column: 'to_month', blank: 'null_or' },
      { alias: 'h', column: 'to_month', blank: 'plain' },
      { alias: 's', column: 'education', blank: 'plain' },
    ]);
  });
});
