/** The table of text files in every encoding, delimiter and line end that offices and old systems write: right cells, or said why not. */
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { utf8Length } from '../../src/tabular/text/encoding.js';
import { readCells, refusalOf, withTables } from './read-fixture.js';

const CELLS = [
  ['姓名', '证件号码', '地址'],
  ['张三', '990121197001010015', '甲村 1 组'],
  ['𠮷野·阿依', '99012119700101003X', '含"引号"'],
  ['䶮', null, '分号；逗号'],
];

type Encode = (text: string) => Buffer;
const ENCODINGS: readonly (readonly [name: string, write: Encode])[] = [
  ['utf-8', (text) => Buffer.from(text)],
  ['utf-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['utf-8 with two marks', (text) => Buffer.from(`\uFEFF\uFEFF${text}`)],
  ['gb18030', (text) => encode(text, 'gb18030')],
  ['gb18030 with a mark', (text) => Buffer.concat([Buffer.from('84319533', 'hex'), encode(text, 'gb18030')])],
  ['utf-16le', (text) => Buffer.from(text, 'utf16le')],
  ['utf-16le with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['utf-16be', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['utf-16be with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
];
const DELIMITERS = [',', '\t', ';', '|', ', '];
const LINE_ENDS: readonly (readonly [name: string, join: (lines: readonly string[]) => string])[] = [
  ['LF', (lines) => lines.map((line) => `${line}\n`).join('')],
  ['CRLF', (lines) => lines.map((line) => `${line}\r\n`).join('')],
  ['CRLF without a last one', (lines) => lines.join('\r\n')],
  ['CR', (lines) => lines.map((line) => `${line}\r`).join('')],
  ['CR CR LF', (lines) => lines.map((line) => `${line}\r\r\n`).join('')],
  [
    'LF, CR and CRLF by turns',
    (lines) => lines.map((line, at) => line + (['\n', '\r', '\r\n'][at % 3] ?? '')).join(''),
  ],
];

function writeCell(value: string | null, delimiter: string): string {
  const text = value ?? '';
  return /["\r\n]/.test(text) || text.includes(delimiter.trim() || delimiter)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

const LINES = (delimiter: string): string[] =>
  CELLS.map((row) => row.map((value) => writeCell(value, delimiter)).join(delimiter));

describe.each(ENCODINGS)('%s', (_, write) => {
  test.each(LINE_ENDS)('with %s, any delimiter', async (_, join) => {
    for (const delimiter of DELIMITERS) {
      const bytes = write(join(LINES(delimiter)));
      expect([delimiter, await readCells(bytes)]).toEqual([delimiter, CELLS]);
      expect([delimiter, await problemsOf(bytes)]).toEqual([delimiter, []]);
    }
  });
});

async function problemsOf(bytes: Buffer): Promise<string[]> {
  return withTables(bytes, ([file]) => file!.problems.map(({ code }) => code));
}

const SIMPLE = '姓名,村\n张三,甲村\n李四,乙村\n';

describe('odd bytes', () => {
  const right: [note: string, bytes: Buffer, problems: string[]][] = [
    ['the end mark of DOS', Buffer.concat([encode(SIMPLE, 'gb18030'), Buffer.from([0x1a])]), []],
    ['two end marks', Buffer.concat([Buffer.from(SIMPLE), Buffer.from([0x1a, 0x1a])]), []],
    ['blank lines before and between', Buffer.from(`\n\n${SIMPLE.replaceAll('\n', '\n\n')}`), []],
    ['a TAB behind every value', Buffer.from(SIMPLE.replaceAll(/(?=[,\n])/g, '\t')), []],
  ];
  test.each(right)('%s', async (_, bytes, problems) => {
    expect(await readCells(bytes)).toEqual([
      ['姓名', '村'],
      ['张三', '甲村'],
      ['李四', '乙村'],
    ]);
    expect(await problemsOf(bytes)).toEqual(problems);
  });
  const doubtful: [note: string, bytes: Buffer, problem: string][] = [
    ['Big5', encode('姓名,號碼\n張三,1\n王大明,2\n李小龍,3\n', 'big5'), 'encoding-big5'],
    ['Shift JIS', encode('氏名,住所\n山田太郎,東京都\nあいう,カキク\n', 'shift_jis'), 'encoding-doubtful'],
    ['western', Buffer.from('name,city\nJosé,Málaga\nÅsa,Göteborg\n', 'latin1'), 'encoding-western'],
    [
      'a cell of UTF-8 in GB18030',
      Buffer.concat([encode('姓名,备注\n张三,', 'gb18030'), Buffer.from('甲乙\n')]),
      'encoding-doubtful',
    ],
  ];
  test.each(doubtful)('%s is read with a warning', async (_, bytes, problem) => {
    expect(await problemsOf(bytes)).toEqual([problem]);
  });
  test('Big5 is read as Big5', async () => {
    expect(await readCells(encode('姓名,號碼\n張三,1\n王大明,2\n', 'big5'))).toEqual([
      ['姓名', '號碼'],
      ['張三', '1'],
      ['王大明', '2'],
    ]);
  });
  const refused: [note: string, bytes: Buffer, code: string][] = [
    [
      'UTF-32',
      Buffer.concat([Buffer.from('fffe0000', 'hex'), Buffer.from('a\0\0\0,\0\0\0b\0\0\0', 'latin1')]),
      'encoding-unknown',
    ],
    ['Cyrillic of one byte', encode('имя,город\nИван,Москва\nПётр,Казань\n', 'win1251'), 'encoding-unknown'],
    [
      'GB18030 under the mark of UTF-8',
      Buffer.concat([Buffer.from('efbbbf', 'hex'), encode(SIMPLE, 'gb18030')]),
      'encoding-mixed',
    ],
    ['nothing but zeros', Buffer.alloc(5000), 'file-no-table'],
    [
      'a long text that ends in zeros',
      Buffer.concat([Buffer.from(SIMPLE.repeat(300)), Buffer.alloc(3000)]),
      'text-zeros',
    ],
    [
      'a lock file of a spreadsheet program',
      Buffer.concat([Buffer.from('\u0005admin'.padEnd(55)), Buffer.from('\u0005admin'.padEnd(55), 'utf16le')]),
      'file-no-table',
    ],
  ];
  test.each(refused)('%s is refused', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });
});

test('a character of UTF-8 is one exactly where the runtime says so', () => {
  const lead = fc.integer({ min: 0xc0, max: 0xff });
  const trail = fc.oneof(fc.integer({ min: 0x7e, max: 0xc2 }), fc.constantFrom(0x8f, 0x90, 0x9f, 0xa0));
  const asTheRuntime = (bytes: Uint8Array) => [2, 3, 4].find((length) => isUtf8(bytes.subarray(0, length))) ?? 0;
  fc.assert(
    fc.property(lead, fc.array(trail, { minLength: 3, maxLength: 3 }), (first, rest) => {
      const bytes = Uint8Array.of(first, ...rest);
      expect(utf8Length(bytes, 0)).toBe(asTheRuntime(bytes));
    }),
    { numRuns: 5000 },
  );
});
