// No code of a list, a column or a table reaches a reader who knows only Chinese.
import { expect, test } from 'vitest';
import { aboutText, aboutWords, sourceLabel } from '../../../src/catalog/sources/source-words.js';

test.each([
  ['a list', 'health.insurance', '基本医疗保险参保', '基本医疗保险参保（医保，health.insurance）'],
  [
    'a column of a list',
    'housing.property.usage',
    '不动产登记的“用途”列',
    '不动产登记的“用途”列（housing.property.usage）',
  ],
  [
    'a column of candidates',
    'candidates.exited_on',
    '拟录入对象的“脱贫时间”列',
    '拟录入对象的“脱贫时间”列（candidates.exited_on）',
  ],
  ['a table about other batches', 'previous_subject', '以前批次的名册', '以前批次的名册'],
  ['what nobody knows', 'no such column: x', 'no such column: x', 'no such column: x'],
])('%s is named in words', (_note, about, words, text) => {
  expect(aboutWords(about)).toBe(words);
  expect(aboutText(about)).toBe(text);
});

test('a source that the catalogue does not have keeps its own name', () => {
  expect([sourceLabel('candidates'), sourceLabel('local.list')]).toEqual(['拟录入对象', 'local.list']);
});
