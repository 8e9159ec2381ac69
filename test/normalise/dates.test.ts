import { describe, expect, it } from 'vitest';
import { cleanDate, proveBirth } from '../../src/normalise/dates.js';

describe('dates as written', () => {
  it.each([
    ...[
      '1900/1/0',
      '1900-01-00',
      '1900年1月0日',
      '1900/1/0 0:00:00',
      '1900-01-00 00:00',
      '1900.1.0',
      '１９００／１／０',
      "'1900/1/0",
    ],
    ...[
      '1/0/1900',
      '1/0/00',
      '00-Jan-00',
      '0-Jan-1900',
      '19000100',
      '0000-00-00',
      '0000-00-00 00:00:00',
      '0000/0/0',
      '1900-01-00T00:00:00',
    ],
    ...['1900/1/0 12:00:00 AM', '00000000', '0/1/1900', '1900年01月00日 00:00'],
  ])('%s is an empty cell that was formatted as a date', (raw) => {
    expect(cleanDate(raw)).toEqual({ status: 'none', value: null, raw, notes: ['day_zero'] });
  });

  it.each(['1900-01-01', '1900/1/10', '1901-01-00', '2000-01-00', '1900-10-00'])('%s is no such cell', (raw) => {
    expect(cleanDate(raw).notes).not.toContain('day_zero');
  });

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

  it.each([
    '2016/5/1 上午 12:00:00',
    '2016/5/1 上午12:00:00',
    '2016/5/1 0:00',
    '2016-05-01 下午 3:05',
    '2016-5-1 3:05:07 PM',
    '2016-05-01 24:00:00',
    '2016年5月1日 8时30分',
    '2016年5月1日8时30分15秒',
    '20160501000000',
    '201605010830',
    '20160501083015123',
    '20160501 00:00:00',
    '20160501T000000',
    '2016-05-01 00:00:00.0',
    '2016-05-01T00:00:00.000+08:00',
    '2016-05-01T00:00:00.000+0800',
    '2016-05-01 00:00:00 +0800 CST',
    '2016-05-01T00:00:00+08:00[Asia/Shanghai]',
    'Sun May 01 00:00:00 CST 2016',
    'Sun May 01 2016 00:00:00 GMT+0800 (中国标准时间)',
    'Sat Apr 30 16:00:00 UTC 2016',
    '2016-04-30 16:00:00 GMT',
    'Sun, 1 May 2016',
    '1-May-2016',
    'May 1, 2016',
    '2016-MAY-01',
    '01-5月-2016',
    '2016年5月1日 星期日',
    '2016年5月1日（星期日）',
    '星期日 2016年5月1日',
    '2016-05-01 周日',
    '2016/05/01(日)',
    '2016、5、1',
    '2016，5，1',
    '2016,5,1',
    '2016·5·1',
    '2016_05_01',
    '2016 5 1',
    '2016 05 01',
    '2016:05:01',
    '2016--5-1',
    '2016..5.1',
    '2016年-5月-1日',
    '2016.5.1.',
    '2016.5.1。',
    '2016-05-01/',
    '2016\u201005\u201001',
    '2016\u201105\u201101',
    '2016\u201305\u201301',
    '2016—05—01',
    '2016\u221205\u221201',
    '2016.5.1（补录）',
    '【补录】2016年5月1日',
  ])('%s is the first of May 2016, with a note', (raw) => {
    const read = cleanDate(raw);
    expect(read).toMatchObject({ status: 'repair', value: '2016-05-01', raw });
    expect(read.notes).not.toEqual([]);
  });

  it.each([
    ['2016年元月5日', '2016-01-05'],
    ['2016年元月', '2016-01'],
    ['2016年度', '2016'],
    ['2016 5', '2016-05'],
    ['2016 11', '2016-11'],
    ['2016 1 1', '2016-01-01'],
    ['May 2016', '2016-05'],
    ['12/31/2016 12:00:00 AM', '2016-12-31'],
    ['31.12.2016', '2016-12-31'],
    ['5/5/2016', '2016-05-05'],
    ['Sat Dec 31 00:00:00 CST 2016', '2016-12-31'],
    ['Sat Dec 31 16:00:00 UTC 2016', '2017-01-01'],
  ])('%s is read as %s', (raw, value) => {
    expect(cleanDate(raw)).toMatchObject({ value, raw });
  });

  it('keeps a remark in brackets as a note', () => {
    expect(cleanDate('2016.5.1（补录）').notes).toContain('remark:补录');
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
    ['01-5月-16', 'two_digit_year'],
    ['01-5月 -16', 'two_digit_year'],
    ['01-MAY-16', 'two_digit_year'],
    ['May-16', 'two_digit_year'],
    ['5/1/2016', 'order_unknown'],
    ['5/1/2016 12:00:00 AM', 'order_unknown'],
    ['31/12/16', 'order_unknown'],
    ['1462032000000', 'time_stamp'],
    ['1462032000', 'time_stamp'],
    ['2016.05.01-2018.05.01', 'date_range'],
    ['2016年5月至2018年5月', 'date_range'],
    ['20160501-20180501', 'date_range'],
    ['2016-2018', 'date_range'],
    ['2016年5月至今', 'date_range'],
    ['2016年5-8月', 'date_range'],
    ['2016年12月31日前', 'date_approximate'],
    ['2016年5月1日以后', 'date_approximate'],
    ['12月31日前', 'date_approximate'],
    ['约2016年', 'date_approximate'],
    ['2016年12月底', 'date_approximate'],
    ['2016年左右', 'date_approximate'],
    ['2016年5月1日（预计）', 'date_doubted'],
    ['2016.5.1（2017.6.1）', 'date_doubted'],
    ['2016-O5-01', 'letters_for_digits'],
    ['2016年5月l日', 'letters_for_digits'],
    ['2016-5-1（农历）', 'lunar_date'],
    ['2016年5月上旬', 'period_not_date'],
    ['2016年5日1日', 'not_a_date'],
    ['2016 10:30', 'not_a_date'],
    ['刑满', 'not_a_date'],
    ['平成28年', 'not_a_date'],
    ['上半年', 'period_not_date'],
    ['2016年一季度', 'period_not_date'],
    ['60', 'serial_not_real'],
    ['42491', 'serial_or_number'],
    ['不久前', 'date_approximate'],
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

describe('days that programs write where nobody entered one', () => {
  it.each(['1900/1/0', '1900-01-00', '1900年1月0日', '1900/1/0 0:00:00', '19000100'])('%s is an empty cell', (raw) => {
    expect(cleanDate(raw)).toEqual({ status: 'none', value: null, raw, notes: ['day_zero'] });
    expect(cleanDate(raw, { isEnd: true })).toMatchObject({ status: 'none', notes: ['day_zero'] });
  });

  it.each(['1900-01-01', '1900/1/1 0:00:00', '1899-12-30', '1899/12/31', '1970-01-01', '1970年1月1日', '19000101'])(
    '%s is no day of people, and an end that nobody knows',
    (raw) => {
      expect(cleanDate(raw)).toMatchObject({ status: 'none', value: null, notes: ['system_first_day'] });
      expect(cleanDate(raw, { isEnd: true })).toMatchObject({ status: 'flag', notes: ['system_first_day'] });
    },
  );

  it.each(['2099-12-31', '9999-12-31', '99991231', '9999/12/31 23:59:59', '2999-12-31', '2099-12', '9999'])(
    '%s is an open end, and no day of people',
    (raw) => {
      expect(cleanDate(raw, { isEnd: true })).toMatchObject({ status: 'repair', value: '长期' });
      expect(cleanDate(raw)).toMatchObject({ status: 'none', value: null, notes: ['system_last_day'] });
    },
  );

  it.each(['9999-05-02', '2101-01-01'])('%s is out of range', (raw) => {
    expect(cleanDate(raw)).toMatchObject({ status: 'flag', notes: ['date_out_of_range'] });
  });

  it.each([
    ['1970-01-01', '1970-01-01', '1970-01-01'],
    ['70.1.1', '1970-01-01', '1970-01-01'],
    ['080307', '2008-03-07', '2008-03-07'],
    ['1900-01-01', '1970-01-01', null],
    ['70.1.2', '1970-01-01', null],
    ['70.1.1', null, null],
  ])('a birth written %s beside a number born %s is %s', (raw, born, value) => {
    expect(proveBirth(cleanDate(raw), born).value).toBe(value);
  });

  it('reads 止 behind an end and 起 behind a beginning', () => {
    expect(cleanDate('2016-12-31止', { isEnd: true }).value).toBe('2016-12-31');
    expect(cleanDate('2016-12-31止').status).toBe('flag');
    expect(cleanDate('2016-12-31起').value).toBe('2016-12-31');
    expect(cleanDate('2016-12-31起', { isEnd: true }).status).toBe('flag');
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
