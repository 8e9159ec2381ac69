import { describe, expect, it } from 'vitest';
import {
  cleanCharacters,
  countCharacters,
  foldWidth,
  hasPrivateUse,
  mapPrivateUse,
} from '../../src/normalise/characters.js';

describe('private-use characters of old GBK', () => {
  it('maps all eighty, the ten marks and the two letters to characters with a public meaning', () => {
    const all = [
      ...Array.from({ length: 80 }, (_, index) => String.fromCharCode(0xe815 + index)),
      ...Array.from({ length: 10 }, (_, index) => String.fromCharCode(0xe78d + index)),
      '\uE7C7',
      '\uE7C8',
    ];
    const mapped = all.map(mapPrivateUse);
    expect(mapped.filter(hasPrivateUse)).toEqual([]);
    expect(new Set(mapped).size).toBe(all.length);
    expect(mapped.every((text) => countCharacters(text) === 1)).toBe(true);
  });

  it('agrees with the decoder of GB 18030 wherever that decoder maps', () => {
    // Bytes FE50 … FEA0 without FE7F, in the order of U+E815 … U+E864.
    const decoder = new TextDecoder('gb18030');
    const trail = Array.from({ length: 0x51 }, (_, index) => 0x50 + index).filter((byte) => byte !== 0x7f);
    const decoded = trail.map((byte) => decoder.decode(Uint8Array.of(0xfe, byte)));
    const mapped = trail.map((_, index) => mapPrivateUse(String.fromCharCode(0xe815 + index)));
    expect(decoded.length).toBe(80);
    expect(decoded.filter((text, index) => !hasPrivateUse(text) && text !== mapped[index])).toEqual([]);
    expect(decoded.filter(hasPrivateUse).length).toBe(6);
  });

  it.each([
    ['\uE816', '\u{20087}'],
    ['\uE817', '\u{20089}'],
    ['\uE818', '\u{200CC}'],
    ['\uE831', '\u{215D7}'],
    ['\uE83B', '\u{2298F}'],
    ['\uE855', '\u{241FE}'],
    ['\uE863', '䶮'],
  ])('maps by hand what decoders leave private', (from, to) => {
    expect(mapPrivateUse(from)).toBe(to);
  });
});

describe('text of a cell', () => {
  it.each([
    ['plain text', 'A栋3号', 'A栋3号', []],
    ['full-width letters and digits', 'Ａ栋３号', 'A栋3号', ['width']],
    ['Chinese punctuation stays', '一组，二组。（东）', '一组，二组。（东）', []],
    ['line breaks and runs of blanks', ' 甲县 \n  青石镇\t', '甲县 青石镇', ['blanks']],
    ['invisible characters', '甲\u200B县\uFEFF', '甲县', ['invisible']],
    ['escapes', '甲县_x000D_', '甲县', ['escapes', 'blanks']],
    ['old private-use characters', '\uE863', '䶮', ['private_use_mapped']],
  ])('%s', (_, raw, text, notes) => {
    expect(cleanCharacters(raw)).toEqual({ text, notes });
    expect(cleanCharacters(text)).toEqual({ text, notes: [] });
  });

  it('folds every full-width sign for numbers', () => {
    expect(foldWidth('（１２３）－Ｘ')).toBe('(123)-X');
  });
});
