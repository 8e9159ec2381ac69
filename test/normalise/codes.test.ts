import { describe, expect, it } from 'vitest';
import { cleanCode } from '../../src/normalise/codes.js';

describe('codes of households, accounts and certificates', () => {
  it.each(['9901211001', '0012', 'H-01', '9901210012345678', '6222020000000000000', '第3户', '1E5', '2E', '12E3'])(
    '%s is taken as written',
    (raw) => {
      expect(cleanCode(raw, {})).toEqual({ status: 'accept', value: raw, raw, notes: [] });
    },
  );

  it.each([
    ['9901211001.0', '9901211001', 'decimal_zero'],
    ['990121100100001.00', '990121100100001', 'decimal_zero'],
    ['9.901211001E9', '9901211001', 'decimal_zero'],
    ["'9901211001", '9901211001', 'apostrophe'],
    ['="0012"', '0012', 'formula_quote'],
  ])('%s is repaired and noted', (raw, value, note) => {
    expect(cleanCode(raw, {})).toEqual({ status: 'repair', value, raw, notes: [note] });
  });

  it.each([
    ['9.90121E+15', {}],
    ['9.90121E+11', {}],
    ['9.90E+09', {}],
    ['9.9012100123456789E18', {}],
    ['9901210012345670000', { numericCell: true }],
    ['9901210012345678', { numericCell: true }],
    ['9901210012345670.0', {}],
    ['9901210012345670000', { columnDamaged: true }],
    ['９.９０１２１Ｅ＋１５', {}],
  ])('%s has lost digits and is no code %o', (raw, context) => {
    expect(cleanCode(raw, context)).toEqual({
      status: 'flag',
      value: null,
      raw,
      notes: expect.arrayContaining(['code_lost']) as string[],
    });
  });
});
