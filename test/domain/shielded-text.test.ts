import { expect, test } from 'vitest';
import { withoutShield } from '../../src/domain/shielded-text.js';

test.each([
  ['="990121197006150017"', '990121197006150017'],
  ['＝“99012119700615001”', '99012119700615001'],
  ['=""', ''],
  ["'990121197006150017", '990121197006150017'],
  ['‘1390000123', '1390000123'],
  ["艾力'江", "艾力'江"],
  ['=A1', '=A1'],
  ['示例镇', '示例镇'],
])('%s prints as %s', (cell, printed) => {
  expect(withoutShield(cell)).toBe(printed);
});
