import { expect, test } from 'vitest';
import { cleanCharacters } from '../../src/normalise/characters.js';
import { decodeReferences } from '../../src/normalise/html-references.js';

test.each([
  ['刘&#19886;', '刘䶮'],
  ['刘&#x4dae;', '刘䶮'],
  ['甲&amp;乙', '甲&乙'],
  ['甲&amp;#20057;', '甲乙'],
  ['A & B', 'A & B'],
  ['A&B公司', 'A&B公司'],
  ['R&D;', 'R&D;'],
  ['&#0;', '&#0;'],
  ['&#xD800;', '&#xD800;'],
  ['&#99999999;', '&#99999999;'],
  ['示例镇&ldquo;甲&rdquo;村', '示例镇“甲”村'],
])('%s → %s', (text, decoded) => {
  expect(decodeReferences(text)).toBe(decoded);
});

test('texts are decoded with a note', () => {
  expect(cleanCharacters('示例&#26449;&nbsp;1组')).toEqual({ text: '示例村 1组', notes: ['escapes'] });
});
