import { expect, test } from 'vitest';
import { columnWidthFor, displayWidth, wrappedLines } from '../../../src/report/layout/text-width.js';

test.each([
  ['张三A', 5],
  ['（2018年）', 10],
  ['买买提·吐尔逊江', 15],
  ['𠮷野家', 6],
  ['', 0],
])('%j is %i wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each([
  ['', 10, 1],
  ['一二三四', 10, 1],
  ['一二三四五', 10, 2],
  ['一二\n三四', 10, 2],
  ['990121197001010015', 10, 3],
  // A word that does not fit the rest of the line moves down whole.
  ['金额 1234567', 10, 2],
])('%j at width %i takes %i lines', (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});

test('a column as wide as asked shows its text on one line', () => {
  for (const text of ['张三', '990121197001010015', '示例市滨江路88号3栋', 'C04-7K3M9QXT']) {
    expect(wrappedLines(text, columnWidthFor(text))).toBe(1);
  }
});
