import { expect, it } from 'vitest';
import { officeDay, officeTime } from '../../src/system/clock.js';

it.each([
  ['2018-07-24T15:59:59Z', '2018-07-24', '2018-07-24T23:59:59+08:00'],
  ['2018-07-24T16:00:00Z', '2018-07-25', '2018-07-25T00:00:00+08:00'],
  ['2020-02-28T16:00:00Z', '2020-02-29', '2020-02-29T00:00:00+08:00'],
])('%s is %s in the office', (utc, day, time) => {
  expect(officeDay(new Date(utc))).toBe(day);
  expect(officeTime(new Date(utc))).toBe(time);
});
