import { describe, expect, it } from 'vitest';
import { cleanName, compareNames, nameKey } from '../../../src/normalise/names/names.js';

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
    ['two people', '王建国、李秀英', 'flag', null, ['second_name:李秀英']],
    ['two people with a word between', '王建国和李秀英', 'flag', null, ['second_name:李秀英']],
    ['two people with a blank between', '王建国 李秀英', 'flag', null, ['second_name:李秀英']],
    ['a name with that word in it', '李和平', 'accept', '李和平', []],
    ['a word in front', '户主王建国', 'repair', '王建国', ['name_words']],
    ['a word in front of two characters', '户主张伟', 'repair', '张伟', ['name_words']],
    ['a word behind two characters', '张伟户主', 'repair', '张伟', ['name_words']],
    ['a word behind', '王建国夫妇', 'repair', '王建国', ['name_words']],
    ['no word behind: the name is too short for one', '王先生', 'accept', '王先生', []],
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

describe('names as systems and people damage or decorate them', () => {
  it.each([
    ['two marks for one character', '洪??', '洪\u{2CB29}', 'variant'],
    ['two wide marks', '洪？？', '洪\u{2CB29}', 'variant'],
    ['two replacement characters', '王\uFFFD\uFFFD', '王莹', 'variant'],
    ['one mark for more characters', '王?', '王建国', 'variant'],
    ['a lost character in the middle', '张??国', '张建国', 'variant'],
    ['a lost character under another surname', '张??', '李建国', 'unlike'],
    ['a known character that differs', '张建?', '张志国', 'unlike'],
    ['the lost dot of a long name', '艾力\uFFFD\uFFFD买买提', '艾力·买买提', 'variant'],
    ['nothing left of the name', '???', '王莹', 'missing'],
    ['a code or an amount where a name should stand', 'A1', '王莹', 'missing'],
    ['one character', '王5', '王莹', 'missing'],
    ['options of a form', '是/否', '王莹', 'missing'],
    ['two people, one of them', '王建国、李秀英', '李秀英', 'same'],
    ['two people with a blank between, one of them', '王建国　李秀英', '李秀英', 'same'],
    ['two people, neither', '王建国和李秀英', '赵四海', 'unlike'],
    ['a sign for the dot between parts that may be surnames', '马木提、艾力', '马木提·艾力', 'same'],
    ['a remark with a figure', '王建国（60岁）', '王建国', 'same'],
    ['a remark about somebody else', '王建国（妻：李秀英）', '王建国', 'same'],
    ['a telephone behind the name', '王建国19900000000', '王建国', 'same'],
    ['a word of relation behind a name', '李秀英丈夫', '李秀英', 'unlike'],
    ['a decimal reference', '刘&#19886;', '刘䶮', 'same'],
    ['a hexadecimal reference', '刘&#x4DAE;', '刘䶮', 'same'],
    ['a reference escaped twice', '刘&amp;#19886;', '刘䶮', 'same'],
    ['a named dot', '艾力&middot;买买提', '艾力·买买提', 'same'],
    ['a numbered dot', '艾力&#183;买买提', '艾力·买买提', 'same'],
    ['a named blank', '李&nbsp;红', '李红', 'same'],
    ['a named ampersand', '赵&amp;强', '赵强', 'same'],
    ['an invisible reference', '王&#173;莹', '王莹', 'same'],
    ['a character made of two', '陈(王+争)', '陈琤', 'variant'],
    ['one above the other', '李[上竹下林]', '李箖', 'variant'],
    ['one beside the other, in the middle', '李(左王右争)明', '李琤明', 'variant'],
    ['named components', '李（三点水加文）', '李汶', 'variant'],
    ['bare components', '李氵文', '李汶', 'variant'],
    ['a mark with its description', '李?（氵+文）', '李汶', 'variant'],
    ['a description under another surname', '陈(王+争)', '李琤', 'unlike'],
    ['a Kangxi radical', '王⼀', '王一', 'same'],
    ['a supplement radical', '⻢云', '马云', 'same'],
    ['an old printed form', '李靑', '李青', 'same'],
    ['a compatibility code point', '山﨑', '山崎', 'same'],
    ['a compatibility ideograph', '\uF92C中', '郎中', 'same'],
    ['kana for a character', 'ロ伟', '口伟', 'same'],
    ['a full stop behind', '王莹。', '王莹', 'same'],
    ['a comma behind', '王莹，', '王莹', 'same'],
    ['a star in front', '★王伟', '王伟', 'same'],
    ['an asterisk in front', '*王伟', '王伟', 'same'],
    ['an asterisk in front that hides the surname', '*建国', '李建国', 'variant'],
    ['an asterisk behind', '王伟*', '王伟', 'same'],
    ['a hash behind', '王伟#', '王伟', 'same'],
    ['a circled number', '王伟②', '王伟', 'same'],
    ['a number in brackets', '王伟(2)', '王伟', 'same'],
    ['a list number', '1、王莹', '王莹', 'same'],
    ['a list number in brackets', '(1)王莹', '王莹', 'same'],
    ['a list number in characters', '一、王莹', '王莹', 'same'],
    ['a circled list number', '①王莹', '王莹', 'same'],
    ['a label', '姓名：王莹', '王莹', 'same'],
    ['another label', '户主：王莹', '王莹', 'same'],
    ['a sex', '王伟（女）', '王伟', 'same'],
    ['number, mark and people at once', '12.★王莹（汉族）。', '王莹', 'same'],
    ['the square dot', '艾力▪买买提', '艾力·买买提', 'same'],
    ['a Hangul filler', '王莹\u3164', '王莹', 'same'],
    ['a former name, by the present one', '王伟（曾用名王卫）', '王伟', 'same'],
    ['a former name, by itself', '王伟（曾用名：王卫）', '王卫', 'same'],
    ['a second name in brackets', '王卫（王伟）', '王伟', 'same'],
    ['one of several second names', '王莹（王颖、王英）', '王英', 'same'],
    ['a former name without brackets', '王卫，曾用名王伟', '王伟', 'same'],
    ['two names with a stroke', '王卫/王伟', '王伟', 'same'],
    ['neither of two names', '王卫（王伟）', '李明', 'unlike'],
    ['a lost run beside a longer one', '张三?', '张三?张', 'variant'],
    ['lost runs at other places', '张?三', '?张三', 'variant'],
    ['lost runs that cannot meet', '张?三', '李?', 'unlike'],
  ] as const)('%s: %s %s', (_, registerName, listName, level) => {
    expect(compareNames(registerName, listName)).toBe(level);
    expect(compareNames(listName, registerName)).toBe(level);
  });

  it.each([
    ['洪??', ['incomplete_name']],
    ['刘&#19886;', ['escapes']],
    ['1、王莹', ['list_number']],
    ['姓名：王莹', ['name_label']],
    ['★王伟#', ['name_marks']],
    ['王伟②', ['namesake_number:②']],
    ['王伟(曾用名王卫)', ['second_name:王卫']],
    ['陈(王+争)', ['incomplete_name']],
  ])('%s is noted', (raw, notes) => {
    expect(cleanName(raw).notes).toEqual(notes);
  });
});
