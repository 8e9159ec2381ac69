import { describe, expect, test } from 'vitest';
import { readRows, refusalOf, showSheets, withTables } from '../read-fixture.js';
import { buildXlsx, sheetOf } from '../xlsx-fixture.js';
import type { FixtureBook } from '../xlsx-fixture.js';
import { buildZip } from '../zip-fixture.js';

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const one = (cell: string, rest: Partial<FixtureBook> = {}) => sheetOf(row(1, cell), rest);
/** A number in A1 under a format. */
const formatted = (value: string, format: string | number, rest: Partial<FixtureBook> = {}) =>
  one(`<c r="A1" s="1"><v>${value}</v></c>`, { formats: [0, format], ...rest });

describe('text of a cell', () => {
  const cases: [note: string, bytes: Buffer, expected: string | null][] = [
    ['a shared text', one('<c r="A1" t="s"><v>0</v></c>', { shared: ['<t>甲</t>'] }), '甲'],
    [
      'a shared text with blanks kept',
      one('<c r="A1" t="s"><v>0</v></c>', { shared: ['<t xml:space="preserve"> 甲 </t>'] }),
      ' 甲 ',
    ],
    [
      'rich text, joined',
      one('<c r="A1" t="s"><v>0</v></c>', { shared: ['<r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r>'] }),
      '张三',
    ],
    [
      'no phonetic reading',
      one('<c r="A1" t="s"><v>0</v></c>', {
        shared: ['<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>'],
      }),
      '東京',
    ],
    ['an inline text in the place of a value', one('<c r="A1" t="inlineStr"><v>乙</v></c>'), '乙'],
    ['a cell reference in small letters', one('<c r="a1" s="" t="str"><v>乙</v></c>'), '乙'],
    ['an inline text', one('<c r="A1" t="inlineStr"><is><t>乙</t></is></c>'), '乙'],
    ['an inline rich text', one('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>'), 'ab'],
    ['an entity', one('<c r="A1" t="str"><v>a&amp;b&lt;c</v></c>'), 'a&b<c'],
    ['a rare character by number', one('<c r="A1" t="str"><v>&#131083;&#x20BB7;</v></c>'), '\u{2000B}𠮷'],
    ['a CDATA section', one('<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>'), 'a<b'],
    ['an escaped line break', one('<c r="A1" t="str"><v>a_x000D_b_x005F_x0041_</v></c>'), 'a\rb_x0041_'],
    ['an empty text', one('<c r="A1" t="str"><v></v></c><c r="B1"><v>1</v></c>'), null],
    ['a number of 18 digits, digit for digit', one('<c r="A1"><v>410101199001011234</v></c>'), '410101199001011234'],
    [
      'a number whose digits are lost, as stored',
      one('<c r="A1"><v>4.1010119900101101E+17</v></c>'),
      '4.1010119900101101E+17',
    ],
    ['a number with a needless fraction', one('<c r="A1"><v>19580307.0</v></c>'), '19580307'],
    ['a telephone number in exponent form', one('<c r="A1"><v>1.3800138E10</v></c>'), '13800138000'],
    ['a fraction in shortest form', one('<c r="A1"><v>89.500000000000014</v></c>'), '89.50000000000001'],
    ['a small fraction', one('<c r="A1"><v>5.0000000000000001E-3</v></c>'), '0.005'],
    ['a negative number', one('<c r="A1"><v>-12.50</v></c>'), '-12.5'],
    ['a number with leading zeros', one('<c r="A1"><v>007</v></c>'), '007'],
    ['true', one('<c r="A1" t="b"><v>1</v></c>'), 'TRUE'],
    ['false', one('<c r="A1" t="b"><v>0</v></c>'), 'FALSE'],
    ['an error', one('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'), '#DIV/0!'],
    ['a formula with cached 0', one('<c r="A1"><f>B1</f><v>0</v></c>'), '0'],
    ['a formula with cached false', one('<c r="A1" t="b"><f>B1</f><v>0</v></c>'), 'FALSE'],
    ['a formula with cached text', one('<c r="A1" t="str"><f>B1&amp;"x"</f><v>乙x</v></c>'), '乙x'],
    ['an ISO date cell', one('<c r="A1" t="d"><v>2018-07-01T00:00:00</v></c>'), '2018-07-01'],
    ['an ISO date cell with a time', one('<c r="A1" t="d"><v>2018-07-01T12:30:00Z</v></c>'), '2018-07-01T12:30:00'],
    ['digits of another notation', one('<c r="A1"><v>0x1F</v></c>'), '0x1F'],
    ['what later versions keep in a cell', one('<c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c>'), '1'],
    [
      'a variant for programs that know it',
      one(
        '<c r="A1"><x:AlternateContent xmlns:x="u"><x:Choice><v>9</v></x:Choice><x:Fallback><v>1</v></x:Fallback></x:AlternateContent></c>',
      ),
      '1',
    ],
    ['a date', formatted('43282', 14), '2018-07-01'],
    ['a date of format 27', formatted('43282', 27), '2018-07-01'],
    ['a date of format 31', formatted('43282', 31), '2018-07-01'],
    ['a date of format 57', formatted('43282', 57), '2018-07-01'],
    ['a date of format 58', formatted('43282', 58), '2018-07-01'],
    ['a date of a Chinese format', formatted('43282', '[$-804]yyyy"年"m"月"d"日";@'), '2018-07-01'],
    ['a date with unquoted 年月日', formatted('43282', 'yyyy年mm月dd日'), '2018-07-01'],
    ['a month', formatted('43282', 'yyyy-mm'), '2018-07-01'],
    ['a date with a time', formatted('43282.520833333336', 22), '2018-07-01T12:30:00'],
    ['a time', formatted('0.5', 20), '12:00:00'],
    ['a duration', formatted('1.5', 46), '36:00:00'],
    ['1904 dates, flag as 1', formatted('41820', 14, { workbookPr: '<workbookPr date1904="1"/>' }), '2018-07-01'],
    ['1904 dates, flag as true', formatted('41820', 14, { workbookPr: '<workbookPr date1904="true"/>' }), '2018-07-01'],
    [
      '1904 flag before an extension of the same name',
      formatted('41820', 14, {
        workbookPr: '<workbookPr date1904="1"/><ext><x15:workbookPr xmlns:x15="u" chartTrackingRefBase="1"/></ext>',
      }),
      '2018-07-01',
    ],
    ['1904 flag as 0', formatted('43282', 14, { workbookPr: '<workbookPr date1904="0"/>' }), '2018-07-01'],
    ['the day before the leap bug', formatted('59', 14), '1900-02-28'],
    ['the day that never was', formatted('60', 14), '1900-02-29'],
    ['the day after it', formatted('61', 14), '1900-03-01'],
    ['a negative number under a date format', formatted('-5', 14), '-5'],
    ['red negative numbers are no dates', formatted('5', '#,##0;[Red]-#,##0'), '5'],
    ['amounts in 元 are no dates', formatted('5.5', '0.00"元/day"'), '5.5'],
    ['scientific format is no date', formatted('5', '0.00E+00'), '5'],
    ['general with colour is no date', formatted('43282', '[Magenta]General'), '43282'],
  ];
  test.each(cases)('%s', async (_, bytes, expected) => {
    expect((await readRows(bytes))[0]?.[1] ?? null).toBe(expected);
  });
});

describe('places of cells', () => {
  test('rows and cells without references are counted', async () => {
    const bytes = sheetOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>');
    expect(await readRows(bytes)).toEqual([
      [1, '1', '2'],
      [2, null, '3'],
    ]);
  });
  test('a row without a number takes the one of its first cell', async () => {
    expect(await readRows(sheetOf('<row><c r="B5"><v>1</v></c></row><row><c><v>2</v></c></row>'))).toEqual([
      [5, null, '1'],
      [6, '2'],
    ]);
  });
  test('a wrong dimension is ignored', async () => {
    const bytes = sheetOf(row(2, '<c r="A2"><v>1</v></c><c r="D2"><v>4</v></c>'), { before: '<dimension ref="A1"/>' });
    expect(await readRows(bytes)).toEqual([[2, '1', null, null, '4']]);
  });
  test('cells out of order come out in order, the last of one place wins', async () => {
    expect(
      await readRows(sheetOf(row(1, '<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="A1"><v>9</v></c>'))),
    ).toEqual([[1, '9', null, '3']]);
  });
  test('the corners of the grid', async () => {
    const bytes = sheetOf(row(1, '<c r="A1"><v>1</v></c>') + row(1048576, '<c r="XFD1048576"><v>2</v></c>'));
    const rows = await readRows(bytes);
    expect(rows[1]?.[0]).toBe(1048576);
    expect(rows[1]?.length).toBe(16385);
    expect(rows[1]?.[16384]).toBe('2');
  });
  test('blank rows are left out, their numbers are not', async () => {
    expect(
      await readRows(sheetOf(row(1, '<c r="A1" s="0"/>') + '<row r="2"/>' + row(3, '<c r="A3"><v>1</v></c>'))),
    ).toEqual([[3, '1']]);
  });
});

describe('merged ranges', () => {
  const merged = sheetOf(
    row(1, '<c r="A1" t="inlineStr"><is><t>名册</t></is></c>') +
      row(2, '<c r="A2" t="inlineStr"><is><t>甲村</t></is></c><c r="B2"><v>1</v></c>') +
      row(3, '<c r="A3"/><c r="B3"><v>2</v></c>') +
      row(4, '<c r="B4"><v>3</v></c>'),
    { after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>' },
  );
  test('fill the cells they cover and no others', async () => {
    expect(await readRows(merged)).toEqual([
      [1, '名册', '名册', '名册'],
      [2, '甲村', '1'],
      [3, '甲村', '2'],
      [4, null, '3'],
    ]);
  });
  test('are known before the rows, and covered cells say so', async () => {
    await withTables(merged, async ([file]) => {
      const sheet = file!.sheets[0]!;
      expect(sheet.merges).toEqual([
        { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
        { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
      ]);
      for await (const batch of sheet.rows()) {
        expect(batch.map((view) => view.cell(0).merged)).toEqual([false, false, true, false]);
        expect(batch[0]!.cell(1)).toEqual({
          text: '名册',
          type: 'text',
          stored: '名册',
          numberFormat: 'General',
          formula: false,
          merged: true,
        });
      }
    });
  });
});

describe('visibility', () => {
  test('hidden sheets, columns and rows are read and marked', async () => {
    const body =
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>';
    const bytes = buildXlsx({
      sheets: [
        { name: '甲', body },
        { name: '乙', body, state: 'veryHidden' },
        { name: '丙', body, state: 'hidden' },
      ],
    });
    await withTables(bytes, async ([file]) => {
      expect(file!.sheets.map(({ name, hidden, hiddenColumns }) => ({ name, hidden, hiddenColumns }))).toEqual([
        { name: '甲', hidden: false, hiddenColumns: [1, 2] },
        { name: '乙', hidden: true, hiddenColumns: [1, 2] },
        { name: '丙', hidden: true, hiddenColumns: [1, 2] },
      ]);
      for await (const batch of file!.sheets[0]!.rows())
        expect(batch.map((view) => view.hidden)).toEqual([true, false]);
    });
  });
});

describe('raw cells', () => {
  test('keep what the file holds beside the text', async () => {
    const bytes = sheetOf(
      row(1, '<c r="A1" s="1"><f>B1</f><v>43282</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"><v>1.50</v></c>'),
      {
        formats: [0, 'yyyy/m/d'],
        shared: ['<t>甲</t>'],
      },
    );
    await withTables(bytes, async ([file]) => {
      for await (const [view] of file!.sheets[0]!.rows()) {
        expect([0, 1, 2, 3].map((column) => view!.cell(column))).toEqual([
          { text: '2018-07-01', type: 'date', stored: '43282', numberFormat: 'yyyy/m/d', formula: true, merged: false },
          { text: '甲', type: 'text', stored: '甲', numberFormat: 'General', formula: false, merged: false },
          { text: '1.5', type: 'number', stored: '1.50', numberFormat: 'General', formula: false, merged: false },
          { text: null, type: 'blank', stored: '', numberFormat: null, formula: false, merged: false },
        ]);
      }
    });
  });
  test('a formula without a saved result is blank and said so', async () => {
    await withTables(sheetOf(row(1, '<c r="A1"><f>B1</f></c><c r="B1"><v>1</v></c>')), async ([file]) => {
      expect(await showSheets(file!)).toEqual([{ name: 'Sheet1', rows: [[1, null, '1']] }]);
      expect(file!.problems.map(({ code, facts }) => ({ code, facts }))).toEqual([
        { code: 'formula-without-value', facts: { count: 1 } },
      ]);
    });
  });
});

describe('ways of writing a package', () => {
  const plain: FixtureBook = {
    sheets: [
      {
        name: 'Sheet1',
        body: `<sheetData>${row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43282</v></c>')}</sheetData>`,
      },
    ],
    shared: ['<t>甲</t>'],
    formats: [0, 14],
  };
  const rewrite = (change: (part: string, name: string) => string) =>
    buildXlsx({
      ...plain,
      change: (parts) => parts.forEach((content, name) => parts.set(name, change(String(content), name))),
    });
  const rename = (change: (name: string) => string) => {
    let bytes: Buffer = Buffer.alloc(0);
    buildXlsx({
      ...plain,
      change: (parts) => {
        bytes = buildZip([...parts].map(([name, content]) => ({ name: change(name), content })));
      },
    });
    return bytes;
  };
  const cases: [note: string, bytes: Buffer][] = [
    ['plain', buildXlsx(plain)],
    [
      'strict OOXML',
      rewrite((part) =>
        part
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ),
    ],
    [
      'prefixed elements',
      rewrite((part, name) =>
        name.endsWith('.rels') ? part : part.replace(/<(\/?)(\w+)/g, '<$1x:$2').replaceAll('xmlns=', 'xmlns:x='),
      ),
    ],
    [
      'absolute targets',
      rewrite((part, name) =>
        name === 'xl/_rels/workbook.xml.rels' ? part.replaceAll('Target="', 'Target="/xl/') : part,
      ),
    ],
    [
      'whole paths without a slash in front',
      rewrite((part, name) =>
        name === 'xl/_rels/workbook.xml.rels' ? part.replaceAll('Target="', 'Target="xl/') : part,
      ),
    ],
    [
      'targets through the parent folder',
      rewrite((part, name) =>
        name === 'xl/_rels/workbook.xml.rels' ? part.replaceAll('Target="', 'Target="../xl/') : part,
      ),
    ],
    [
      'part names in another letter case',
      rename((name) => name.replace('sharedStrings', 'SharedStrings').replace('sheet1', 'Sheet1')),
    ],
    ['back-slashes in part names', rename((name) => name.replaceAll('/', '\\'))],
    ['a byte order mark in every part', rewrite((part) => `\uFEFF${part}`)],
    [
      'single quotes and line breaks in tags',
      rewrite((part, name) => (name.includes('sheet1') ? part.replaceAll('r="A1"', "\n r='A1'\n") : part)),
    ],
    [
      'comments between rows',
      rewrite((part, name) => (name.includes('sheet1') ? part.replace('<row', '<!-- <row r="9"> --><row') : part)),
    ],
    [
      'a target written as an address',
      buildXlsx({
        ...plain,
        change: (parts) => {
          const sheet = parts.get('xl/worksheets/sheet1.xml');
          parts.delete('xl/worksheets/sheet1.xml');
          if (sheet !== undefined) parts.set('xl/worksheets/sheet 1.xml', sheet);
          const relations = String(parts.get('xl/_rels/workbook.xml.rels'));
          parts.set('xl/_rels/workbook.xml.rels', relations.replace('sheet1.xml', 'sheet%201.xml'));
        },
      }),
    ],
    [
      'shared texts and styles that no relation names',
      rewrite((part, name) =>
        name === 'xl/_rels/workbook.xml.rels' ? part.replace(/<Relationship Id="rId[SF]"[^>]*>/g, '') : part,
      ),
    ],
    [
      'number formats that conditional formats declare again',
      buildXlsx({
        ...plain,
        formats: [0, 'yyyy-mm-dd'],
        change: (parts) => {
          const dxfs = '<dxfs><dxf><numFmt numFmtId="201" formatCode="0.00"/></dxf></dxfs></styleSheet>';
          parts.set('xl/styles.xml', String(parts.get('xl/styles.xml')).replace('</styleSheet>', dxfs));
        },
      }),
    ],
    [
      'parts in UTF-16',
      buildXlsx({
        ...plain,
        change: (parts) =>
          parts.forEach((content, name) =>
            parts.set(name, Buffer.from(`\uFEFF${String(content).replace('UTF-8', 'UTF-16')}`, 'utf16le')),
          ),
      }),
    ],
  ];
  test.each(cases)('%s', async (_, bytes) => {
    expect(await readRows(bytes)).toEqual([[1, '甲', '2018-07-01']]);
  });
  test('shared texts before or after the sheet in the archive', async () => {
    expect(
      await readRows(
        buildXlsx({
          ...plain,
          change: (parts) => {
            const shared = parts.get('xl/sharedStrings.xml')!;
            const rest = [...parts].filter(([name]) => name !== 'xl/sharedStrings.xml');
            parts.clear();
            parts.set('xl/sharedStrings.xml', shared);
            for (const [name, content] of rest) parts.set(name, content);
          },
        }),
      ),
    ).toEqual([[1, '甲', '2018-07-01']]);
  });
  test('chart sheets are no tables', async () => {
    const bytes = buildXlsx({
      ...plain,
      sheets: [...plain.sheets, { name: '图', body: '' }],
      change: (parts) => {
        parts.set(
          'xl/_rels/workbook.xml.rels',
          String(parts.get('xl/_rels/workbook.xml.rels')).replace(
            /worksheet(" Target="worksheets\/sheet2)/,
            'chartsheet$1',
          ),
        );
      },
    });
    await withTables(bytes, ([file]) => expect(file!.sheets.map(({ name }) => name)).toEqual(['Sheet1']));
  });
});

describe('damage inside a package is refused', () => {
  const cases: [note: string, bytes: Buffer, code: string][] = [
    ['broken XML in a sheet', one('<c r="A1"><v>1</c>'), 'xml-damaged'],
    [
      'a sheet that ends early',
      buildXlsx({
        sheets: [{ name: 'S', body: '' }],
        change: (parts) =>
          parts.set('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'),
      }),
      'xml-damaged',
    ],
    ['an undefined entity', one('<c r="A1" t="str"><v>&who;</v></c>'), 'xml-damaged'],
    [
      'bytes that are not UTF-8',
      buildXlsx({
        sheets: [{ name: 'S', body: '' }],
        change: (parts) =>
          parts.set(
            'xl/worksheets/sheet1.xml',
            Buffer.from(
              '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>\xff</v></c></row></sheetData></worksheet>',
              'latin1',
            ),
          ),
      }),
      'xml-damaged',
    ],
    [
      'a shared text that is not there',
      one('<c r="A1" t="s"><v>7</v></c>', { shared: ['<t>甲</t>'] }),
      'xlsx-shared-text-missing',
    ],
    ['a row beyond the grid', sheetOf(row(1048577, '<c><v>1</v></c>')), 'sheet-row-out-of-range'],
    ['a row without sense', sheetOf('<row r="x"><c><v>1</v></c></row>'), 'sheet-row-out-of-range'],
    ['a column beyond the grid', one('<c r="XFE1"><v>1</v></c>'), 'sheet-column-out-of-range'],
    ['no workbook', buildZip([{ name: '[Content_Types].xml', content: '<a/>' }]), 'xlsx-no-workbook'],
    ['no sheets', buildXlsx({ sheets: [] }), 'xlsx-no-sheets'],
    [
      'a missing sheet part',
      buildXlsx({ sheets: [{ name: 'S', body: '' }], change: (parts) => parts.delete('xl/worksheets/sheet1.xml') }),
      'zip-part-missing',
    ],
  ];
  test.each(cases)('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });
});
