import { describe, expect, test } from 'vitest';
import { recheckTownships, rechecks, type ClassedHome } from '../../../src/domain/reports/recheck.js';

const DAYS = { A: 30, B: 90, C: 180, D: 365 };

function home(household: string, own: Partial<ClassedHome> = {}): ClassedHome {
  const place = { county: '990121', township: '东河镇', village: '向阳村' };
  return { household, head: '某', place, class: 'A', from: null, visited: null, visitor: null, ...own };
}

const judge = (own: Partial<ClassedHome>, asOf: string): string => {
  const [row] = rechecks([home('1', own)], { asOf, within: 14, days: DAYS });
  return `${row?.state} ${row?.due} ${row?.overdue}`;
};

describe('a check is due', () => {
  test.each([
    ['thirty days after the visit it is the last day', { visited: '2018-06-25' }, '2018-07-25', 'soon 2018-07-25 0'],
    ['the day after it is overdue', { visited: '2018-06-24' }, '2018-07-25', 'due 2018-07-24 1'],
    ['fourteen days ahead is soon', { visited: '2018-07-09' }, '2018-07-25', 'soon 2018-08-08 0'],
    ['fifteen days ahead is later', { visited: '2018-07-10' }, '2018-07-25', 'later 2018-08-09 0'],
    [
      'counted from the class where it is newer',
      { from: '2018-07-20', visited: '2018-01-01' },
      '2018-07-25',
      'later 2018-08-19 0',
    ],
    ['over a leap day', { class: 'A', visited: '2020-01-31' }, '2020-03-01', 'soon 2020-03-01 0'],
    ['over no leap day', { class: 'A', visited: '2019-01-31' }, '2019-03-02', 'soon 2019-03-02 0'],
    ['a year with a leap day has 366 days', { class: 'D', visited: '2019-07-25' }, '2020-07-25', 'due 2020-07-24 1'],
    ['a month counts from its first day', { visited: '2018-06' }, '2018-07-25', 'due 2018-07-01 24'],
    ['never visited and without a day of the class', {}, '2018-07-25', 'due 2018-07-25 0'],
    ['no class', { class: null, visited: '2018-01-01' }, '2018-07-25', 'no_class null 0'],
    ['a class that nobody set days for', { class: 'E', visited: '2018-01-01' }, '2018-07-25', 'no_class null 0'],
  ])('%s', (_what, own, asOf, expected) => {
    expect(judge(own, asOf)).toBe(expected);
  });

  test('the townships add up, the most overdue first', () => {
    const far = { county: '990121', township: '西山乡', village: '红星村' };
    const rows = rechecks(
      [
        home('1', { visited: '2018-06-20' }),
        home('2', { visited: '2018-01-01' }),
        home('3', { visited: '2018-07-01' }),
        home('4', { class: null }),
        home('5', { visited: '2018-07-24' }),
        home('6', { place: far, class: 'B', visited: '2018-04-01' }),
      ],
      { asOf: '2018-07-25', within: 14, days: DAYS },
    );
    expect(rows.map(({ household, overdue }) => `${household}:${overdue}`)).toEqual([
      '2:175',
      '1:5',
      '3:0',
      '5:0',
      '4:0',
      '6:25',
    ]);
    expect(recheckTownships(rows)).toEqual([
      { county: '990121', township: '东河镇', homes: 5, due: 2, soon: 1, no_class: 1 },
      { county: '990121', township: '西山乡', homes: 1, due: 1, soon: 0, no_class: 0 },
    ]);
  });
});
