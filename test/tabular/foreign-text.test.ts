/** Text that decodes all the same and is not what it looks like: other languages' encodings, ASCII escapes, columns of fixed width. */
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { refusalOf, withTables } from './read-fixture.js';

const problemsOf = (bytes: Buffer) =>
  withTables(bytes, ([file]) => [file!.encoding, ...file!.problems.map(({ code, level }) => `${code} ${level}`)]);

const KOREAN = `이름,주민번호,주소
김철수,990121197001010015,서울특별시 강남구 역삼동
이영희,990121197001010031,부산광역시 해운대구 우동
`;
const JAPANESE = `名前,番号,住所
さとう花子,990121197001010015,東京都千代田区のどこか
タナカ,990121197001010031,カナガワケン
`;
const TRADITIONAL = `姓名,證件號碼,地址
張三,990121197001010015,示例省甲縣示例鎮
李四,990121197001010031,青山鄉東岸村
`;
const CHINESE = `姓名,证件号码,地址
张三,990121197001010015,示例省甲县示例镇
李四,990121197001010031,青山乡东岸村优の良品旁
`;

describe('bytes that decode as Chinese and are none', () => {
  test.each([
    ['EUC-KR', encode(KOREAN, 'euc-kr'), ['gb18030', 'encoding-foreign warning']],
    ['EUC-JP', encode(JAPANESE, 'euc-jp'), ['gb18030', 'encoding-foreign warning']],
    ['Shift_JIS', encode(JAPANESE, 'shift_jis'), ['gb18030', 'encoding-doubtful warning']],
    ['Big5, a short table', encode(TRADITIONAL, 'big5'), ['big5', 'encoding-big5 warning']],
    ['GBK with one kana', encode(CHINESE, 'gbk'), ['gb18030']],
    ['GBK that uses only characters read A to R', encode('编号,金额\n1,20\n2,30\n', 'gbk'), ['gb18030']],
    [
      'a few western degrees',
      Buffer.from('t,u\n20\u00b0C,x\n30\u00b0C,y\n', 'latin1'),
      ['windows-1252', 'encoding-western warning'],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await problemsOf(bytes)).toEqual(expected);
  });

  test.each([
    ['HZ', '~{PUC{~},~{V$<~:EBk~},~{5XV7~}\n~{UEH}~},990121197001010015,~{J>@}J!<WOXJ>@}Ur~}\n'],
    ['UTF-7', '+WdNUDQ,+i8FO9lP3eAE,+VzBXQA\n+XyBOCQ,990121197001010015,+eTpPi3cBdTJTv3k6T4uVRw\n'],
    ['EBCDIC', Buffer.from('d5c1d4c56bd5e4d4c2c5d925e2d4c9e3c86bf9f9f0f1f2f1f1f9f7f0f0f1f0f1f0f0f1f525', 'hex')],
  ])('%s is refused', async (_, text) => {
    expect(await refusalOf(text)).toBe('encoding-unknown');
  });

  test('plus signs and tildes of plain text are no escapes', async () => {
    const text = 'a,b,c\n+8613900000001,~{x},+abc\n+1234,~,+A/B\n';
    expect(await problemsOf(Buffer.from(text))).toEqual(['utf-8']);
  });
});

describe('columns of fixed width', () => {
  const pad = (text: string, width: number) =>
    text + ' '.repeat(width - text.length - (text.match(/[^ -~]/gu) ?? []).length);
  const lines = [
    ['姓名', '证件号码', '住址'],
    ['张三', '990121197001010015', '示例省甲县,示例镇'],
    ['买买提江', '990121197001010031', '青山乡'],
    ['王五', '990121197001010058', '东岸村 三组'],
  ].map((cells) => cells.map((text, column) => pad(text, [10, 20, 24][column]!)).join(''));

  test.each([
    ['of Chinese text, in UTF-8', Buffer.from(lines.join('\r\n'))],
    ['of Chinese text, in GBK', encode(lines.join('\r\n'), 'gbk')],
    [
      'counted in characters',
      ['张三', '买买提江', '王五'].map((name) => `${name.padEnd(10)}990121197001010015  甲村`).join('\n'),
    ],
    [
      'of digits and Latin letters',
      'NAME      NO    SUM\nSMITH J   17    12.50\nJONES     3    112.50\nBROWN     118    1.00\n',
    ],
    [
      'that blanks would cut into as many pieces',
      ['SMITH', 'JONES', 'BROWN'].map((name) => `${name}       990121197001010015M        12`).join('\n'),
    ],
  ])('%s are refused with the way out', async (_, text) => {
    expect(await refusalOf(text)).toBe('text-fixed-width');
  });

  test.each([
    ['one column', '990121197001010015\n990121197001010031\n990121197001010058\n'],
    ['cells padded with blanks', lines.map((line) => `${line.slice(0, 6)} , ${line.slice(6)}`).join('\n')],
    [
      'a table drawn with bars',
      '| 姓名  | 证件号码           |\n| 张三  | 990121197001010015 |\n| 李四光 | 990121197001010031 |\n',
    ],
    ['words with single blanks', 'the quick fox\nthe lazy dog\nthe sleepy cat\n'],
    ['two lines, which prove nothing', 'a         b\nc         d\n'],
  ])('%s is read', async (_, text) => {
    expect(await withTables(text, ([file]) => file!.sheets.length)).toBe(1);
  });
});
