import { describe, expect, it } from 'vitest';
import { verdict, withCheck } from './invented.js';

describe('identity numbers of Hong Kong and Taiwan', () => {
  it.each([
    ['as printed', 'A123456(3)', 'accept', 'A123456(3)', []],
    ['square brackets', 'A123456[3]', 'accept', 'A123456(3)', []],
    ['without brackets', 'A1234563', 'accept', 'A123456(3)', []],
    ['two letters', 'AB987654(3)', 'accept', 'AB987654(3)', []],
    ['check A for ten', 'G123456(A)', 'accept', 'G123456(A)', []],
    ['full-width brackets', 'A123456（3）', 'repair', 'A123456(3)', []],
    ['lower case', 'a123456(3)', 'repair', 'A123456(3)', []],
    ['wrong check', 'A123456(4)', 'flag', undefined, ['check_digit']],
  ])('Hong Kong: %s', (_, text, status, canonical, problems) => {
    const found = verdict(text);
    expect([found['kind'], found['status'], found['canonical'], found['problems'] ?? []]).toEqual([
      'hkid',
      status,
      canonical,
      problems,
    ]);
  });

  it.each([
    ['a man', 'A123456789', 'accept', '男', []],
    ['a woman', 'A223456781', 'accept', '女', []],
    ['a resident of the new form', 'A800000014', 'accept', '男', []],
    ['a resident of the old form', 'AC01234567', 'accept', '男', []],
    ['a resident of the old form with a wrong check', 'AC01234568', 'flag', undefined, ['check_digit']],
    ['wrong check', 'A123456788', 'flag', undefined, ['check_digit']],
  ])('Taiwan: %s', (_, text, status, sex, problems) => {
    const found = verdict(text);
    expect([found['kind'], found['status'], found['sex'], found['problems'] ?? []]).toEqual([
      'twid',
      status,
      sex,
      problems,
    ]);
  });
});

describe('documents without a check digit', () => {
  it.each([
    ['G12345678', 'passport'],
    ['E12345678', 'passport'],
    ['EA1234567', 'passport'],
    ['PE1234567', 'passport'],
    ['SE1234567', 'passport'],
    ['DE1234567', 'passport'],
    ['P.1234567', 'passport'],
    ['MA1234567', 'passport'],
    ['K12345678', 'passport'],
    ['H12345678', 'travel_permit'],
    ['M1234567890', 'travel_permit'],
    ['军1234567', 'military'],
    ['武警字第1234567号', 'military'],
    ['士12345678', 'military'],
    ['X320101001', 'birth_certificate'],
  ])('takes %s in a column of identity numbers as %s, format only', (text, kind) => {
    const found = verdict(text);
    expect(found).toMatchObject({ kind, status: 'accept', canonical: text });
    expect(found['notes']).toContain('format_only');
  });

  it.each([
    ['12345678', 'a date, a landline or a Taiwan permit'],
    ['1234567890', 'a Taiwan permit or anything'],
    ['141234567', 'an old passport or anything'],
    ['AB12345', 'a foreign passport or anything'],
  ])('does not take %s by its shape alone: %s', (text) => {
    expect(verdict(text)['status']).toBe('none');
  });

  it.each([
    ['12345678', 'travel_permit'],
    ['1234567890', 'travel_permit'],
    ['141234567', 'passport'],
    ['AB12345', 'passport'],
    ['A123456788', 'birth_certificate'],
  ] as const)('takes %s where the column says %s', (text, expected) => {
    expect(verdict(text, { expected })).toMatchObject({ kind: expected, status: 'accept', canonical: text });
  });

  it('does not take a passport shape in a column of resident numbers', () => {
    expect(verdict('G12345678', { expected: 'resident' })).toEqual({
      kind: 'passport',
      status: 'none',
      notes: ['other_kind'],
    });
  });
});

it('knows that I and O are no letters of the passport series E', () => {
  expect(verdict('EI1234567')['kind']).not.toBe('passport');
});

describe('student numbers', () => {
  const person = withCheck('99012120100101001');

  it('takes the resident number out of G', () => {
    expect(verdict(`G${person}`)).toMatchObject({
      kind: 'student',
      status: 'accept',
      canonical: `G${person}`,
      matchKey: person,
    });
  });

  it('refuses G with a wrong resident number', () => {
    expect(verdict(`G${person.slice(0, 17)}${person.endsWith('1') ? '2' : '1'}`)).toMatchObject({
      kind: 'student',
      status: 'flag',
      problems: ['check_digit'],
    });
  });

  it('takes nothing out of J and L', () => {
    for (const letter of ['J', 'L']) {
      const found = verdict(`${letter}${person}`);
      expect(found).toMatchObject({ kind: 'student', status: 'accept' });
      expect(found['matchKey']).toBeUndefined();
    }
  });
});

describe('numbers behind the name of their document', () => {
  it.each([
    ['护照E12345678', 'passport', 'repair', 'E12345678'],
    ['护照：141234567', 'passport', 'repair', '141234567'],
    ['因私护照号码 G12345678', 'passport', 'repair', 'G12345678'],
    ['台胞证12345678', 'travel_permit', 'repair', '12345678'],
    ['港澳居民来往内地通行证H1234567801', 'travel_permit', 'repair', 'H1234567801'],
    ['香港身份证：A123456(3)', 'hkid', 'repair', 'A123456(3)'],
    ['香港身份证A123456(4)', 'hkid', 'flag', undefined],
    ['军官证：军1234567', 'military', 'repair', '军1234567'],
    ['出生医学证明X320101001', 'birth_certificate', 'repair', 'X320101001'],
    ['组织机构代码：D2143569-X', 'org_code', 'repair', 'D2143569-X'],
    ['护照', 'none', 'none', undefined],
    ['护照丢失13912345678', 'none', 'none', undefined],
    ['台胞证E12345678', 'none', 'none', undefined],
  ])('%s', (text, kind, status, canonical) => {
    const found = verdict(text);
    expect([found['kind'], found['status'], found['canonical']]).toEqual([kind, status, canonical]);
    if (status === 'repair') expect(found['notes']).toContainEqual(expect.stringMatching(/^stray_text:/u));
  });
});
