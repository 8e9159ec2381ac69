import { describe, expect, it } from 'vitest';
import { cleanName, compareNames, nameKey } from '../../src/normalise/names.js';

describe('cleaning names', () => {
  it.each([
    ['an ordinary name', '张三', 'accept', '张三', []],
    ['table alignment by a wide blank', '张　三', 'repair', '张三', ['blanks']],
    ['table alignment in three characters', '欧 阳 锋', 'repair', '欧阳锋', ['blanks']],
    ['the dot U+2022', '买买提•吐尔逊', 'repair', '买买提·吐尔逊', ['dot']],
    ['the dot U+30FB', '买买提・吐尔逊', 'repair', '买买提·吐尔逊', ['dot']],
    ['the dot U+FF65', '买买提･吐尔逊', 'repair', '买买提·吐尔逊', ['dot']],
    ['the dot U+FF0E', '买买提．吐尔逊', 'repair', '买买提·吐尔逊', ['dot']],
    ['a full stop', '买买提.吐尔逊', 'repair', '买买提·吐尔逊', ['dot']],
    ['the dot U+2027', '买买提‧吐尔逊', 'repair', '买买提·吐尔逊', ['dot']],
    ['the dot U+22C5', '买买提⋅吐尔逊', 'repair', '买买提·吐尔逊', ['dot']],
    ['the dot U+2219', '买买提∙吐尔逊', 'repair', '买买提·吐尔逊', ['dot']],
    ['the dot U+25CF', '买买提●吐尔逊', 'repair', '买买提·吐尔逊', ['dot']],
    ['the dot U+16EB', '买买提᛫吐尔逊', 'repair', '买买提·吐尔逊', ['dot']],
    ['the right dot', '买买提·吐尔逊', 'accept', '买买提·吐尔逊', []],
    ['a dot in front', '·买买提', 'flag', null, ['dot_misplaced']],
    ['a dot at the end', '买买提·', 'flag', null, ['dot_misplaced']],
    ['a doubled dot', '买买提··吐尔逊', 'flag', null, ['dot_misplaced']],
    ['a hyphen for the dot: a hint only', '买买提-吐尔逊', 'flag', null, ['dot_hint']],
    ['a blank that may be a lost dot', '买买提 吐尔逊', 'flag', null, ['lost_dot']],
    [
      'a private-use character of old GBK',
      '\uE863某一'.replace('某一', '飞'),
      'repair',
      '䶮飞',
      ['private_use_mapped'],
    ],
    [
      'a private-use character that needs an extension plane',
      '李\uE831',
      'repair',
      '李\u{215D7}',
      ['private_use_mapped'],
    ],
    ['any other private-use character', '李\uE000', 'flag', null, ['private_use']],
    ['a compatibility ideograph', '\uF92C中', 'repair', '郎中', ['compatibility']],
    ['one of the twelve real compatibility ideographs', '李\uFA0E', 'accept', '李\uFA0E', []],
    ['a Kangxi radical', '⼈民', 'repair', '人民', ['radical_folded']],
    ['a supplement radical', '李⺟', 'flag', null, ['radical']],
    ['a character of an extension plane', '李\u{20087}', 'accept', '李\u{20087}', []],
    ['a question mark', '王?', 'flag', null, ['incomplete_name']],
    ['a box', '王□', 'flag', null, ['incomplete_name']],
    ['a geta mark', '王〓', 'flag', null, ['incomplete_name']],
    ['a replacement character', '王\uFFFD', 'flag', null, ['incomplete_name']],
    ['pinyin for a character', '王ying', 'flag', null, ['incomplete_name']],
    ['a title', '李四（故）', 'repair', '李四', ['width', 'title:故']],
    ['a namesake number', '张伟2', 'repair', '张伟', ['namesake_number:2']],
    ['one character', '李', 'flag', null, ['name_too_short']],
    ['an unnamed person', '张某', 'flag', null, ['not_a_name']],
    ['Latin letters', 'John Smith', 'accept', 'John Smith', []],
    ['invisible characters', '张\u200B三', 'repair', '张三', ['invisible']],
    ['far too long for one name', '张'.repeat(101), 'flag', null, ['name_too_long']],
    ['blank', '  ', 'none', null, []],
    ['a word for none', '无', 'none', null, ['blank_word']],
  ])('%s', (_, raw, status, value, notes) => {
    expect(cleanName(raw)).toEqual({ status, value, raw, notes });
  });

  it('never changes a name it cleaned before', () => {
    for (const raw of ['张　三', '买买提•吐尔逊', '李四（故）', '张伟2', '\uE863飞']) {
      const { value } = cleanName(raw);
      expect(cleanName(value!)).toMatchObject({ status: 'accept', value });
    }
  });
});

describe('comparing names', () => {
  it.each([
    ['equal', '张三', '张三', 'same'],
    ['equal after normalising', '张　三', '张三（户主）', 'same'],
    ['equal but for the dot character', '买买提•吐尔逊', '买买提·吐尔逊', 'same'],
    ['a missing dot', '买买提吐尔逊', '买买提·吐尔逊', 'variant'],
    ['traditional and simplified', '張偉', '张伟', 'variant'],
    ['interchanged surnames', '萧红', '肖红', 'variant'],
    ['interchanged surnames', '閻平', '闫平', 'variant'],
    ['the same characters as given names are no surname variant', '李傅', '李付', 'sound'],
    ['a placeholder', '王?', '王颖', 'variant'],
    ['a placeholder under another surname', '李?', '王颖', 'unlike'],
    ['pinyin for the character', '王ying', '王颖', 'variant'],
    ['other pinyin', '王fang', '王颖', 'unlike'],
    ['a shape pair', '李己', '李已', 'variant'],
    ['cut at a field limit', '阿卜杜热合曼买买', '阿卜杜热合曼买买提吐尔逊', 'variant'],
    ['homophones', '王颖', '王英', 'sound'],
    ['a passport spelling with ü', '吕布', 'LYU BU', 'sound'],
    ['the older spelling', '吕布', 'LV BU', 'sound'],
    ['the oldest spelling', '吕布', 'Lu Bu', 'sound'],
    ['ü is not u between characters', '吕布', '鲁布', 'unlike'],
    ['legal names that old lists mix', '李喆', '李哲', 'sound'],
    ['different people', '张三', '李四', 'unlike'],
    ['different length', '张三', '张三丰', 'unlike'],
    ['one is blank', '', '张三', 'missing'],
    ['one is a word for none', '张三', '/', 'missing'],
  ] as const)('%s: %s %s', (_, registerName, listName, level) => {
    expect(compareNames(registerName, listName)).toBe(level);
    expect(compareNames(listName, registerName)).toBe(level);
  });

  it('has nothing to say without a name', () => {
    expect(compareNames(null, '张三')).toBe('missing');
  });

  it('groups by a key without titles, blanks and namesake numbers', () => {
    expect(['张　三', '张三（户主）', '张三2', '张三'].map(nameKey)).toEqual(['张三', '张三', '张三', '张三']);
    expect(nameKey('John  smith')).toBe('JOHN SMITH');
  });
});
