import { describe, expect, it } from 'vitest';
import { context, verdict, withCheck } from './invented.js';
import { identify } from '../../src/normalise/identity.js';
import { DivisionTable, shippedDivisions } from '../../src/normalise/divisions.js';

const shipped = { divisions: shippedDivisions() };

describe('18-digit resident numbers', () => {
  it('accepts the samples of the standard with birth date, sex and county', () => {
    expect(verdict('11010519491231002X', shipped)).toEqual({
      kind: 'resident',
      status: 'accept',
      canonical: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: '女',
      division: '110105',
      matchKey: '11010519491231002X',
    });
  });

  it('keeps the sample born in 1880 readable but asks a person about its age', () => {
    expect(verdict('440524188001010014', shipped)).toMatchObject({
      kind: 'resident',
      status: 'accept',
      birthDate: '1880-01-01',
      sex: '男',
      problems: ['age'],
    });
    expect(verdict('440524188001010014', { ...shipped, asOf: '1990-01-01' })).toMatchObject({ status: 'accept' });
  });

  const born = (day: string): string => withCheck(`990121${day}001`);
  it.each([
    ['a common number', born('19700101'), 'accept', [], []],
    ['29 February of a leap year', born('20000229'), 'accept', [], []],
    ['29 February 1900, which was no leap year', born('19000229'), 'flag', ['date'], []],
    ['31 February', born('19700231'), 'flag', ['date'], []],
    ['31 April', born('19700431'), 'flag', ['date'], []],
    ['month 13', born('19701301'), 'flag', ['date'], []],
    ['month 00', born('19700001'), 'flag', ['date'], []],
    ['day 00', born('19700100'), 'flag', ['date'], []],
    ['born on the as-of day', born('20180725'), 'accept', [], []],
    ['born the day after', born('20180726'), 'flag', ['future_date'], []],
    ['99 years old', born('19180726'), 'accept', [], []],
    ['100 years old', born('19180725'), 'accept', [], ['age_100']],
    ['120 years old', born('18980725'), 'accept', [], ['age_100']],
    ['121 years old: compared all the same', born('18970725'), 'accept', ['age'], []],
    ['born in 1799, before any person a number was made for', born('17990101'), 'flag', ['date'], []],
    ['sequence 000: compared all the same', withCheck('99012119700101000'), 'accept', ['sequence'], []],
    ['000000 in front, even with a right check', withCheck('00000019700615001'), 'flag', ['placeholder'], []],
    ['111111 in front, even with a right check', withCheck('11111119700615001'), 'flag', ['placeholder'], []],
    ['123456 in front, even with a right check', withCheck('12345619700615001'), 'flag', ['placeholder'], []],
    ['wrong check digit: no correction is offered', '990121197001010014', 'flag', ['check_digit'], []],
    ['wrong date and wrong check digit', '990121197002310014', 'flag', ['date', 'check_digit'], []],
    ['a county in no table', withCheck('99999019700101001'), 'accept', ['division_unknown'], []],
    ['lower-case x', withCheck('99012119700101012').toLowerCase(), 'repair', [], ['x_upper']],
    ['17 digits', born('19700101').slice(0, 17), 'flag', ['length'], []],
    ['16 digits', '9901211970010100', 'flag', ['length'], []],
    ['19 digits', `${born('19700101')}1`, 'flag', ['length'], []],
    ['23 digits', `${born('19700101')}12345`, 'flag', ['length'], []],
    ['ones', '111111111111111111', 'flag', ['placeholder'], []],
    ['counting up', '123456789012345678', 'flag', ['placeholder'], []],
    ['noughts', '000000000000000000', 'flag', ['placeholder'], []],
    ['nines', '999999999999999999', 'flag', ['placeholder'], []],
    ['999999 in front, even with a right check', withCheck('99999919700101001'), 'flag', ['placeholder'], []],
    ['a star for the check character', '99012119700101001*', 'flag', ['masked'], []],
    ['a hidden middle', '990121********0015', 'flag', ['masked'], []],
    ['all but the first and last place hidden', '9****************5', 'flag', ['masked'], []],
    ['more look-alikes than are repaired', 'llOI0519491231002X', 'flag', ['charset'], ['upper']],
    ['a letter in the middle', '9901211970W1010015', 'flag', ['charset'], []],
  ])('%s', (_, text, status, problems, notes) => {
    const identity = identify(text, context);
    expect({
      kind: identity.kind,
      status: identity.status,
      problems: identity.problems,
      notes: identity.notes,
    }).toEqual({ kind: 'resident', status, problems, notes });
    expect(identity.canonical === null).toBe(status === 'flag');
    expect(identity.matchKey).toBe(identity.canonical);
  });

  it('derives nothing from a number whose check digit is wrong', () => {
    expect(verdict('990121197001010014')).toEqual({ kind: 'resident', status: 'flag', problems: ['check_digit'] });
  });

  it('keeps a number with an impossible date and a right check as a raw key, never as a match key', () => {
    const text = withCheck('99012119000229001');
    expect(verdict(text)).toMatchObject({ problems: ['date'], parts: { raw_key: text } });
    expect(identify(text, context).matchKey).toBeNull();
  });

  it('says where X would fit for a star at the end, and flags all the same', () => {
    expect(verdict('11010519491231002*', shipped)).toMatchObject({ status: 'flag', notes: ['hint_x'] });
  });

  it('counts codes of the workspace as issued', () => {
    const text = withCheck('99012519700101001');
    expect(verdict(text)).toMatchObject({ status: 'accept', problems: ['division_unknown'] });
    const own = new DivisionTable([{ code: '990125', name: '丙县' }]);
    expect(verdict(text, { divisions: own })).toEqual({
      kind: 'resident',
      status: 'accept',
      canonical: text,
      birthDate: '1970-01-01',
      sex: '男',
      division: '990125',
      matchKey: text,
    });
  });

  it('gives heirs of a retired code as information and never rewrites the number', () => {
    // 110103 崇文区 went into 110101 东城区 in 2010; no person: the sequence is the unissued 000.
    const identity = identify(withCheck('11010319700101000'), { ...context, ...shipped });
    expect(identity.notes).toContain('division_retired:110101');
    expect(identity.division).toBe('110103');
  });
});

describe('15-digit resident numbers', () => {
  it('upgrades by 19 and the check character, with a note', () => {
    expect(verdict('110105491231002', shipped)).toEqual({
      kind: 'resident_15',
      status: 'repair',
      canonical: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: '女',
      division: '110105',
      notes: ['upgraded_15'],
      matchKey: '11010519491231002X',
    });
  });

  it.each([
    ['a county of the workspace', '990121700101001', 'repair', []],
    ['a county in no table', '990190700101001', 'flag', ['division_unknown']],
    ['sequence 996, kept for people over a hundred', '990121700101996', 'flag', ['century_ambiguous']],
    ['sequence 999', '990121700101999', 'flag', ['century_ambiguous']],
    ['sequence 995', '990121700101995', 'repair', []],
    ['an impossible date', '990121701301001', 'flag', ['date']],
    ['a date that was none in 1900', '990121000229001', 'flag', ['date']],
    [
      '18 digits cut at a field limit: the year where month and day should be',
      '990121197001010',
      'flag',
      ['date', 'perhaps_cut'],
    ],
    ['born 1916: over a hundred, never 2016', '990121160101001', 'repair', ['age']],
    ['ones', '111111111111111', 'flag', ['placeholder']],
    ['sequence 000', '990121700101000', 'flag', ['sequence']],
    ['a placeholder in front', '123456700615001', 'flag', ['placeholder']],
  ])('%s', (_, text, status, problems) => {
    const identity = identify(text, context);
    expect([identity.kind, identity.status, identity.problems]).toEqual(['resident_15', status, problems]);
  });

  it('gives both centuries for the sequences of people over a hundred', () => {
    const identity = identify('990121700101998', context);
    expect(identity.parts).toEqual({
      candidates: `${withCheck('99012118700101998')} ${withCheck('99012119700101998')}`,
    });
    expect([identity.canonical, identity.birthDate, identity.matchKey]).toEqual([null, null, null]);
  });

  it('suspects a cut number among 18-digit ones even where the date is possible', () => {
    const asOf = '2026-11-22';
    expect(verdict('990121190101001', { asOf })).toMatchObject({ status: 'repair', problems: ['age'] });
    const beside18 = verdict('990121190101001', { asOf, columnHas18: true });
    expect(beside18).toMatchObject({ status: 'flag', problems: ['perhaps_cut', 'age'] });
  });
});

describe('residence permits and foreign cards', () => {
  it.each([
    ['810000199408230021', 'permit_hmt', '1994-08-23', '女', '810000'],
    ['830000199201300022', 'permit_hmt', '1992-01-30', '女', '830000'],
    ['932682198501010017', 'foreign_pr', '1985-01-01', '男', '320000'],
    ['911124198108030024', 'foreign_pr', '1981-08-03', '女', '110000'],
  ])('accepts the specimen %s as %s', (text, kind, birthDate, sex, division) => {
    expect(verdict(text)).toMatchObject({
      kind,
      status: 'accept',
      canonical: text,
      birthDate,
      sex,
      division,
      matchKey: text,
    });
  });

  it.each([
    ['a permit with a wrong check', '810000199408230022', 'permit_hmt', ['check_digit']],
    ['a permit with an impossible date', withCheck('82000019940230002'), 'permit_hmt', ['date']],
    [
      '81 with a county is no permit and no resident number',
      withCheck('81010119940823002'),
      'resident',
      ['division_unknown'],
    ],
    ['a foreign card of nationality 000', withCheck('91100019810803002'), 'foreign_pr', ['nationality']],
    ['a foreign card of a nationality not in ISO 3166', withCheck('91199919810803002'), 'foreign_pr', ['nationality']],
    ['a foreign card with a wrong check', '911124198108030025', 'foreign_pr', ['check_digit']],
  ])('%s', (_, text, kind, problems) => {
    expect(verdict(text)).toMatchObject({ kind, status: 'flag', problems });
    expect(identify(text, context).canonical).toBeNull();
  });

  it('takes a 9 without a real province behind it as a resident number', () => {
    expect(verdict(withCheck('99012119700101001'))).toMatchObject({ kind: 'resident', status: 'accept' });
  });

  it.each([
    ['the specimen', 'KAZ110090123105', 'accept', ['century_unknown'], undefined],
    ['a wrong check', 'KAZ110090123106', 'flag', ['century_unknown'], ['check_digit']],
    ['an unknown nationality', 'XXX110090123106', 'flag', ['century_unknown'], ['nationality', 'check_digit']],
  ])('reads old foreign cards: %s', (_, text, status, notes, problems) => {
    const found = verdict(text);
    expect(found).toMatchObject({ kind: 'foreign_pr_old', status, notes });
    expect(found['problems']).toEqual(problems);
    expect(found['birthDate']).toBeUndefined();
  });
});
