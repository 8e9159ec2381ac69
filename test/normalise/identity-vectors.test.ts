/** One table of statements of docs/design/identity-numbers.md at their edges, made from the standard's own arithmetic written anew here. */
import { describe, expect, it } from 'vitest';
import { shippedDivisions } from '../../src/normalise/divisions.js';
import { identify } from '../../src/normalise/identity.js';

const context = { asOf: '2018-07-25', divisions: shippedDivisions() };
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** County, day and sequence with the check character. */
const person = (county: string, day: string, sequence: string): string => {
  const digits = county + day + sequence;
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * WEIGHTS[at]!, 0);
  return digits + '10X98765432'.charAt(sum % 11);
};
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const inner = (body: string): string => {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = Array.from(body).reduce((total, char, at) => total + Number.parseInt(char, 36) * weights[at]!, 0);
  const rest = 11 - (sum % 11);
  return body + (rest === 10 ? 'X' : rest === 11 ? '0' : String(rest));
};
const outer = (text: string): string => {
  let weight = 1;
  let sum = 0;
  for (const char of text) {
    sum += ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return text + ALPHABET.charAt((31 - (sum % 31)) % 31);
};
const company = (prefix: string, county: string, body: string): string => outer(prefix + county + inner(body));
const otherLast = (text: string): string => text.slice(0, -1) + (text.endsWith('1') ? '2' : '1');

const read = (text: string): string => {
  const { kind, status, canonical, problems } = identify(text, context);
  return [kind, status, canonical ?? '-', ...problems].join(' ');
};
const SAMPLE = '11010519491231002X';
const county = '110105';

describe('resident numbers', () => {
  it('take no other check character than the right one', () => {
    for (const digit of '0123456789') expect(read(SAMPLE.slice(0, 17) + digit)).toBe('resident flag - check_digit');
  });
  it.each(['19000229', '19500231', '19501301', '19500001', '19500100', '19500431', '19501131', '20170229'])(
    'have no day %s, whatever the check says',
    (day) => expect(read(person(county, day, '001'))).toBe('resident flag - date'),
  );
  it.each([
    ['20000229', 'accept'],
    ['20180725', 'accept'],
    ['20180726', 'flag'],
    ['18980725', 'accept'],
    ['18970725', 'accept'],
  ])('born on %s: %s', (day, status) => {
    expect(identify(person(county, day, '001'), context).status).toBe(status);
  });
  it.each(['441900', '442000', '460400', '620200', '130101', '130120'])('carry the code %s', (code) => {
    expect(identify(person(code, '19820101', '001'), context)).toMatchObject({ status: 'accept', problems: [] });
  });
  it('with an unknown county are taken with a warning, those of the regions without numbers are not', () => {
    expect(read(person('119999', '19900101', '001'))).toMatch(/^resident accept \S+ division_unknown$/);
    expect(read(person('830001', '19900101', '001'))).toBe('resident flag - division_unknown');
  });
  it.each([
    ['one place short', SAMPLE.slice(0, 17)],
    ['one place long', `${SAMPLE}1`],
    ['sixteen digits', '1101051949123100'],
  ])('of %s are never completed', (_, text) => expect(read(text)).toMatch(/^resident flag - (?:charset )?length$/));
});

describe('what folding may take off', () => {
  it.each([
    ['１１０１０５１９４９１２３１００２Ｘ'],
    [' 110105 19491231 002x '],
    ["'11010519491231002X"],
    ['’11010519491231002X'],
    ['="11010519491231002X"'],
    ['11010519491231002X\t'],
    ['110105-19491231-002X'],
    ['110105—19491231—002X'],
    ['\u202d11010519491231002X\u202c'],
    ['11010519491231002X_x000D_'],
    ['11010519491231002X&nbsp;'],
    ['身份证号码：11010519491231002X'],
    ['11010519491231002X（父）'],
  ])('%s is the sample', (text) => expect(read(text)).toBe(`resident repair ${SAMPLE}`));
  it.each(['110105一19491231一002X', '110105ー19491231ー002X'])('%s may mean a numeral', (text) => {
    expect(identify(text, context).status).toBe('flag');
  });
});

describe('look-alikes', () => {
  it.each(Array.from('ХхΧχ×✕✖╳⨯ꞳⅩⅹ'))('%s stands for X at the end where the check says X', (char) => {
    expect(read(SAMPLE.slice(0, 17) + char)).toBe(`resident repair ${SAMPLE}`);
    expect(identify(person(county, '19500101', '001').slice(0, 17) + char, context).status).toBe('flag');
  });
  it.each(Array.from('OoОоΟοＯ〇○◯'))('%s stands for 0', (char) => {
    expect(read(`11${char}10519491231002X`)).toBe(`resident repair ${SAMPLE}`);
  });
  it.each(Array.from('lI|｜ІΙ'))('%s stands for 1', (char) => {
    expect(read(`${char}1010519491231002X`)).toBe(`resident repair ${SAMPLE}`);
  });
  it('are two at most', () => {
    expect(read('1lO10519491231002X')).toBe(`resident repair ${SAMPLE}`);
    expect(identify('llOI0519491231002X', context).status).toBe('flag');
  });
});

describe('disability certificates', () => {
  it('take every category and grade, and every count of re-issues', () => {
    for (const category of '1234567')
      for (const grade of '1234')
        expect(read(SAMPLE + category + grade)).toBe(`disability accept ${SAMPLE}${category}${grade}`);
    for (const count of '123456789') expect(read(`${SAMPLE}43B${count}`)).toBe(`disability accept ${SAMPLE}43`);
    expect(read('11010519491231002x43b2')).toBe(`disability repair ${SAMPLE}43`);
  });
  it.each(['01', '81', '91', '10', '15', '19', '00'])('have no tail %s', (tail) => {
    expect(read(SAMPLE + tail)).toBe('disability flag - category');
  });
  it.each(['11B', '111', '11B0', '1122'])('are not complete with %s', (tail) => {
    expect(identify(SAMPLE + tail, context)).toMatchObject({ kind: 'disability', status: 'flag', canonical: null });
  });
  it('stand and fall with the inner number', () => {
    expect(read(`${otherLast(SAMPLE)}11`)).toBe('disability flag - check_digit');
  });
});

const PREFIXES =
  '11 12 13 19 21 29 31 32 33 34 35 36 39 41 49 51 52 53 54 55 59 61 62 69 71 72 79 81 82 89 91 92 93 99 A1 A9 G1 G9 J1 J9 N1 N2 N3 N9 Q1 Q2 Q3 Q9 Y1';

describe('organisations', () => {
  it.each(PREFIXES.split(' '))('%s is a known department and kind', (prefix) => {
    for (const body of ['MA00A3X7', '12345678']) {
      const code = company(prefix, county, body);
      expect(read(code)).toBe(`credit_code accept ${code}`);
      expect(read(code.toLowerCase())).toMatch(new RegExp(`^credit_code (?:repair|accept) ${code}$`));
      expect(read(otherLast(code))).toMatch(/^(?:credit_code|resident) flag -/);
    }
    expect(identify(company(prefix, '100000', 'MA01B2C3'), context).status).toBe('accept');
  });
  it('of an unknown department are taken with a warning when both checks fit', () => {
    const code = company('B1', county, 'MA00A3X7');
    expect(read(code)).toBe(`credit_code accept ${code} prefix_unknown`);
  });
  it('with a wrong inner check are suspect', () => {
    expect(read(outer(`91${county}${otherLast(inner('MA00A3X7'))}`))).toBe('credit_code flag - inner_check');
  });
  const code = company('91', county, 'MA0A1B2X');
  it.each([
    ['O for 0', code.replace('A0A', 'AOA'), `credit_code repair ${code}`],
    ['I for 1', code.replace('1B', 'IB'), `credit_code repair ${code}`],
    ['Z for 2', code.replace('B2', 'BZ'), 'credit_code flag - charset'],
    ['one place short', code.slice(0, 17), 'credit_code flag - length'],
    ['one place long', `${code}1`, 'credit_code flag - length'],
    ['the printed form of the inner code', 'D2143569-X', 'org_code accept D2143569-X'],
    ['a wrong check', 'D2143569-1', 'org_code flag - check_digit'],
  ])('%s', (_, text, expected) => expect(read(text).startsWith(expected)).toBe(true));
});

describe('cards of other people', () => {
  it.each([
    [person('810000', '19940823', '002'), 'permit_hmt'],
    [person('820000', '19900101', '001'), 'permit_hmt'],
    [person('830000', '19920130', '002'), 'permit_hmt'],
    [person('932682', '19850101', '001'), 'foreign_pr'],
    [person('911124', '19810803', '002'), 'foreign_pr'],
  ])('%s is a %s', (text, kind) => {
    expect(read(text)).toBe(`${kind} accept ${text}`);
    expect(read(otherLast(text))).toBe(`${kind} flag - check_digit`);
  });
  it.each(['911000', '911999'])('nobody has the nationality of %s', (area) => {
    expect(read(person(area, '19810803', '002'))).toBe('foreign_pr flag - nationality');
  });
});
