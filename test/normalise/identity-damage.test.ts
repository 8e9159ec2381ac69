import { describe, expect, it } from 'vitest';
import { identify, splitNumbers } from '../../src/normalise/identity.js';
import { context, verdict, withCheck } from './invented.js';

const person = withCheck('99012119700101001');
const other = withCheck('99012119750505002');
const find = (last: string): string => {
  for (let sequence = 1; ; sequence += 1) {
    const text = withCheck(`99012119700101${String(sequence).padStart(3, '0')}`);
    if (text.endsWith(last)) return text;
  }
};
const endingX = find('X');
const stem = endingX.slice(0, 17);

describe('what folding removes without loss', () => {
  it.each([
    [
      'blanks of every width',
      ` ${person.slice(0, 6)}\u00A0${person.slice(6, 10)}\u3000${person.slice(10)}\t`,
      ['blanks'],
    ],
    ['zero-width and direction marks', `\u202D${person}\u202C\u200B\uFEFF`, ['invisible']],
    [
      'full-width digits',
      person.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ['width'],
    ],
    ['hyphens', `${person.slice(0, 6)}-${person.slice(6, 14)}\u2013${person.slice(14)}`, ['hyphens']],
    ['an apostrophe', `'${person}`, ['apostrophe']],
    ['a curly apostrophe', `\u2019${person}`, ['apostrophe']],
    ['a backtick', `\`${person}`, ['apostrophe']],
    ['an export trick', `="${person}"`, ['formula_quote']],
    ['an escape of xlsx', `${person}_x000D_`, ['escapes', 'blanks']],
    ['an escape of web pages', `&nbsp;${person}&#160;`, ['escapes', 'blanks']],
    ['a trailing tab', `${person}\t`, ['blanks']],
    ['words around it', `身份证：${person}（父）`, ['width', 'stray_text:身份证:(父)']],
  ])('%s', (_, text, notes) => {
    expect(verdict(text)).toMatchObject({ kind: 'resident', status: 'repair', canonical: person, notes });
  });

  it('keeps one mark only: two apostrophes are something else', () => {
    expect(verdict(`''${person}`)['status']).not.toBe('accept');
  });
});

describe('X look-alikes in the last place', () => {
  it.each([
    ['x', 'x_upper'],
    ['\uFF38', 'width'],
    ['\u2169', 'look_alike:U+2169'],
    ['\u2179', 'look_alike:U+2179'],
    ['\u0425', 'look_alike:U+0425'],
    ['\u0445', 'look_alike:U+0445'],
    ['\u03A7', 'look_alike:U+03A7'],
    ['\u03C7', 'look_alike:U+03C7'],
    ['\u00D7', 'look_alike:U+00D7'],
    ['\u2715', 'look_alike:U+2715'],
    ['\u2716', 'look_alike:U+2716'],
    ['\u2573', 'look_alike:U+2573'],
    ['\u2A2F', 'look_alike:U+2A2F'],
    ['\uA7B3', 'look_alike:U+A7B3'],
  ])('%s is X where the check is X', (char, note) => {
    expect(verdict(stem + char)).toMatchObject({ status: 'repair', canonical: endingX, notes: [note] });
    const notX = withCheck('99012119700101001').slice(0, 17) + char;
    expect(identify(notX, context).status).toBe('flag');
  });
});

describe('other look-alikes', () => {
  const zero = person.indexOf('0');
  const one = person.indexOf('1');
  const put = (at: number, char: string): string => person.slice(0, at) + char + person.slice(at + 1);

  it.each(['O', 'o', '\u041E', '\u043E', '\u039F', '\u03BF', '\u3007', '\u25CB', '\u25EF'])(
    '%s is 0 where the number then passes',
    (char) => {
      expect(verdict(put(zero, char))).toMatchObject({ status: 'repair', canonical: person });
      expect(identify(put(one, char), context).status).toBe('flag');
    },
  );

  it.each(['l', 'I', '|', '\u0406', '\u0399'])('%s is 1 where the number then passes', (char) => {
    expect(verdict(put(one, char))).toMatchObject({ status: 'repair', canonical: person });
    expect(identify(put(zero, char), context).status).toBe('flag');
  });

  it('repairs two places at most', () => {
    const two = person.replace('0', 'O').replace('0', 'O');
    expect(verdict(two)).toMatchObject({ status: 'repair', canonical: person });
    expect(identify(two.replace('0', 'O'), context).status).toBe('flag');
  });

  it.each(['B', 'S', 'Z', 'G', 'D'])('%s is never repaired', (char) => {
    expect(identify(put(9, char), context).canonical).toBeNull();
  });

  it('repairs no look-alike in numbers without a check digit', () => {
    expect(identify('99O121700101001', context).canonical).toBeNull();
  });

  it.each([
    ['Chinese numerals', '九九〇一二一一九七〇〇一〇一〇〇一五'],
    ['digits of another script', person.replace('1', '\u0661')],
    ['circled digits', person.replace('1', '①')],
    ['the numeral one as a hyphen', person.slice(0, 8) + '一' + person.slice(9)],
  ])('flags %s and never folds them', (_, text) => {
    expect(identify(text, context)).toMatchObject({ status: 'flag', canonical: null, problems: ['charset'] });
  });

  it('takes the numeral one typed for hyphens for a damaged resident number', () => {
    const text = `${person.slice(0, 6)}一${person.slice(6, 14)}一${person.slice(14)}`;
    expect(identify(text, context)).toMatchObject({ kind: 'resident', status: 'flag', canonical: null });
  });

  it('flags private-use characters', () => {
    expect(identify(put(9, '\uE123'), context)).toMatchObject({ status: 'flag', problems: ['private_use'] });
  });
});

describe('spreadsheet damage', () => {
  it.each([
    ['a numeric cell of 18 digits', '990121197001010000', true, 'resident', ['lost_in_spreadsheet']],
    ['a numeric cell whose check fits by chance', person, true, 'resident', ['lost_in_spreadsheet']],
    [
      'text ending 000 that does not check',
      '990121197001011000',
      false,
      'resident',
      ['lost_in_spreadsheet', 'check_digit'],
    ],
    ['scientific, six digits left', '9.90121E+17', false, 'resident', ['scientific']],
    ['scientific, fifteen digits left', '9.90121197001010E+17', false, 'resident', ['scientific']],
    ['scientific of 15 digits', '9.90121E+14', false, 'resident_15', ['scientific']],
    ['scientific of 20 digits', '9.90121E+19', false, 'disability', ['scientific']],
    ['a float of 18 digits', `${person}.0`, false, 'resident', ['lost_in_spreadsheet']],
  ])('%s', (_, text, numericCell, kind, problems) => {
    const identity = identify(text, { ...context, numericCell });
    expect([identity.kind, identity.status, identity.problems, identity.canonical]).toEqual([
      kind,
      'flag',
      problems,
      null,
    ]);
    expect(identity.matchKey).toBeNull();
  });

  it('keeps the first fifteen digits of a lost number for candidate search', () => {
    expect(identify('990121197001011000', context).parts).toEqual({ prefix15: '990121197001011' });
    expect(identify('9.90121E+17', context).parts).toEqual({ surviving_digits: '990121' });
  });

  it('accepts text ending 000 that checks, unless its column shows damage', () => {
    let text = '';
    for (let day = 1; day < 29 && !text.endsWith('000'); day += 1) {
      for (let sequence = 100; sequence < 1000 && !text.endsWith('000'); sequence += 100) {
        text = withCheck(`990121197001${String(day).padStart(2, '0')}${sequence}`);
      }
    }
    expect(text.endsWith('000')).toBe(true);
    expect(verdict(text)).toMatchObject({ status: 'accept', canonical: text, notes: ['ends_000'] });
    expect(verdict(text, { columnDamaged: true })).toMatchObject({ status: 'flag', problems: ['lost_in_spreadsheet'] });
  });

  it('takes 15 digits from a numeric cell: they are exact', () => {
    expect(verdict('990121700101001', { numericCell: true })).toMatchObject({ kind: 'resident_15', status: 'repair' });
    expect(verdict('990121700101001.0')).toMatchObject({ status: 'repair', notes: ['decimal_zero', 'upgraded_15'] });
  });
});

describe('several numbers in one cell', () => {
  it.each([
    ['、', `${person}、${other}`],
    ['/', `${person}/${other}`],
    [';', `${person};${other}`],
    ['a line break', `${person}\n${other}`],
    ['a blank', `${person} ${other}`],
    ['nothing', `${person}${other}`],
    ['words', `父${person}母${other}`],
    ['names in brackets', `${person}（张）、${other}（李）`],
  ])('are split at %s and flagged', (_, text) => {
    expect(splitNumbers(text).map((piece) => piece.replace(/\D+$/u, '').slice(-18))).toEqual([person, other]);
    expect(verdict(text)).toMatchObject({
      kind: 'resident',
      status: 'flag',
      problems: ['several_numbers'],
      notes: ['split:2'],
    });
  });

  it('leaves a single number with blanks inside alone', () => {
    expect(splitNumbers(`${person.slice(0, 6)} ${person.slice(6, 14)} ${person.slice(14)}`)).toEqual([]);
  });
});

describe('no number at all', () => {
  it.each(['', ' ', '无', '暂无', '-', '/', '不详', 'N/A', '张三', 'hello', '13812345678', '2016-05-01'])(
    '%j',
    (text) => {
      const identity = identify(text, context);
      expect([identity.kind, identity.status, identity.canonical, identity.problems]).toEqual([
        'none',
        'none',
        null,
        [],
      ]);
    },
  );

  it('calls a short text a wrong length only where a resident number is expected', () => {
    expect(verdict('99012119700', { expected: 'resident' })).toMatchObject({ kind: 'resident', problems: ['length'] });
  });
});
