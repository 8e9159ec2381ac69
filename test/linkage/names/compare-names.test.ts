import { describe, expect, it } from 'vitest';
import { compareNameTexts } from '../../../src/linkage/names/compare-names.js';
import { shapeOf } from '../../../src/linkage/names/characters.js';
import { CHARACTER_LINES } from '../../../src/catalog/characters/table.js';

describe('the level of two names', () => {
  it.each([
    ['张伟', '张伟', 'equal', false],
    ['张　伟', '张伟', 'equal', false],
    ['張偉', '张伟', 'folded', false],
    ['买买提·吐尔逊', '买买提吐尔逊', 'folded', false],
    ['张云', '张芸', 'same_sound_tone', false],
    ['於梅', '于梅', 'same_sound_tone', false], // two surnames: never one by folding
    ['後明', '后明', 'same_sound_tone', false],
    ['李丽', '黎莉', 'same_sound', false],
    ['Zhang Wei', '张伟', 'same_sound', false],
    ['San Zhang', '张三', 'swapped', false], // the surname last, as other countries write it
    ['Jian Guo Wang', '王建国', 'swapped', false],
    ['Li Si', '张三', 'none', false],
    ['买买提·吐尔逊', '买买提·图尔逊', 'same_sound', false],
    ['买买提·吐尔逊', '麦麦提·吐尔逊', 'same_sound', false],
    ['买买提·吐尔逊', 'Maimaiti Tuersun', 'same_sound', false],
    ['买买提·吐尔逊', '吐尔逊·买买提', 'swapped', false],
    ['买买提·吐尔逊', '艾买提·吐尔逊', 'one_different', false], // brothers: the second name is the father's
    ['阿依古丽·买买提', '阿依努尔·买买提', 'surname_only', false], // sisters
    ['尼玛扎西', '尼玛扎喜', 'same_sound', false],
    ['尼玛扎西', 'Nima Zhaxi', 'same_sound', false],
    ['尼玛扎西', '尼玛次仁', 'surname_only', false],
    ['阿依古丽·买买提', '阿依古丽', 'missing_character', false], // a list that leaves the father's name out
    ['欧阳娜', '欧阳娜娜', 'missing_character', false],
    ['李晴', '李睛', 'look_alike', false],
    ['张伟明', '张明伟', 'swapped', false],
    ['张伟明', '张伟', 'missing_character', false],
    ['宋庆龄', '宋美龄', 'one_different', false],
    ['单红', '单大明', 'surname_only', false],
    ['张伟', '李芳', 'none', false],
    ['王?', '王莹', 'equal', true],
    ['王ying', '王莹', 'equal', true],
    ['王(曾用名李莹)', '李莹', 'equal', false],
  ])('of %s and %s is %s', (one, other, level, wildcard) => {
    expect(compareNameTexts(one, other)).toMatchObject({ level, wildcard });
    expect(compareNameTexts(other, one)).toEqual(compareNameTexts(one, other));
  });

  it('is unknown where a name says nothing or all its characters are lost', () => {
    expect(compareNameTexts('', '张伟')).toBeNull();
    expect(compareNameTexts('？？', '张伟')).toBeNull();
  });

  it('weighs less where the characters or their reading are common', () => {
    const bits = (one: string, other: string): number => compareNameTexts(one, other)?.bits ?? 0;
    expect(bits('欧阳燚', '欧阳燚')).toBeGreaterThan(bits('王英', '王英'));
    expect(bits('张云', '张芸')).toBeLessThan(bits('张云', '张云'));
  });
});

it('at least 95 % of the standard characters have a shape', () => {
  const standard = CHARACTER_LINES.split('\n')
    .filter((line) => line.includes('*'))
    .map((line) => line.split('*')[0] ?? '');
  expect(standard.length).toBe(8105);
  const shaped = standard.filter((character) => {
    const shape = shapeOf(character);
    return shape !== undefined && (shape.corners !== '' || shape.cangjie !== '');
  });
  expect(shaped.length / standard.length).toBeGreaterThanOrEqual(0.95);
});
