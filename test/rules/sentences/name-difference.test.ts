import { expect, test } from 'vitest';
import { nameDifference } from '../../../src/rules/sentences/name-difference.js';

test.each([
  ['王颖', '王英', '读音相同、用字不同：第2字“颖”与“英”不同'],
  ['王建国', '王志国', '第2字“建”与“志”不同'],
  ['张建国', '李春花', '姓名完全不同'],
  ['张三', '张三丰', '名册2个字、公安3个字'],
  ['王莹', 'ZHANG SAN', '一处写的是字母'],
  ['王伟（男）', '王伟', null],
  [null, '王伟', null],
])('%s and %s: %s', (registered, listed, words) => {
  expect(nameDifference(registered, listed)).toBe(words);
});
