/** Charts in the written package, as a program that opens it finds them: types, relationships, parts, order of elements. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Sheet, SheetRow, Workbook } from '../../../src/domain/tables/workbook.js';
import { withCharts, type ChartOrder } from '../../../src/report/layout/charts.js';
import { writeWorkbook } from '../../../src/tabular/write/write-workbook.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bidui-charts-'));

function sheetOf(name: string, change: Partial<Sheet> = {}): Sheet {
  const rows: SheetRow[] = Array.from({ length: 5 }, (_, n) => ({
    cells: [
      { value: `行${n}`, style: 'text' },
      { value: n / 4, style: 'percent' },
    ],
    height: null,
  }));
  return {
    name,
    columns: [{ width: 30 }, { width: 20 }],
    rows,
    rowCount: rows.length,
    freeze: null,
    filter: null,
    choices: [],
    protected: false,
    hidden: false,
    print: { orientation: 'landscape', repeatRows: null, footer: '页脚' },
    ...change,
  };
}

const bars: ChartOrder = {
  on: '甲表',
  kind: 'stacked_bars',
  title: '各乡镇 <疑点> & "状态"',
  heading: '乡镇',
  categories: ['城关镇', '东河"乡"', '石门<镇>'],
  series: [
    { name: '已办结', colour: '2E7D4F', numbers: [1, 2, 3] },
    { name: '待下发', colour: 'B8C4CF', numbers: [3, 0, 1] },
  ],
};
const lines: ChartOrder = {
  ...bars,
  kind: 'lines',
  title: '历次',
  categories: ['2018-06-25', '2018-07-25'],
  series: [{ name: '县级', colour: '1F5F99', numbers: [null, 4] }],
};

async function packageOf(sheets: readonly Sheet[], name: string): Promise<{ file: string; zip: JSZip }> {
  const file = path.join(folder, name);
  const workbook: Workbook = { title: '测试', author: '甲县比对办', day: '2018-07-25', sheets };
  await writeWorkbook(workbook, file);
  return { file, zip: await JSZip.loadAsync(readFileSync(file)) };
}

async function part(zip: JSZip, name: string): Promise<string> {
  const text = await zip.file(name)?.async('string');
  if (text === undefined) throw new Error(`${name} is missing; there are ${Object.keys(zip.files).join(' ')}`);
  return text;
}

/** Every element in order, with its attributes; throws where the XML is not well-formed or a prefix is not declared. */
function elements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    const attributes = Object.entries(tag.attributes).map(([name, attribute]) => [name, attribute.value]);
    found.push({ name: tag.name, attributes: Object.fromEntries(attributes) as Record<string, string> });
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

const targetsOf = (rels: string) =>
  elements(rels).flatMap(({ name, attributes }) =>
    name === 'Relationship' ? [[attributes['Type']?.split('/').at(-1), attributes['Target']]] : [],
  );

describe('a workbook with charts', () => {
  const sheets = withCharts([sheetOf('甲表'), sheetOf('乙表')], [bars, lines, { ...bars, on: '乙表' }], '页脚');

  test('relates sheet, drawing and charts, and declares a type for each part', async () => {
    const { zip } = await packageOf(sheets, 'related.xlsx');
    expect(targetsOf(await part(zip, 'xl/worksheets/_rels/sheet1.xml.rels'))).toEqual([
      ['drawing', '../drawings/drawingBidui1.xml'],
    ]);
    expect(targetsOf(await part(zip, 'xl/drawings/_rels/drawingBidui1.xml.rels'))).toEqual([
      ['chart', '../charts/chart1.xml'],
      ['chart', '../charts/chart2.xml'],
    ]);
    expect(targetsOf(await part(zip, 'xl/drawings/_rels/drawingBidui2.xml.rels'))).toEqual([
      ['chart', '../charts/chart3.xml'],
    ]);
    const declared = elements(await part(zip, '[Content_Types].xml')).flatMap(
      ({ attributes }) => attributes['PartName'] ?? [],
    );
    const made = Object.keys(zip.files).filter((name) => /^xl\/(?:charts|drawings)\/[^/]+\.xml$/u.test(name));
    expect(made).toHaveLength(5);
    for (const name of made) expect(declared).toContain(`/${name}`);
    expect(new Set(declared).size).toBe(declared.length);
  });

  test('every reference names cells that hold just the cached texts and figures', async () => {
    const { file, zip } = await packageOf(sheets, 'cells.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    for (const name of ['chart1', 'chart2', 'chart3']) {
      const chart = await part(zip, `xl/charts/${name}.xml`);
      expect(elements(chart)[0]?.name).toBe('c:chartSpace');
      const references = [...chart.matchAll(/<c:f>([^<]*)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/gu)];
      expect(references.length).toBeGreaterThan(2);
      for (const [, reference = '', cache = ''] of references) {
        const [, sheet = '', cells = ''] = /^'(.*)'!(.*)$/u.exec(reference) ?? [];
        const cached = new Map([...cache.matchAll(/idx="(\d+)"><c:v>([^<]*)/gu)].map(([, idx, value]) => [idx, value]));
        const size = /ptCount val="(\d+)"/u.exec(cache)?.[1];
        const [first = '', last = first] = cells.replaceAll('$', '').split(':');
        const [top, bottom] = [first, last].map((cell) => Number(cell.slice(1)));
        expect(bottom! - top! + 1).toBe(Number(size));
        for (let row = top!; row <= bottom!; row += 1) {
          const shown = cached.get(String(row - top!));
          const { value } = book.getWorksheet(sheet)!.getCell(`${first.slice(0, 1)}${row}`);
          expect(shown === undefined ? null : unescape(shown)).toBe(value === null ? null : String(value as string));
        }
      }
    }
  });

  test('charts of one sheet stand beside each other below its table', async () => {
    const { zip } = await packageOf(sheets, 'beside.xlsx');
    const drawing = await part(zip, 'xl/drawings/drawingBidui1.xml');
    const rows = [...drawing.matchAll(/<xdr:row>(\d+)</gu)].map(([, row]) => row);
    expect(rows).toEqual(['6', '6']);
    const [left, right] = [...drawing.matchAll(/<xdr:col>(\d+)<\/xdr:col><xdr:colOff>(\d+)</gu)];
    const [extent] = [...drawing.matchAll(/cx="(\d+)" cy/gu)];
    expect([left?.[1], left?.[2]]).toEqual(['0', '0']);
    const firstColumn = (30 * 7 + 5) * 9525;
    const rightEdge = Number(right?.[1]) * firstColumn + Number(right?.[2]);
    expect(rightEdge).toBeGreaterThan(Number(extent?.[1]));
  });

  test('the same model gives the same bytes', async () => {
    const hashes = ['one.xlsx', 'two.xlsx'].map(async (name) => {
      const { file } = await packageOf(sheets, name);
      return createHash('sha256').update(readFileSync(file)).digest('hex');
    });
    const [one, two] = await Promise.all(hashes);
    expect(one).toBe(two);
  });
});

test('elements of a sheet stand in the order of the standard, beside comments and drop-downs', async () => {
  const rows: SheetRow[] = [
    { cells: [{ value: '甲', style: 'text', comment: '说明' }], height: null },
    { cells: [{ value: 3, style: 'integer' }], height: null, pageBreakAfter: true },
    { cells: [{ value: 5, style: 'integer' }], height: null },
  ];
  const range = { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 };
  const sheet = sheetOf('甲表', {
    rows,
    rowCount: 3,
    filter: { firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 1 },
    choices: [{ ranges: [range], sheet: '甲表', source: range, error: '请选', prompt: '' }],
    comparisons: [
      { kind: 'bars', ranges: [range] },
      { kind: 'lights', ranges: [range, { ...range, firstColumn: 2, lastColumn: 2 }] },
    ],
  });
  const { zip } = await packageOf(withCharts([sheet], [bars], '页脚'), 'order.xlsx');
  const xml = await part(zip, 'xl/worksheets/sheet1.xml');
  const order = [
    'sheetData',
    'autoFilter',
    'conditionalFormatting',
    'dataValidations',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'rowBreaks',
    'drawing',
    'legacyDrawing',
  ];
  const places = elements(xml).map(({ name }) => name);
  expect(order.map((name) => places.indexOf(name))).toEqual(
    order.map((name) => places.indexOf(name)).sort((one, other) => one - other),
  );
  expect(order.filter((name) => !places.includes(name))).toEqual([]);
  expect(
    elements(xml).flatMap(({ name, attributes }) => (name === 'conditionalFormatting' ? [attributes['sqref']] : [])),
  ).toEqual(['A2:A3', 'A2:A3 B2:B3']);
  const related = targetsOf(await part(zip, 'xl/worksheets/_rels/sheet1.xml.rels')).map(([kind]) => kind);
  expect(related.sort()).toEqual(['comments', 'drawing', 'vmlDrawing']);
});

test('a streamed workbook gets its charts too, and its rows stay', async () => {
  const large = sheetOf('大表', {
    rowCount: 20_001,
    rows: Array.from({ length: 20_001 }, (_, n): SheetRow => ({
      cells: [{ value: n, style: 'integer' }],
      height: null,
    })),
  });
  const { file, zip } = await packageOf(withCharts([sheetOf('甲表'), large], [bars], '页脚'), 'large.xlsx');
  expect(await part(zip, 'xl/worksheets/sheet1.xml')).toContain('<drawing r:id=');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  expect(book.getWorksheet('大表')?.getCell('A20001').value).toBe(20_000);
});

test.each([
  ['no categories', { ...bars, categories: [], series: [] }],
  ['nothing but zeros', { ...bars, series: bars.series.map((series) => ({ ...series, numbers: [0, 0, 0] })) }],
])('a chart with %s is left out, and so is its sheet', (_case, order) => {
  const sheets = [sheetOf('甲表')];
  expect(withCharts(sheets, [order], '页脚')).toEqual(sheets);
});

function unescape(text: string): string {
  return text.replace(/&#(\d+);/gu, (_whole, code: string) => String.fromCodePoint(Number(code)));
}
