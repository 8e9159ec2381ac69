import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { processorSeconds } from '../support/processor-time.js';
import { readRows, refusalOf, withTables } from './read-fixture.js';
import { buildXlsx, sheetOf, xlsxParts } from './xlsx-fixture.js';
import type { FixtureBook } from './xlsx-fixture.js';
import { buildZip } from './zip-fixture.js';
import type { FixtureEntry } from './zip-fixture.js';

const MEGABYTE = 1024 ** 2;
const simple: FixtureBook = {
  sheets: [{ name: 'S', body: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
};
const entriesOf = (book: FixtureBook): FixtureEntry[] =>
  [...xlsxParts(book)].map(([name, content]) => ({ name, content }));
/** The simple workbook with its sheet entry written differently. */
const withSheet = (change: (entry: FixtureEntry) => FixtureEntry) =>
  buildZip(entriesOf(simple).map((entry) => (entry.name === 'xl/worksheets/sheet1.xml' ? change(entry) : entry)));
const sheetPart = (content: string | Buffer) =>
  buildXlsx({ ...simple, change: (parts) => parts.set('xl/worksheets/sheet1.xml', content) });

/** Bytes of a text repeated, deflated without holding it. */
const repeated = (text: string, megabytes: number) => Buffer.alloc(megabytes * MEGABYTE, text);

describe('zip archives that lie or explode are refused', () => {
  const cases: [note: string, bytes: () => Buffer, code: string][] = [
    [
      'a sheet of blanks, 1000 to 1',
      () =>
        sheetPart(
          Buffer.concat([
            Buffer.from('<worksheet><sheetData>'),
            repeated(' ', 64),
            Buffer.from('</sheetData></worksheet>'),
          ]),
        ),
      'zip-bomb',
    ],
    [
      'one cell of 200 MB',
      () =>
        sheetPart(
          Buffer.concat([
            Buffer.from('<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>'),
            repeated('a', 200),
            Buffer.from('</v></c></row></sheetData></worksheet>'),
          ]),
        ),
      'zip-bomb',
    ],
    [
      'a shared text of 64 MB',
      () =>
        buildXlsx({
          ...simple,
          shared: ['<t>a</t>'],
          change: (parts) =>
            parts.set(
              'xl/sharedStrings.xml',
              Buffer.concat([Buffer.from('<sst><si><t>'), repeated('a', 64), Buffer.from('</t></si></sst>')]),
            ),
        }),
      'zip-bomb',
    ],
    [
      'more entries than any workbook has',
      () =>
        buildZip([
          ...entriesOf(simple),
          ...Array.from({ length: 10_001 }, (_, index) => ({ name: `a/${index}`, content: '' })),
        ]),
      'zip-too-many-entries',
    ],
    [
      'two entries of one name',
      () => buildZip([...entriesOf(simple), { name: 'xl/workbook.xml', content: '<a/>' }]),
      'zip-duplicate-entry',
    ],
    [
      'two entries that differ by letter case',
      () => buildZip([...entriesOf(simple), { name: 'XL/Workbook.xml', content: '<a/>' }]),
      'zip-duplicate-entry',
    ],
    [
      'entries that share their bytes',
      () => buildZip([...entriesOf(simple), { name: 'a', content: 'x', claim: { offset: 0 } }]),
      'zip-overlap',
    ],
    [
      'a size that is too small',
      () => withSheet((entry) => ({ ...entry, claim: { inflatedBytes: 10 } })),
      'zip-size-false',
    ],
    [
      'a size that is too large',
      () => withSheet((entry) => ({ ...entry, claim: { inflatedBytes: 1e9 } })),
      'zip-size-false',
    ],
    ['a false checksum', () => withSheet((entry) => ({ ...entry, claim: { crc: 1 } })), 'zip-damaged'],
    [
      'rubbish in place of deflated bytes',
      () => withSheet((entry) => ({ ...entry, compressed: Buffer.alloc(60, 0xff) })),
      'zip-damaged',
    ],
    [
      'deflated bytes cut off',
      () =>
        withSheet((entry) => ({ ...entry, compressed: deflateRawSync(Buffer.from(entry.content)).subarray(0, 40) })),
      'zip-damaged',
    ],
    ['an unknown compression', () => withSheet((entry) => ({ ...entry, claim: { method: 99 } })), 'zip-method'],
    ['an encrypted entry', () => withSheet((entry) => ({ ...entry, claim: { flags: 0x801 } })), 'zip-encrypted'],
  ];
  test.each(cases)('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes())).toBe(code);
  });
  test('a binary workbook is checked before the old reader sees it', async () => {
    const bytes = buildZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'xl/workbook.bin', content: 'x' },
      { name: 'xl/worksheets/sheet1.bin', content: repeated('a', 64) },
    ]);
    expect(await refusalOf(bytes)).toBe('zip-bomb');
  });
  test('a long text that every cell repeats', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
    );
    const bytes = sheetOf(rows.join(''), { shared: [`<t>${'x'.repeat(30_000)}</t>`] });
    let cells = 0;
    const reading = withTables(bytes, async ([file]) => {
      for await (const batch of file!.sheets[0]!.rows()) for (const row of batch) cells += row.text(0)!.length;
    });
    await expect(reading).rejects.toMatchObject({ code: 'zip-bomb' });
    expect(cells).toBeLessThan(300 * 1024 ** 2);
  });
  test('shared texts that pack better than texts which are there once', async () => {
    const items = Array.from({ length: 130_000 }, (_, at) => `&#65;${'x'.repeat(400)}${(at * 7919) % 997}${at % 89}`);
    const bytes = sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      shared: items.map((text) => `<t>${text}</t>`),
    });
    expect(await refusalOf(bytes)).toBe('zip-bomb');
  });
  test('column definitions by the hundred thousand, each over the whole grid', async () => {
    const columns = Array.from({ length: 50_000 }, (_, at) => `<col min="${1 + (at % 3)}" max="16384" hidden="1"/>`);
    const bytes = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>', { before: `<cols>${columns.join('')}</cols>` });
    const hidden = await withTables(bytes, ([file]) => file!.sheets[0]!.hiddenColumns);
    expect(hidden).toEqual(Array.from({ length: 16_384 }, (_, at) => at));
  });
  test('a thousand spans of rows, each over the rest of the sheet', async () => {
    const page = `<table><tr>${'<td rowspan=65535>a</td>'.repeat(1000)}</tr>${'<tr><td>b</td></tr>'.repeat(300)}</table>`;
    const rows = await readRows(Buffer.from(page));
    expect([rows.length, rows.every((row) => row.filter((text) => text === 'a').length === 1000)]).toEqual([301, true]);
  });
  test('rows that jump back and forth over very many merged ranges', async () => {
    const ranges = Array.from({ length: 50_000 }, (_, at) => `<mergeCell ref="A${2 * at + 2}:B${2 * at + 3}"/>`);
    const rows = Array.from(
      { length: 1_000 },
      (_, at) => `<row r="${at % 2 === 0 ? 1_048_576 : 1}"><c><v>1</v></c></row>`,
    );
    const after = `<mergeCells>${ranges.join('')}</mergeCells>`;
    expect(await refusalOf(sheetOf(rows.join(''), { after }))).toBe('sheet-too-many-merges');
  });
  test('more tables in an archive than any office sends', async () => {
    const entries = Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}.csv`, content: 'a,b\n' }));
    expect(await refusalOf(buildZip(entries))).toBe('zip-too-many-entries');
  });
  test('an honest large sheet is no bomb', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
    );
    expect(await refusalOf(sheetOf(rows.join('')))).toHaveLength(1);
  });
});

describe('XML that attacks the reader is refused', () => {
  const sheet = (body: string, before = '') =>
    sheetPart(`<?xml version="1.0"?>${before}<worksheet><sheetData>${body}</sheetData></worksheet>`);
  const laughs =
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
  const cases: [note: string, bytes: () => Buffer, code: string][] = [
    [
      'an external entity',
      () =>
        sheet(
          '<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>',
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      'xml-doctype',
    ],
    [
      'a parameter entity',
      () => sheet('', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/"> %x;]>'),
      'xml-doctype',
    ],
    ['billion laughs', () => sheet('<row r="1"><c r="A1" t="str"><v>&c;</v></c></row>', laughs), 'xml-doctype'],
    [
      'a DOCTYPE in the shared texts',
      () =>
        buildXlsx({ ...simple, shared: [], change: (parts) => parts.set('xl/sharedStrings.xml', `${laughs}<sst/>`) }),
      'xml-doctype',
    ],
    [
      'a DOCTYPE in the workbook',
      () => buildXlsx({ ...simple, change: (parts) => parts.set('xl/workbook.xml', `${laughs}<workbook/>`) }),
      'xml-doctype',
    ],
    ['100,000 nested elements', () => sheet('<a>'.repeat(100_000) + '</a>'.repeat(100_000)), 'xml-too-deep'],
    [
      'a million attributes',
      () => sheet(`<row ${Array.from({ length: 200_000 }, (_, index) => `a${index}=""`).join(' ')}/>`),
      'xml-too-many-attributes',
    ],
    [
      'a million attributes before the rows',
      () =>
        sheetPart(
          `<worksheet ${Array.from({ length: 200_000 }, (_, index) => `a${index}=""`).join(' ')}><sheetData/></worksheet>`,
        ),
      'xml-too-many-attributes',
    ],
    ['an undefined entity', () => sheet('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'), 'xml-damaged'],
    [
      'a merge for every cell',
      () =>
        sheetPart(
          `<worksheet><sheetData/><mergeCells>${Array.from({ length: 210_000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join('')}</mergeCells></worksheet>`,
        ),
      'sheet-too-many-merges',
    ],
    [
      'a cell of three million characters',
      () =>
        sheet(
          `<row r="1"><c r="A1" t="str"><v>${Array.from({ length: 300_000 }, (_, index) => String(index).padStart(10, 'x')).join('')}</v></c></row>`,
        ),
      'cell-too-long',
    ],
  ];
  test.each(cases)('%s', async (_, bytes, code) => {
    const before = processorSeconds();
    expect(await refusalOf(bytes())).toBe(code);
    expect(processorSeconds() - before).toBeLessThan(10);
  });
  test('a merge over the whole sheet costs nothing', async () => {
    const bytes = sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row>',
      { after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
    );
    expect(await refusalOf(bytes)).toHaveLength(1);
  });
  test('hidden columns over the whole grid cost nothing', async () => {
    const bytes = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
      before: '<cols>' + '<col min="1" max="2147483647" hidden="1"/>'.repeat(50) + '</cols>',
    });
    expect(await refusalOf(bytes)).toHaveLength(1);
  });
});
