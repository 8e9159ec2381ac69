import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { processorSeconds } from '../support/processor-time.js';
import { readCells, readRows, refusalOf, showSheets, withTables } from './read-fixture.js';

const table = '姓名,证件号码\r\n张三,990121197001010015\r\n𠮷野,\r\n';
const cells = [
  ['姓名', '证件号码'],
  ['张三', '990121197001010015'],
  ['𠮷野', null],
];

describe('encodings', () => {
  const cases: [label: string, bytes: Buffer][] = [
    ['utf-8', Buffer.from(table)],
    ['utf-8-bom', Buffer.from(`\uFEFF${table}`)],
    ['gb18030', encode(table, 'gb18030')],
    ['utf-16le', Buffer.from(`\uFEFF${table}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${table}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(table, 'utf16le')],
    ['utf-16be', Buffer.from(table, 'utf16le').swap16()],
    ['gb18030', Buffer.concat([Buffer.from('84319533', 'hex'), encode(table, 'gb18030')])],
  ];
  test.each(cases)('%s', async (label, bytes) => {
    await withTables(bytes, async ([file]) => {
      expect([file!.format, file!.encoding, file!.delimiter, file!.problems]).toEqual(['csv', label, ',', []]);
      expect((await showSheets(file!))[0]!.rows.map(([, ...row]) => row)).toEqual(
        cells.map((row) => (row[1] === null ? [row[0], null] : row)),
      );
    });
  });
  test('characters of four bytes that lie across blocks arrive whole', async () => {
    for (const encoding of ['utf-8', 'gb18030']) {
      const rows = Array.from({ length: 60_000 }, (_, index) => `${index},𠮷\u{20000}䶮张`);
      const read = await readCells(encode(rows.join('\n'), encoding));
      expect(read.length).toBe(60_000);
      expect(read.every(([, name]) => name === '𠮷\u{20000}䶮张')).toBe(true);
    }
  });
  test('western text is no Chinese text, and said so', async () => {
    await withTables(Buffer.from('city,note\nZürich,Größe a\nMalmö,café\nKøbenhavn,£5\n', 'latin1'), async ([file]) => {
      expect([file!.encoding, file!.problems.map(({ code }) => code)]).toEqual(['windows-1252', ['encoding-western']]);
      expect((await showSheets(file!))[0]!.rows[1]).toEqual([2, 'Zürich', 'Größe a']);
    });
  });
  test('a few NULs do not make it UTF-16', async () => {
    expect(await readCells(`a,b\n1\u0000,2\n${'3,4\n'.repeat(60)}`)).toContainEqual(['1\u0000', '2']);
  });
  test('an encoding that the user names is taken', async () => {
    expect(await readCells(encode('名,b\n1,2', 'big5'), { encoding: 'big5' })).toEqual([
      ['名', 'b'],
      ['1', '2'],
    ]);
  });
  const refused: [note: string, bytes: Buffer, code: string, options?: object][] = [
    ['UTF-8 cut inside a character', Buffer.from('姓名,证件号码\n张三,1\n李四').subarray(0, -1), 'text-truncated'],
    [
      'UTF-8 with a GB18030 line pasted in',
      Buffer.concat([Buffer.from('姓名,证件号码,地址,家庭编号\n张三,1,示例县示例镇某村\n'), encode('李四', 'gb18030')]),
      'encoding-mixed',
    ],
    [
      'a mark of UTF-8 before GB18030',
      Buffer.concat([Buffer.from('\uFEFF'), encode('姓名,张三', 'gb18030')]),
      'encoding-mixed',
    ],
    ['neither UTF-8 nor GB18030', Buffer.from('姓\xff\xfe名\xff\xff,\x80\xff', 'latin1'), 'encoding-unknown'],
    ['UTF-16 cut inside a character', Buffer.from(`\uFEFF${table}`, 'utf16le').subarray(0, -1), 'text-truncated'],
    ['an encoding nobody knows', Buffer.from('a,b'), 'encoding-not-known', { encoding: 'klingon' }],
  ];
  test.each(refused)('%s is refused', async (_, bytes, code, options) => {
    expect(await refusalOf(bytes, options)).toBe(code);
  });
});

describe('dialects', () => {
  const expected = [
    ['姓名', '地址', '金额'],
    ['张三', '甲村', '1'],
    ['李四', '乙村', '2'],
  ];
  const lines = (separator: string, end = '\n') => expected.map((row) => row.join(separator)).join(end);
  const quoted = (separator: string, quote: string) =>
    expected.map((row) => row.map((cell) => `${quote}${cell}${quote}`).join(separator)).join('\n');
  const cases: [note: string, content: string, delimiter: string][] = [
    ['comma', lines(','), ','],
    ['TAB', lines('\t'), '\t'],
    ['semicolon', lines(';'), ';'],
    ['bar', lines('|'), '|'],
    ['full-width comma', lines('，'), '，'],
    ['blank', lines(' '), ' '],
    ['comma and blank', lines(', '), ', '],
    ['comma and blank, quoted', quoted(', ', '"'), ', '],
    ['two bars', lines('||'), '||'],
    ['colon', lines(':'), ':'],
    ['caret', lines('^'), '^'],
    ['unit separator', lines('\u001f'), '\u001f'],
    ['CR alone', lines(',', '\r'), ','],
    ['CRLF', lines(',', '\r\n'), ','],
    ['CRLF with a last line end', `${lines(',', '\r\n')}\r\n`, ','],
    ['CRLF and LF mixed', lines(',', '\r\n').replace('\r\n', '\n'), ','],
    ['CRLF, quoted', quoted(',', '"').replaceAll('\n', '\r\n'), ','],
    ['apostrophes as quotes', quoted(',', "'"), ','],
    ['quotes and TAB', quoted('\t', '"'), '\t'],
    ['a line that names the delimiter', `sep=;\n${lines(';')}`, ';'],
    ['a TAB after each value', lines('\t,'), ','],
    ['more blank lines at the end', `${lines(',')}\n\n\n`, ','],
  ];
  test.each(cases)('%s', async (_, content, delimiter) => {
    await withTables(content, async ([file]) => {
      expect(file!.delimiter).toBe(delimiter);
      expect((await showSheets(file!))[0]!.rows.map(([, ...row]) => row)).toEqual(expected);
    });
  });
  const contents: [note: string, content: string, expected: (string | null)[][]][] = [
    [
      'semicolons with decimal commas',
      'a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n',
      [
        ['a', 'b', 'c'],
        ['1,5', '2,5', '3,5'],
        ['1,5', '2,5', '3,5'],
      ],
    ],
    [
      'a title above a table',
      '名册\n姓名,号码\n张三,1\n李四,2\n',
      [['名册'], ['姓名', '号码'], ['张三', '1'], ['李四', '2']],
    ],
    [
      'a column of dates and times',
      `时间\n${'2018/07/01 12:30\n'.repeat(30)}`,
      [['时间'], ...Array.from({ length: 30 }, () => ['2018/07/01 12:30'])],
    ],
    [
      'two colons',
      'a::b::c\n1::2::3\n',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    ['one column', '姓名\n张三\n李四\n', [['姓名'], ['张三'], ['李四']]],
    [
      'commas in TAB text',
      'a\tb\n甲,乙\t1\n丙,丁\t2\n',
      [
        ['a', 'b'],
        ['甲,乙', '1'],
        ['丙,丁', '2'],
      ],
    ],
    [
      'escaped quotes',
      'a,b\n"say \\"hi\\" now",2\n',
      [
        ['a', 'b'],
        ['say "hi" now', '2'],
      ],
    ],
    [
      'a quote inside a field',
      'a,b\n5" pipe,2\n',
      [
        ['a', 'b'],
        ['5" pipe', '2'],
      ],
    ],
    [
      'blanks around quoted fields',
      'a,b\n"x" ,2\n',
      [
        ['a', 'b'],
        ['x', '2'],
      ],
    ],
    [
      'leading apostrophes',
      "a,b\n'990121197001010015,2\n",
      [
        ['a', 'b'],
        ["'990121197001010015", '2'],
      ],
    ],
    [
      'uneven rows',
      'a,b,c\n1,2\n1,2,3,4\n',
      [
        ['a', 'b', 'c'],
        ['1', '2'],
        ['1', '2', '3', '4'],
      ],
    ],
    ['no line end at all', 'a,b', [['a', 'b']]],
  ];
  test.each(contents)('%s', async (_, content, cellsOfCase) => {
    expect(await readCells(content)).toEqual(cellsOfCase);
  });
  test('a delimiter that the user names is taken', async () => {
    expect(await readCells('a,b;c\n1,2;3', { delimiter: ';' })).toEqual([
      ['a,b', 'c'],
      ['1,2', '3'],
    ]);
  });
  test('blank records are left out and counted', async () => {
    expect(await readRows('a,b\n\n,\n1,2\n')).toEqual([
      [1, 'a', 'b'],
      [4, '1', '2'],
    ]);
  });
});

describe('broken quoting', () => {
  test('a quote that is never closed costs one record its quote, not the file its rows', async () => {
    const content = `a,b\n"open,1\n${Array.from({ length: 50 }, (_, index) => `x${index},"q,${index}"`).join('\n')}\n`;
    await withTables(content, async ([file]) => {
      const rows = (await showSheets(file!))[0]!.rows;
      expect(rows.slice(0, 3)).toEqual([
        [1, 'a', 'b'],
        [2, '"open', '1'],
        [3, 'x0', 'q,0'],
      ]);
      expect(rows.length).toBe(52);
      expect(file!.problems.map(({ code, place }) => [code, place?.rowNumber])).toEqual([['csv-quote-open', 2]]);
    });
  });
  test('quotes that mean nothing do not slow the reading down', async () => {
    const before = processorSeconds();
    const rows = await readRows('"a\n'.repeat(200_000));
    expect(rows.length).toBe(200_000);
    expect(rows[199_999]).toEqual([200_000, '"a']);
    expect(processorSeconds() - before).toBeLessThan(10);
  });
  test('a file cut inside a quoted cell is refused', async () => {
    expect(await refusalOf('a,b\n1,2\n3,"fou')).toBe('csv-cut');
  });
  test('a record without end is refused', async () => {
    const content = `a,b\n${'x'.repeat(5 * 1024 * 1024)}`;
    expect(await refusalOf(content)).toBe('csv-record-too-long');
  });
});
