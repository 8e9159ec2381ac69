import * as xlsx from '@e965/xlsx';
import { encode } from 'iconv-lite';
import officeCrypto from 'officecrypto-tool';
import { beforeAll, describe, expect, test } from 'vitest';
import { lockXls } from './encrypted-xls-fixture.js';
import { readCells, readRows, refusalOf, showSheets, withTables } from './read-fixture.js';
import { buildXlsx, sheetOf } from './xlsx-fixture.js';
import { buildZip } from './zip-fixture.js';

const workbook = sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>');
const rows = [
  ['名册', null, null],
  ['姓名', '证件号码', '日期'],
  ['张三', '990121197001010015', 43282],
];

/** The same small table as another program would write it. */
function written(bookType: xlsx.BookType, ascii = false): Buffer {
  const cells = ascii
    ? [
        ['List', null],
        ['name', 'number'],
        ['a', '990121197001010015'],
      ]
    : rows;
  const sheet = xlsx.utils.aoa_to_sheet(cells);
  if (!ascii) sheet['C3'].z = 'yyyy/m/d';
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, ascii ? 'S' : '甲村');
  return xlsx.write(book, { type: 'buffer', bookType }) as Buffer;
}

describe('formats by their first bytes', () => {
  const full = [
    [1, '名册', '名册', null],
    [2, '姓名', '证件号码', '日期'],
    [3, '张三', '990121197001010015', '2018-07-01'],
  ];
  const withoutBlanks = (list: unknown[][]) => list.map((row) => row.filter((cell) => cell !== null));
  test.each([
    ['BIFF8', 'xls', 'biff8', '甲村'],
    ['xlsb', 'xls', 'xlsb', '甲村'],
    ['XML spreadsheet 2003', 'xml', 'xlml', '甲村'],
  ] as const)('%s', async (_, format, bookType, name) => {
    await withTables(written(bookType), async ([file]) => {
      expect([file!.format, file!.sheets.map((sheet) => sheet.name)]).toEqual([format, [name]]);
      expect(withoutBlanks((await showSheets(file!))[0]!.rows)).toEqual(withoutBlanks(full));
    });
  });
  test.each(['biff2', 'biff3', 'biff4', 'biff5'] as const)('%s of the old days', async (bookType) => {
    await withTables(written(bookType as xlsx.BookType, true), async ([file]) => {
      expect(file!.format).toBe('xls');
      expect(withoutBlanks((await showSheets(file!))[0]!.rows)).toEqual([
        [1, 'List'],
        [2, 'name', 'number'],
        [3, 'a', '990121197001010015'],
      ]);
    });
  });
});

describe('BIFF of Chinese Windows', () => {
  const record = (id: number, content: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(id, 0);
    head.writeUInt16LE(content.length, 2);
    return Buffer.concat([head, content]);
  };
  const label = (rowIndex: number, column: number, text: string) => {
    const bytes = encode(text, 'gbk');
    const head = Buffer.alloc(8);
    head.writeUInt16LE(rowIndex, 0);
    head.writeUInt16LE(column, 2);
    head[7] = bytes.length;
    return record(0x0004, Buffer.concat([head, bytes]));
  };
  test.each([
    ['with its code page', [record(0x0042, Buffer.from([0xa8, 0x03]))]],
    ['without one', []],
  ])('%s', async (_, codePage) => {
    const bytes = Buffer.concat([
      record(0x0009, Buffer.from([2, 0, 0x10, 0])),
      ...codePage,
      label(0, 0, '姓名'),
      label(1, 1, '张三'),
      record(0x000a, Buffer.alloc(0)),
    ]);
    expect(await readRows(bytes)).toEqual([
      [1, '姓名'],
      [2, null, '张三'],
    ]);
  });
});

describe('oddities', () => {
  test('an extension that lies and hidden sheets are told', async () => {
    const hidden = buildXlsx({
      sheets: [
        { name: '甲', body: '<sheetData/>' },
        { name: '乙', body: '<sheetData/>', state: 'hidden' },
      ],
    });
    const told = (bytes: Buffer | string, path: string) =>
      withTables(
        bytes,
        ([file]) => file!.problems.map(({ code, level, place, facts }) => [code, level, place?.sheet, facts]),
        { path },
      );
    expect(await told(hidden, '名册.xls')).toEqual([
      ['file-kind-differs', 'notice', null, { extension: 'xls', format: 'xlsx' }],
      ['sheet-hidden', 'notice', '乙', {}],
    ]);
    expect(await told(hidden, '名册.et')).toEqual([['sheet-hidden', 'notice', '乙', {}]]);
    expect(await told('a,b', '名册.txt')).toEqual([]);
  });
});

describe('.ods', () => {
  const ods = (table: string, styles = '') =>
    buildZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      {
        name: 'content.xml',
        content:
          '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c">' +
          `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
      },
    ]);
  const cell = (attributes: string, text = '') =>
    `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
  test('values, repeats, spans, dates, hidden parts', async () => {
    const table =
      '<table:table table:name="甲村" table:style-name="ta1"><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="3"/>' +
      `<table:table-row>${cell('office:value-type="string" table:number-columns-spanned="3"', '名册')}<table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>` +
      `<table:table-row table:number-rows-repeated="2">${cell('office:value-type="string" table:number-columns-repeated="2"', '同')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>' +
      `<table:table-row table:visibility="filter">${cell('office:value-type="float" office:value="410101199001011234"', '4.1E+17')}${cell('office:value-type="date" office:date-value="2018-07-01"', '2018/7/1')}` +
      `${cell('office:value-type="date" office:date-value="2018-07-01T12:30:00"', 'x')}${cell('office:value-type="time" office:time-value="PT12H30M00S"', 'x')}${cell('office:value-type="boolean" office:boolean-value="true"', 'WAHR')}</table:table-row>` +
      `<table:table-row>${cell('office:value-type="string"', 'a<text:s text:c="2"/>b<text:line-break/>c</text:p><text:p>d')}${cell('office:value-type="string" calcext:value-type="error"', '#N/A')}` +
      `<table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>有批注</text:p></table:table-cell></table:table-row>` +
      '<table:table-row table:number-rows-repeated="1048567"><table:table-cell/></table:table-row></table:table>';
    const styles = '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>';
    await withTables(ods(table, styles), async ([file]) => {
      expect([file!.format, file!.sheets[0]!.hidden, file!.sheets[0]!.hiddenColumns]).toEqual(['ods', true, [0]]);
      expect(await showSheets(file!)).toEqual([
        {
          name: '甲村',
          rows: [
            [1, '名册', '名册', '名册'],
            [2, '同', '同'],
            [3, '同', '同'],
            [7, '410101199001011234', '2018-07-01', '2018-07-01T12:30:00', '12:30:00', 'TRUE'],
            [8, 'a  b\nc\nd', '#N/A', '有批注'],
          ],
        },
      ]);
    });
  });
  test('a flat document without an archive', async () => {
    const flat =
      '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>' +
      `<table:table table:name="S"><table:table-row>${cell('office:value-type="float" office:value="1.50"', '1.5')}</table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
    expect(await readRows(flat)).toEqual([[1, '1.5']]);
  });
  test('repeats without measure are refused', async () => {
    const wide = `<table:table table:name="S">${`<table:table-row>${cell('office:value-type="string" table:number-columns-repeated="16384"', 'x')}</table:table-row>`.repeat(1300)}</table:table>`;
    expect(await refusalOf(ods(wide))).toBe('sheet-too-large');
    const long = `<table:table table:name="S"><table:table-row table:number-rows-repeated="2000000000">${cell('office:value-type="string"', 'x')}</table:table-row></table:table>`;
    expect(await refusalOf(ods(long))).toBe('sheet-too-large');
  });
  test('a document with a password is refused', async () => {
    const bytes = buildZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'META-INF/manifest.xml', content: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' },
      { name: 'content.xml', content: 'zzz' },
    ]);
    expect(await refusalOf(bytes)).toBe('encryption-unknown');
  });
});

describe('files that pose as .xls', () => {
  test('attributes may hold tags, and quotes that do not close lose no cell', async () => {
    const page =
      '<table><tr><td data-v="a<br/>b">a<br/>b</td><td onclick="if(a<b && c>d){x(\'1\')}">1</td><td title="open>2</td>' +
      "<td a='it<b>'>3</td><td class=a\"b>4</td></tr></table>";
    expect(await readRows(Buffer.from(page))).toEqual([[1, 'a\nb', '1', '2', '3', '4']]);
  });
  test.each([
    ['in a tag', '<table><tr><td>甲</td></tr><tr><td cla', 'html-cut'],
    ['between rows', '<html><body><table><tr><td>甲</td></tr>', 'html-cut'],
    [
      'not at all, only sloppily written',
      '<html><body><table><tr><td>甲<tr><td>乙</body></html>',
      [
        [1, '甲'],
        [2, '乙'],
      ],
    ],
  ])('a page cut off %s', async (_, page, expected) => {
    const read = await refusalOf(Buffer.from(page));
    expect(typeof read === 'string' ? read : await readRows(Buffer.from(page))).toEqual(expected);
  });
  test('an HTML table in GB18030 with spans, entities and breaks', async () => {
    const page =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">' +
      '<style>td { mso-number-format:"\\@"; }</style><script>if (1<2) {}</script></head><body><!-- <td>no</td> -->' +
      '<table><tr><th colspan=2>名册&nbsp;</th></tr><tr><td rowspan="2">甲村</td><td>张<br>三</td></tr>' +
      '<tr style="display:none"><td>A&amp;B &#24352;<tr><td>李四<td>990121197001010015</table></body></html>';
    await withTables(encode(page, 'gb18030'), async ([file]) => {
      expect([file!.format, file!.encoding]).toEqual(['html', 'gb18030']);
      expect((await showSheets(file!))[0]!.rows).toEqual([
        [1, '名册\u00A0', '名册\u00A0'],
        [2, '甲村', '张\n三'],
        [3, '甲村', 'A&B 张'],
        [4, '李四', '990121197001010015'],
      ]);
      for await (const batch of file!.sheets[0]!.rows())
        expect(batch.map((view) => view.hidden)).toEqual([false, false, true, false]);
    });
  });
  test('tables of one page stand below each other', async () => {
    expect(
      await readRows(
        '<table><tr><td>a</td></tr></table><p>x</p><table><tr><td>b<table><tr><td>c</td></tr></table></td></tr></table>',
      ),
    ).toEqual([
      [1, 'a'],
      [2, 'b\nc'],
    ]);
  });
  test('a web archive', async () => {
    const archive =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=x"\r\n\r\n----=x\r\nContent-Type: text/html; charset="gb2312"\r\n' +
      'Content-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td>=D5=C5=C8=FD</td><td>1=\r\n2</td></tr></table>\r\n----=x--\r\n';
    expect(await readRows(archive)).toEqual([[1, '张三', '12']]);
  });
  test('an XML spreadsheet with indices, merges, comments and dates', async () => {
    const xml =
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      '<Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="甲村"><Table><Column ss:Hidden="1" ss:Span="1"/>' +
      '<Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">名册</Data></Cell><Cell><Data ss:Type="Number">1</Data></Cell></Row>' +
      '<Row ss:Hidden="1"><Cell ss:Index="2"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>张</B>三</ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>' +
      '<Cell ss:StyleID="d"><Data ss:Type="DateTime">2018-07-01T00:00:00.000</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="Number">43282</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>' +
      '</Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>';
    await withTables(xml, async ([file]) => {
      expect([file!.format, file!.sheets[0]!.hidden, file!.sheets[0]!.hiddenColumns]).toEqual(['xml', true, [0, 1]]);
      expect((await showSheets(file!))[0]!.rows).toEqual([
        [2, '名册', '名册', '1'],
        [3, null, '张三', '2018-07-01', '2018-07-01', 'TRUE'],
      ]);
    });
  });
  test('tab text', async () => {
    expect(await readRows(encode('姓名\t号码\r\n张三\t1\r\n', 'gb18030'))).toEqual([
      [1, '姓名', '号码'],
      [2, '张三', '1'],
    ]);
  });
});

describe('passwords', () => {
  let agile: Buffer;
  let standard: Buffer;
  let locked: Buffer;
  beforeAll(() => {
    agile = officeCrypto.encrypt(workbook, { password: '密码123' });
    standard = officeCrypto.encrypt(workbook, { password: '密码123', type: 'standard' });
    locked = officeCrypto.encrypt(workbook, { password: 'VelvetSweatshop' });
  });
  test('open agile and standard encryption', async () => {
    for (const bytes of [agile, standard]) expect(await readRows(bytes, { password: '密码123' })).toEqual([[1, '甲']]);
  });
  test('are asked for, and a wrong one is told', async () => {
    for (const bytes of [agile, standard]) {
      expect(await refusalOf(bytes)).toBe('password-needed');
      expect(await refusalOf(bytes, { password: 'x' })).toBe('password-wrong');
    }
  });
  test.each(['rc4', 'xor'] as const)('open old workbooks locked by %s', async (way) => {
    const rows = [
      ['姓名', '证件号码'],
      ...Array.from({ length: 40 }, (_, index) => [`张${index}`, `99012119700101${1000 + index}`]),
    ];
    const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet(rows), '甲村');
    const old = lockXls(xlsx.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer, 'abc123', way);
    expect(await readCells(old, { password: 'abc123' })).toEqual(rows);
    expect(await refusalOf(old)).toBe('password-needed');
    expect(await refusalOf(old, { password: 'abc124' })).toBe('password-wrong');
  });
  test('are not asked for when Excel would not', async () => {
    expect(await readRows(locked)).toEqual([[1, '甲']]);
  });
});

describe('archives', () => {
  test('every table in them is a file of its own; what is none is told, not hidden', async () => {
    const archive = buildZip([
      { name: encode('乙县/名单.csv', 'gb18030'), content: encode('姓名\n张三\n', 'gb18030') },
      { name: '甲县.xlsx', content: workbook },
      { name: '说明.doc', content: 'PK?' },
      { name: '坏.xlsx', content: workbook.subarray(0, 200) },
      { name: '空.csv', content: '' },
      { name: '__MACOSX/._甲县.xlsx', content: 'x' },
      { name: '~$甲县.xlsx', content: 'x' },
      { name: '内.zip', content: buildZip([{ name: 'a.csv', content: 'a' }]) },
    ]);
    await withTables(archive, async (files) => {
      const shown = await Promise.all(
        files.map(async (file) => [
          file.path,
          (await showSheets(file)).map((sheet) => sheet.rows),
          file.problems.map(({ code, level }) => `${level} ${code}`),
        ]),
      );
      expect(shown).toEqual([
        [
          '收件/input!乙县/名单.csv',
          [
            [
              [1, '姓名'],
              [2, '张三'],
            ],
          ],
          [],
        ],
        ['收件/input!内.zip', [], ['refused zip-nested']],
        ['收件/input!坏.xlsx', [], ['refused zip-damaged']],
        ['收件/input!甲县.xlsx', [[[1, '甲']]], []],
        ['收件/input!空.csv', [], ['refused file-empty']],
        ['收件/input!说明.doc', [[[1, 'PK?']]], []],
      ]);
    });
  });
  test('without any table are refused', async () => {
    expect(
      await refusalOf(
        buildZip([
          { name: 'a.pdf', content: '%PDF-1.4' },
          { name: 'b.pdf', content: '%PDF-1.4' },
        ]),
      ),
    ).toBe('zip-no-tables');
    expect(await refusalOf(buildZip([{ name: 'a.pdf', content: '%PDF-1.4' }]))).toBe('file-old-document');
    expect(await refusalOf(buildZip([]))).toBe('zip-no-tables');
  });
  test('of other documents are named', async () => {
    expect(
      await refusalOf(
        buildZip([
          { name: '[Content_Types].xml', content: '<a/>' },
          { name: 'word/document.xml', content: '<a/>' },
        ]),
      ),
    ).toBe('file-old-document');
  });
});

describe('files that are no tables name the way out', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'file-empty'],
    [
      'XML of another kind without a declaration',
      Buffer.from('<svg xmlns="urn:x"><text>1</text></svg>'),
      'xml-not-spreadsheet',
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'file-old-document'],
    ['a RAR archive', Buffer.from('526172211a0700', 'hex'), 'file-archive-kind'],
    ['a 7z archive', Buffer.from('377abcaf271c', 'hex'), 'file-archive-kind'],
    ['a gzip file', Buffer.from('1f8b0800', 'hex'), 'file-archive-kind'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'file-no-table'],
    ['rich text', Buffer.from('{\\rtf1 a}'), 'file-old-document'],
    ['SYLK', Buffer.from('ID;PWXL;N;E\r\nC;Y1;X1;K"a"\r\nE\r\n'), 'file-no-table'],
    ['DIF', Buffer.from('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,1\r\n""\r\n'), 'file-no-table'],
    ['JSON', Buffer.from('[{"姓名":"张三","号码":"1"}]'), 'file-no-table'],
    ['a JSON object', Buffer.from('{ "rows": [] }'), 'file-no-table'],
    ['a program', Buffer.from('7f454c460201', 'hex'), 'file-no-table'],
    ['random bytes', Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 89) % 256)), 'file-no-table'],
    ['a web page without a table', Buffer.from('<html><body>请登录</body></html>'), 'html-no-table'],
    ['XML that is no spreadsheet', Buffer.from('<?xml version="1.0"?><a><b/></a>'), 'xml-not-spreadsheet'],
    ['an OLE container cut off', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-no-table'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });
  test('a workbook cut off at any length', async () => {
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.999]) {
      expect(await refusalOf(workbook.subarray(0, Math.floor(workbook.length * share)))).toBe('zip-damaged');
    }
  });
  test('an old workbook cut off', async () => {
    const bytes = written('biff8');
    for (const share of [0.3, 0.6, 0.9]) {
      expect(['isolated-failed', 'file-no-table']).toContain(
        await refusalOf(bytes.subarray(0, Math.floor(bytes.length * share))),
      );
    }
  });
});
