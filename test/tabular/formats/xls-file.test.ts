import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { showSheets, withTables } from '../read-fixture.js';
import type { ShownSheet } from '../read-fixture.js';

const u16 = (...values: number[]): Buffer => Buffer.from(values.flatMap((value) => [value & 0xff, value >> 8]));
const record = (type: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u16(type, body.length), body]);
};
const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
const short = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')]);
const BOOK = 0x05;
const SHEET = 0x10;
const CHART = 0x20;
const bof = (kind: number, version = 0x0500): Buffer => record(0x0809, u16(version, kind, 0, 0));
const EOF = record(0x000a);
const font = (struck: boolean): Buffer =>
  record(0x0031, u16(200, struck ? 8 : 0, 0x7fff, 400, 0), Buffer.from([0, 0, 0, 0]), short('A'));
const style = (fontIndex: number, format: number): Buffer => record(0x00e0, u16(fontIndex, format, 1, 0, 0, 0, 0, 0));
const number = (row: number, column: number, styleIndex: number, value: number): Buffer =>
  record(0x0203, u16(row, column, styleIndex), double(value));
const label = (row: number, column: number, styleIndex: number, text: string): Buffer =>
  record(0x0204, u16(row, column, styleIndex, text.length), Buffer.from(text, 'latin1'));

interface Part {
  readonly name: string;
  readonly kind?: number;
  readonly cells: readonly Buffer[];
}

/** A BIFF5 stream: fonts 0 to 6 of which the last is struck, styles as given, then the sheets. */
function book(
  styles: readonly Buffer[],
  parts: readonly Part[],
  version = 0x0500,
  declared: readonly Buffer[] = [],
): Buffer {
  const fonts = [0, 1, 2, 3, 5, 6].map((index) => font(index === 6));
  const globals = (positions: readonly number[]): Buffer =>
    Buffer.concat([
      bof(BOOK, version),
      ...fonts,
      ...declared,
      ...styles,
      ...parts.map(({ name, kind = SHEET }, index) =>
        record(0x0085, u16((positions[index] ?? 0) & 0xffff, 0), Buffer.from([0, kind === CHART ? 2 : 0]), short(name)),
      ),
      EOF,
    ]);
  const sheets = parts.map(({ kind = SHEET, cells }) => Buffer.concat([bof(kind, version), ...cells, EOF]));
  let next = globals([]).length;
  const positions = sheets.map((sheet) => {
    const start = next;
    next += sheet.length;
    return start;
  });
  return Buffer.concat([globals(positions), ...sheets]);
}

interface Seen {
  readonly sheets: readonly ShownSheet[];
  readonly problems: readonly Problem[];
}

const open = (bytes: Buffer): Promise<Seen> =>
  withTables(bytes, async ([file]) => {
    const sheets = await showSheets(file!);
    await showSheets(file!);
    return { sheets, problems: file!.problems };
  });

const PLAIN = style(0, 0);

describe('an old workbook', () => {
  it.each([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])(
    'reads format %i, which need not be declared, as a day',
    async (id) => {
      const { sheets } = await open(
        book([PLAIN, style(0, id)], [{ name: 'S', cells: [number(0, 0, 1, 43831), number(0, 1, 0, 43831)] }]),
      );
      expect(sheets).toEqual([{ name: 'S', rows: [[1, '2020-01-01', '43831']] }]);
    },
  );

  it('believes what it declares under such a number', async () => {
    const declared = record(0x041e, u16(31), short('0.00'));
    const { sheets } = await open(
      book([PLAIN, style(0, 31)], [{ name: 'S', cells: [number(0, 0, 1, 43831)] }], 0x0500, [declared]),
    );
    expect(sheets[0]?.rows).toEqual([[1, '43831']]);
  });

  it.each([0x0500, 0x0580, 0x0507])('of version %i reads as BIFF5', async (version) => {
    const { sheets } = await open(
      book([PLAIN], [{ name: 'S', cells: [label(0, 0, 0, 'Dawn'), number(1, 0, 0, 0.5)] }], version),
    );
    expect(sheets).toEqual([
      {
        name: 'S',
        rows: [
          [1, 'Dawn'],
          [2, '0.5'],
        ],
      },
    ]);
  });

  it('gives no rows from a chart, and those behind it under their own names', async () => {
    const { sheets } = await open(
      book(
        [PLAIN],
        [
          { name: 'Data', cells: [number(0, 0, 0, 5)] },
          { name: 'Chart', kind: CHART, cells: [number(0, 0, 0, 6)] },
          { name: 'More', cells: [number(0, 0, 0, 7)] },
        ],
      ),
    );
    expect(sheets).toEqual([
      { name: 'Data', rows: [[1, '5']] },
      { name: 'More', rows: [[1, '7']] },
    ]);
  });

  it('leaves out cells that are struck through and says so once', async () => {
    const several = record(0x00bd, u16(1, 0), u16(1, 0, 0), u16(0, 0, 0), u16(1));
    const { sheets, problems } = await open(
      book(
        [PLAIN, style(6, 0), style(5, 0)],
        [
          { name: 'A', cells: [label(0, 0, 0, 'kept'), label(0, 1, 1, 'gone'), label(0, 2, 2, 'kept'), several] },
          { name: 'B', cells: [label(0, 0, 1, 'gone'), label(0, 1, 0, 'kept')] },
        ],
      ),
    );
    expect(sheets).toEqual([
      {
        name: 'A',
        rows: [
          [1, 'kept', null, 'kept'],
          [2, null, '0'],
        ],
      },
      { name: 'B', rows: [[1, null, 'kept']] },
    ]);
    expect(
      problems.map(({ code, facts, place }) => [code, facts['count'], place?.sheet, place?.column, place?.rowNumber]),
    ).toEqual([
      ['text-struck', 2, 'A', 'B', 1],
      ['text-struck', 1, 'B', 'A', 1],
    ]);
  });

  it('takes zero characters out of texts and says so', async () => {
    const { sheets, problems } = await open(
      book([PLAIN], [{ name: 'S', cells: [label(0, 0, 0, 'Li\0\0'), label(0, 1, 0, 'Wu')] }]),
    );
    expect(sheets[0]?.rows).toEqual([[1, 'Li', 'Wu']]);
    expect(problems.map(({ code, facts }) => [code, facts['count']])).toEqual([['text-zero-characters', 1]]);
  });
});

describe('a workbook that is opened again', () => {
  const one = (text: string): Buffer => book([style(0, 0)], [{ name: 'A', cells: [label(0, 0, 0, text)] }]);

  it('is what it was, and another where the bytes are others', async () => {
    const texts: unknown[] = [];
    for (const text of ['first', 'first', 'other', 'first']) {
      await withTables(one(text), async ([table]) => texts.push((await showSheets(table!))[0]!.rows[0]![1]));
    }
    expect(texts).toEqual(['first', 'first', 'other', 'first']);
  });

  it('may be open twice at a time', async () => {
    await withTables(one('first'), ([table]) =>
      withTables(one('first'), async ([other]) => {
        expect(await showSheets(table!)).toEqual(await showSheets(other!));
      }),
    );
  });
});

describe('a text under the name of a workbook', () => {
  it.each([
    ['a.xls', 'Attachment not found!', 'file-text-stub'],
    ['b.XLSX', '<404> 文件不存在\r\n', 'file-text-stub'],
    ['c.et', '姓名\t证件号码', 'file-text-stub'],
  ])('%s of one line is refused', async (path, text, code) => {
    await expect(open2(text, path)).rejects.toMatchObject({ code });
  });

  it('is read where it has lines, or promises no workbook', async () => {
    expect(await open2('姓名,证件号码\n周甲,1\n', 'a.xls')).toBe(2);
    expect(await open2('姓名,证件号码', 'a.csv')).toBe(1);
  });
});

const open2 = (text: string, path: string): Promise<number> =>
  withTables(Buffer.from(text), async ([file]) => (await showSheets(file!))[0]?.rows.length ?? 0, { path });
