import { describe, expect, it } from 'vitest';
import { identify } from '../../src/normalise/identity.js';
import { context, verdict, withCheck } from './invented.js';

const resident = withCheck('99012119700101001');
const endingX = ((): string => {
  for (let sequence = 1; ; sequence += 1) {
    const text = withCheck(`99012119700101${String(sequence).padStart(3, '0')}`);
    if (text.endsWith('X')) return text;
  }
})();

describe('disability certificates', () => {
  it('reads 20 characters as resident number, category and grade', () => {
    expect(verdict(`${resident}43`)).toEqual({
      kind: 'disability',
      status: 'accept',
      canonical: `${resident}43`,
      birthDate: '1970-01-01',
      sex: '男',
      division: '990121',
      matchKey: resident,
      parts: { resident, category: '4', grade: '3' },
    });
  });

  it('takes the re-issue count off: the same person has the same base', () => {
    expect(verdict(`${resident}43B1`)).toMatchObject({
      status: 'accept',
      canonical: `${resident}43`,
      matchKey: resident,
      parts: { resident, category: '4', grade: '3', reissue: '1' },
    });
  });

  it.each([
    ['every category and grade: 1 and 1', `${resident}11`, 'accept', [], []],
    ['every category and grade: 7 and 4', `${resident}74`, 'accept', [], []],
    ['category 0', `${resident}03`, 'flag', ['category'], []],
    ['category 8', `${resident}83`, 'flag', ['category'], []],
    ['grade 0', `${resident}40`, 'flag', ['category'], []],
    ['grade 5', `${resident}45`, 'flag', ['category'], []],
    ['grade 9', `${resident}49`, 'flag', ['category'], []],
    ['lower-case b', `${resident}43b2`, 'repair', [], ['upper']],
    ['lower-case x inside', `${endingX.toLowerCase()}43`, 'repair', [], ['upper']],
    ['X inside', `${endingX}43`, 'accept', [], []],
    ['21 characters: B without a count', `${resident}43B`, 'flag', ['length'], []],
    ['21 characters: a bare digit', `${resident}431`, 'flag', ['length'], []],
    ['22 digits without B', `${resident}4301`, 'flag', ['charset'], []],
    ['count 0', `${resident}43B0`, 'flag', ['charset'], []],
    ['wrong check of the inner number', '99012119700101001443', 'flag', ['check_digit'], []],
    ['impossible date of the inner number', `${withCheck('99012119700231001')}43`, 'flag', ['date'], []],
    ['blanks inside', `${resident} 43 B1`, 'repair', [], ['blanks']],
    ['a Cyrillic letter for the inner X', `${endingX.slice(0, 17)}\u042543`, 'repair', [], ['look_alike:U+0425']],
  ])('%s', (_, text, status, problems, notes) => {
    const identity = identify(text, context);
    expect([identity.kind, identity.status, identity.problems, identity.notes]).toEqual([
      'disability',
      status,
      problems,
      notes,
    ]);
    expect(identity.matchKey === null).toBe(status === 'flag');
  });

  it('flags a resident number in the column of certificates: the tail is not invented', () => {
    expect(verdict(resident, { expected: 'disability' })).toMatchObject({
      kind: 'disability',
      status: 'flag',
      problems: ['category'],
      parts: { resident },
    });
  });

  it('knows that 20 digits from a numeric cell are lost, category and grade too', () => {
    expect(verdict('99012119700101000000', { numericCell: true })).toEqual({
      kind: 'disability',
      status: 'flag',
      problems: ['lost_in_spreadsheet'],
      parts: { prefix15: '990121197001010' },
    });
  });
});
