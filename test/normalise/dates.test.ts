import { describe, expect, it } from 'vitest';
import { cleanDate } from '../../src/normalise/dates.js';

describe('dates as written', () => {
  it.each([
    '20160501',
    '2016-5-1',
    '2016/05/01',
    '2016.5.1',
    '2016年5月1日',
    '2016 年 5 月 1 日',
    '２０１６－０５－０１',
    '二〇一六年五月一日',
    '二零一六年五月一日',
    '二○一六年五月一日',
    '二O一六年五月一号',
    '贰零壹陆年伍月壹日',
  ])('%s is the first of May 2016', (raw) => {
    expect(cleanDate(raw)).toEqual({ status: 'accept', value: '2016-05-01', raw, notes: [] });
  });

  it.each([
    ['2016.5', '2016-05'],
    ['2016-05', '2016-05'],
    ['2016年5月', '2016-05'],
    ['201605', '2016-05'],
    ['2016', '2016'],
    ['2016年', '2016'],
    ['二〇一六', '2016'],
    ['二〇一六年十月廿五', '2016-10-25'],
    ['二〇一六年十二月卅一日', '2016-12-31'],
    ['二〇一六年一月三十日', '2016-01-30'],
  ])('%s has the precision found', (raw, value) => {
    expect(cleanDate(raw)).toEqual({ status: 'accept', value, raw, notes: [] });
  });

  it.each([
    ['19650000', '1965', 'unknown_month_or_day'],
    ['1965-00-00', '1965', 'unknown_month_or_day'],
    ['2016.05.00', '2016-05', 'unknown_month_or_day'],
    ['2016-05-01 00:00:00', '2016-05-01', 'time_dropped'],
    ['2016-05-01T12:30:00', '2016-05-01', 'time_dropped'],
    ['19580307.0', '1958-03-07', 'decimal_zero'],
  ])('%s is repaired', (raw, value, note) => {
    expect(cleanDate(raw)).toEqual({ status: 'repair', value, raw, notes: [note] });
  });

  it('reads 16:00 with zone Z as midnight of the next day in Beijing', () => {
    expect(cleanDate('2016-04-30T16:00:00.000Z')).toMatchObject({
      status: 'repair',
      value: '2016-05-01',
      notes: ['time_dropped', 'utc_to_beijing'],
    });
    expect(cleanDate('2016-12-31T16:00:00Z').value).toBe('2017-01-01');
    expect(cleanDate('2016-04-30T15:59:59Z').value).toBe('2016-04-30');
  });

  it.each([
    ['正月初八', 'lunar_date'],
    ['2016年腊月', 'lunar_date'],
    ['闰四月', 'lunar_date'],
    ['农历2016年5月1日', 'lunar_date'],
    ['16.5.1', 'two_digit_year'],
    ['160501', 'two_digit_year'],
    ['16年5月', 'two_digit_year'],
    ['98年4月', 'two_digit_year'],
    ['1/5/16', 'order_unknown'],
    ['05/01/2016', 'order_unknown'],
    ['2016-02-30', 'date_impossible'],
    ['2016.13', 'date_impossible'],
    ['20161301', 'date_impossible'],
    ['民国65年', 'republic_year'],
    ['5月1日', 'no_year'],
    ['上半年', 'period_not_date'],
    ['2016年一季度', 'period_not_date'],
    ['60', 'serial_not_real'],
    ['42491', 'serial_or_number'],
    ['不久前', 'not_a_date'],
  ])('%s is flagged: %s', (raw, note) => {
    expect(cleanDate(raw)).toEqual({ status: 'flag', value: null, raw, notes: [note] });
  });

  it.each(['长期', '永久', '至今'])('%s is kept as a word', (raw) => {
    expect(cleanDate(raw)).toEqual({ status: 'accept', value: raw, raw, notes: ['open_end'] });
  });

  it.each(['无', '/', '-', ''])('%j is no date', (raw) => {
    expect(cleanDate(raw)).toMatchObject({ status: 'none', value: null });
  });
});

describe('dates from cells', () => {
  it('takes .1 of a numeric cell for January or October, unless two decimals are shown', () => {
    expect(cleanDate('2016.1', { numericCell: true })).toMatchObject({ status: 'flag', notes: ['month_or_october'] });
    expect(cleanDate('2016.1', { numericCell: true, numberFormat: '0.00' })).toMatchObject({
      status: 'accept',
      value: '2016-10',
    });
    expect(cleanDate('2016.1')).toMatchObject({ status: 'accept', value: '2016-01' });
    expect(cleanDate('2016.12', { numericCell: true })).toMatchObject({ status: 'accept', value: '2016-12' });
    expect(cleanDate('2016.05', { numericCell: true })).toMatchObject({ status: 'accept', value: '2016-05' });
  });

  it('reads day numbers only among dates, in the system of the workbook', () => {
    expect(cleanDate('42491', { mayBeSerial: true })).toMatchObject({
      status: 'repair',
      value: '2016-05-01',
      notes: ['from_serial'],
    });
    expect(cleanDate('41029', { mayBeSerial: true, uses1904: true })).toMatchObject({ value: '2016-05-01' });
    expect(cleanDate('60', { mayBeSerial: true })).toMatchObject({ status: 'flag', notes: ['serial_not_real'] });
    expect(cleanDate('61', { mayBeSerial: true })).toMatchObject({ value: '1900-03-01' });
  });

  it('takes a century that a person has set', () => {
    expect(cleanDate('16.5.1', { century: '20' })).toMatchObject({
      status: 'repair',
      value: '2016-05-01',
      notes: ['century_by_setting'],
    });
    expect(cleanDate('580307', { century: '19' })).toMatchObject({ value: '1958-03-07' });
  });

  it('flags births after the as-of day at the precision given', () => {
    expect(cleanDate('2095-01-01', { notAfter: '2018-07-25' })).toMatchObject({
      status: 'flag',
      notes: ['future_date'],
    });
    expect(cleanDate('2018-07', { notAfter: '2018-07-25' })).toMatchObject({ status: 'accept' });
    expect(cleanDate('2018-07-26', { notAfter: '2018-07-25' })).toMatchObject({ status: 'flag' });
  });
});
