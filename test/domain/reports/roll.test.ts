import { describe, expect, test } from 'vitest';
import { foldRoll, type RollEvent, type RollPerson } from '../../../src/domain/reports/roll.js';

const PLACE = { county: '990121', township: '东河镇', village: '向阳村' };

function person(key: string | null): RollPerson {
  return { key, name: key, idNumber: key, household: null, place: PLACE };
}

/** `甲+2018-05-01`, `甲-2018-05`, `甲-` without a day, `甲-?去年` with one that cannot be read; `!` behind it: without a reason. */
function event(text: string): RollEvent {
  const [, key = '', sign, rest = ''] = /^(.*?)([+\-*])(.*)$/u.exec(text) ?? [];
  const day = rest.replace('!', '');
  return {
    ...person(key === '' ? null : key),
    direction: sign === '+' ? 'in' : sign === '-' ? 'out' : null,
    day: /^\d/u.test(day) ? day : null,
    written: day.startsWith('?') ? day.slice(1) : null,
    reason: rest.endsWith('!') ? null : '迁移',
    readAt: text,
  };
}

const on = (base: string, events: string, asOf: string): string =>
  foldRoll(base.split(' ').filter(Boolean).map(person), events.split(' ').filter(Boolean).map(event), {
    asOf,
    since: `${asOf.slice(0, 4)}-01-01`,
  })
    .members.map(({ key }) => key)
    .sort()
    .join(' ');

describe('who is on the list on a day', () => {
  test.each([
    ['the register alone', '甲 乙', '', '2018-05-01', '乙 甲'],
    ['the day before somebody comes', '甲', '甲+2018-05-01', '2018-04-30', ''],
    ['the day on which somebody comes', '甲', '甲+2018-05-01', '2018-05-01', '甲'],
    ['the day before somebody leaves who is gone from the register', '', '甲-2018-05-01', '2018-04-30', '甲'],
    ['the day on which somebody leaves', '', '甲-2018-05-01', '2018-05-01', ''],
    ['who left and came again', '甲', '甲-2018-02-28 甲+2018-03-01', '2018-02-28', ''],
    ['who left on the leap day', '', '甲-2020-02-29', '2020-02-28', '甲'],
    ['on the leap day itself', '', '甲-2020-02-29', '2020-02-29', ''],
    ['a month counts from its first day', '', '甲-2018-05', '2018-05-01', ''],
    ['events in any order', '', '甲-2018-06-01 甲+2018-05-01', '2018-05-15', '甲'],
    ['in and out on one day is left out', '甲', '甲+2018-05-01 甲-2018-05-01', '2018-06-01', '甲'],
    ['the same twice on one day is once', '', '甲+2018-05-01 甲+2018-05-01', '2018-06-01', '甲'],
    ['a day that cannot be read decides nothing', '甲', '甲-?去年', '2018-06-01', '甲'],
    ['no day decides nothing', '甲', '甲-', '2018-06-01', '甲'],
    ['leaving that was entered without a reason counts', '甲', '甲-2018-05-01!', '2018-06-01', ''],
    ['an event of nobody', '甲', '-2018-05-01', '2018-06-01', '甲'],
    ['somebody entered twice in the register is one', '甲 甲', '', '2018-06-01', '甲'],
  ])('%s', (_what, base, events, asOf, expected) => {
    expect(on(base, events, asOf)).toBe(expected);
  });

  test('the number is right on every day of two years, against counting by hand', () => {
    const log = '甲+2019-12-31 甲-2020-02-29 甲+2020-03-01 乙-2020-06-30';
    const counts = ['2019-12-30', '2019-12-31', '2020-02-28', '2020-02-29', '2020-03-01', '2020-06-29', '2020-06-30'];
    expect(counts.map((day) => on('甲', log, day).split(' ').filter(Boolean).length)).toEqual([1, 2, 2, 1, 2, 2, 1]);
  });
});

describe('faults of the log', () => {
  test.each([
    ['甲+2018-05-01', [null]],
    ['甲+2018-05-01!', ['no_reason']],
    ['甲+', ['no_day']],
    ['甲+?2018年13月', ['unreadable_day']],
    ['甲*2018-05-01', ['no_direction']],
    ['+2018-05-01', ['no_key']],
    ['甲+2018-05-01 甲-2018-05-01', ['both_ways', 'both_ways']],
    ['甲+2018-05-01 甲+2018-05-01', [null, 'repeated']],
    ['甲-2018-05-01 甲-2018-06-01', [null, 'not_alternating']],
    ['甲-2018-05-01 甲+2018-05-20 甲-2018-06-01', [null, null, null]],
    ['甲-2018-05-01 乙-2018-06-01', [null, null]],
  ])('%s', (events, faults) => {
    const roll = foldRoll([], events.split(' ').map(event), { asOf: '2018-12-31', since: '2018-01-01' });
    expect(roll.events.map(({ fault }) => fault)).toEqual(faults);
  });

  test('comings and leavings are counted between the two days, both included, faulty ones apart', () => {
    const events = '甲+2017-12-31 乙+2018-01-01 丙-2018-06-30 丁-2018-07-01 戊-?坏 己+2018-03-01 己-2018-03-01';
    const roll = foldRoll([], events.split(' ').map(event), { asOf: '2018-06-30', since: '2018-01-01' });
    // 丁 leaves a day later and is still there.
    expect(roll.townships).toEqual([{ county: '990121', township: '东河镇', members: 3, came: 1, left: 1, faults: 3 }]);
  });
});
