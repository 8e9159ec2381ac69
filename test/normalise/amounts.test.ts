import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanAmount, readAmount } from '../../src/normalise/amounts.js';
import type { Quantity } from '../../src/normalise/amounts.js';

it.each<[string, string, Quantity, string, string, string | null, string[]]>([
  ['a plain amount', '1234', 'yuan', '', 'accept', '1234.00', []],
  ['thousands separators', '1,234,567.5', 'yuan', '', 'repair', '1234567.50', ['thousands']],
  ['a full-width separator', '1，234', 'yuan', '', 'repair', '1234.00', ['thousands']],
  ['a currency mark', '￥12.30', 'yuan', '', 'repair', '12.30', ['currency_mark']],
  ['元 in the cell', '1200元', 'yuan', '', 'repair', '1200.00', ['unit_in_cell']],
  ['万元 in the cell', '1.2万元', 'yuan', '', 'repair', '12000.00', ['unit_in_cell', 'unit_converted']],
  ['万元 in the header', '5.5', 'yuan', '万元', 'repair', '55000.00', ['unit_converted']],
  ['元/月 for a year', '1200', 'yuan_year', '元/月', 'repair', '14400.00', ['unit_converted']],
  ['元/年 for a month', '1200', 'yuan_month', '元/年', 'repair', '100.00', ['unit_converted']],
  ['元/年 for a year', '1200', 'yuan_year', '元/年', 'accept', '1200.00', []],
  ['no cent is lost', '0.1', 'yuan', '', 'accept', '0.10', []],
  ['half a cent goes up', '0.005', 'yuan', '', 'accept', '0.01', []],
  ['negative', '-12.5', 'yuan', '', 'accept', '-12.50', []],
  ['negative in brackets', '(100)', 'yuan', '', 'accept', '-100.00', []],
  ['exponent of a numeric cell', '1.2E+4', 'yuan', '', 'accept', '12000.00', []],
  ['mu to square metres', '3亩', 'square_metres', '', 'repair', '2000', ['unit_in_cell', 'unit_converted']],
  ['square metres to mu', '2000', 'mu', '平方米', 'repair', '3', ['unit_converted']],
  ['hectares to mu', '1.5', 'mu', '公顷', 'repair', '22.5', ['unit_converted']],
  ['square metres written out', '89.50平方米', 'square_metres', '', 'repair', '89.5', ['unit_in_cell']],
  ['people', '4人', 'integer', '', 'repair', '4', ['unit_in_cell']],
  ['a whole number as float', '3.0', 'integer', '', 'accept', '3', []],
  ['no whole number', '3.5', 'integer', '', 'flag', null, ['not_whole']],
  ['about', '约1200', 'yuan', '', 'flag', null, ['not_a_number']],
  ['a range', '1000-1200', 'yuan', '', 'flag', null, ['not_a_number']],
  ['an area where money should be', '3亩', 'yuan', '', 'flag', null, ['not_a_number']],
  ['none', '/', 'yuan', '', 'none', null, ['blank_word']],
  ['none in words', '无', 'yuan', '', 'none', null, ['blank_word']],
  ['blank', ' ', 'yuan', '', 'none', null, []],
])('%s', (_, raw, quantity, unit, status, value, notes) => {
  expect(cleanAmount(raw, quantity, unit)).toEqual({ status, value, raw, notes });
});

it('keeps every amount of cents exactly', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (cents) => {
      const text = `${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`;
      expect(cleanAmount(text, 'yuan').value).toBe(text);
    }),
  );
});

it('says of plain amounts what reading every text says', () => {
  const units = fc.constantFrom('', '元', '万元', '元/月', '元/年', '亩', '平方米', '人', '个月');
  const quantities = fc.constantFrom<Quantity>(
    'yuan',
    'yuan_year',
    'yuan_month',
    'square_metres',
    'mu',
    'number',
    'integer',
  );
  const texts = fc.oneof(
    fc.stringMatching(/^\d{1,16}(?:\.\d{0,7})?$/),
    fc.stringMatching(/^[-+]?0{0,2}\d{0,3}\.?\d{0,3}$/),
    fc.nat().map(String),
  );
  fc.assert(
    fc.property(texts, quantities, units, (text, quantity, unit) => {
      expect(cleanAmount(text, quantity, unit)).toEqual(readAmount(text, quantity, unit));
    }),
    { numRuns: 20_000 },
  );
});
