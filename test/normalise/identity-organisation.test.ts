import { describe, expect, it } from 'vitest';
import { identify } from '../../src/normalise/identity.js';
import { shippedDivisions } from '../../src/normalise/divisions.js';
import { context, creditCode, verdict, withCheck } from './invented.js';

describe('unified social credit codes', () => {
  const good = creditCode('93', '990121', 'MA01AB5C');

  it('accepts a code whose prefix, inner and outer check fit', () => {
    expect(verdict(good)).toEqual({
      kind: 'credit_code',
      status: 'accept',
      canonical: good,
      division: '990121',
      parts: { prefix: '93', organisation_code: `${good.slice(8, 16)}-${good.charAt(16)}` },
    });
  });

  it.each(['11', '54', '55', '91', '92', '93', 'A1', 'G1', 'J1', 'N1', 'N2', 'N3', 'N9', 'Q1', 'Y1'])(
    'knows prefix %s',
    (prefix) => {
      expect(verdict(creditCode(prefix, '990121', 'MA01AB5C'))).toMatchObject({
        kind: 'credit_code',
        status: 'accept',
      });
    },
  );

  it('warns of a prefix not in the table when both checks fit', () => {
    expect(verdict(creditCode('B1', '990121', 'MA01AB5C'))).toMatchObject({
      status: 'accept',
      problems: ['prefix_unknown'],
    });
  });

  it.each([
    ['lower case', good.toLowerCase(), 'repair', [], ['upper']],
    [
      'hyphens and blanks',
      `${good.slice(0, 8)}-${good.slice(8, 17)} ${good.slice(17)}`,
      'repair',
      [],
      ['blanks', 'hyphens'],
    ],
    ['full width', good.replace('9', '９'), 'repair', [], ['width']],
    ['outer check wrong', `${good.slice(0, 17)}${good.endsWith('0') ? '1' : '0'}`, 'flag', ['check_digit'], []],
    ['a letter of no credit code', good.replace('MA', 'ZA'), 'flag', ['charset', 'inner_check'], []],
    ['17 places', good.slice(0, 17), 'flag', ['length'], []],
    ['19 places', `${good}A`, 'flag', ['length'], []],
  ])('%s', (_, text, status, problems, notes) => {
    const identity = identify(text, context);
    expect([identity.kind, identity.status, identity.problems, identity.notes]).toEqual([
      'credit_code',
      status,
      problems,
      notes,
    ]);
  });

  it('suspects an invented code whose outer check alone fits', () => {
    const wrongInner = good.slice(0, 16) + (good.charAt(16) === '0' ? '1' : '0');
    const narrow = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const fitting = [...narrow].find((last) =>
      identify(wrongInner + last, context).problems.every((p) => p !== 'check_digit'),
    );
    expect(verdict(wrongInner + fitting!)).toMatchObject({ status: 'flag', problems: ['inner_check'] });
  });

  it('keeps a really issued pilot code with a wrong last character as a raw key', () => {
    expect(verdict('91350211M00013FA1N', { divisions: shippedDivisions() })).toMatchObject({
      kind: 'credit_code',
      status: 'flag',
      problems: ['check_digit'],
      parts: { raw_key: '91350211M00013FA1N' },
    });
  });

  it('reads O for 0 and I for 1 only when both checks then fit', () => {
    const withZero = creditCode('93', '990121', '0001AB5C');
    expect(verdict(withZero.replace('0001AB', 'O001AB'))).toMatchObject({
      status: 'repair',
      canonical: withZero,
      notes: ['look_alike:U+004F'],
    });
    const withOne = creditCode('93', '990121', 'MA01AB5C');
    expect(verdict(withOne.replace('01AB', '0IAB'))).toMatchObject({ status: 'repair', canonical: withOne });
    expect(verdict(good.replace('MA', 'OA'))).toMatchObject({ status: 'flag' });
  });

  it('takes a resident number in the company column for what it is', () => {
    const person = withCheck('99012119700101001');
    expect(verdict(person, { expected: 'credit_code' })).toMatchObject({
      kind: 'resident',
      status: 'accept',
      notes: ['other_kind'],
    });
  });

  it('takes 15 digits in the company column for a business-licence number', () => {
    // 6 county, 8 sequence, MOD 11,10 check.
    expect(verdict('990121000012343', { expected: 'credit_code' })).toEqual({
      kind: 'none',
      status: 'none',
      notes: ['business_licence_15'],
    });
  });

  it('decides 18 digits without letters by the checks and the date places', () => {
    const digitsOnly = creditCode('91', '990121', '12345678');
    if (/^\d{18}$/.test(digitsOnly))
      expect(verdict(digitsOnly)).toMatchObject({ kind: 'credit_code', status: 'accept' });
    expect(verdict(withCheck('99012119700101001'))).toMatchObject({ kind: 'resident' });
  });
});

describe('organisation codes', () => {
  it.each([
    ['printed with its hyphen', 'D2143569-X', 'accept', 'D2143569-X', []],
    ['without the hyphen', 'D2143569X', 'accept', 'D2143569-X', []],
    ['lower case', 'd2143569-x', 'repair', 'D2143569-X', []],
    ['wrong check', 'D2143569-1', 'flag', undefined, ['check_digit']],
  ])('%s', (_, text, status, canonical, problems) => {
    const found = verdict(text);
    expect([found['kind'], found['status'], found['canonical'], found['problems'] ?? []]).toEqual([
      'org_code',
      status,
      canonical,
      problems,
    ]);
  });
});
