/** One invented table spoilt at every place in turn, as people and programs spoil text tables: the cells come back, or it is said. */
import { describe, expect, test } from 'vitest';
import { showSheets, withTables } from './read-fixture.js';

type Table = readonly (readonly string[])[];

const HEADER = ['日期', '户编号', '姓名', '金额', '说明', '地址', '备注'];
const NOTES = ['修房,补助', '发放"一卡通"', "it's fine", '杆长8\\\'9"', '含:冒号|竖线', '48"'];
const ROWS: Table = Array.from({ length: 18 }, (_, index) => [
  `2018/7/${index + 1}`,
  `99012100${10 + index}`,
  `张${'一二三四五六七八九'[index % 9] ?? ''}`,
  `${index}.50`,
  NOTES[index % NOTES.length] ?? '',
  `示例镇${index}号`,
  '',
]);
const TABLE: Table = [HEADER, ...ROWS];
/** 说明 and 地址 are always quoted, the others where they must be. */
const QUOTED: ReadonlySet<number> = new Set([4, 5]);

interface Style {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  readonly lineEnd: string;
}
const USUAL: Style = { delimiter: ',', quote: '"', escape: '"', lineEnd: '\r\n' };

function writeCell(value: string, column: number, { delimiter, quote, escape }: Style): string {
  const isQuoted = QUOTED.has(column) || [delimiter, quote, ','].some((char) => value.includes(char));
  return isQuoted ? quote + value.replaceAll(quote, escape + quote) + quote : value;
}

const writeRow = (row: readonly string[], style: Style = USUAL): string =>
  row.map((value, column) => writeCell(value, column, style)).join(style.delimiter);

const writeTable = (table: Table, style: Partial<Style> = {}): string => {
  const whole = { ...USUAL, ...style };
  return table.map((row) => writeRow(row, whole) + whole.lineEnd).join('');
};

/** Text of the table with one line replaced. */
const withLine = (index: number, line: string): string =>
  TABLE.map((row, at) => `${at === index ? line : writeRow(row)}\r\n`).join('');

/** Cells without blank ones at the end of rows. */
const trimmed = (rows: readonly (readonly (string | null)[])[]): (string | null)[][] =>
  rows.map((row) => {
    const cells = row.map((cell) => (cell === '' ? null : cell));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });

async function read(text: string): Promise<{ cells: (string | null)[][]; problems: string[] }> {
  return withTables(text, async ([file]) => {
    const rows = (await showSheets(file!))[0]!.rows.map(([, ...cells]) => cells);
    return { cells: trimmed(rows), problems: file!.problems.map(({ code }) => code) };
  });
}

const SECOND = (width: number): Table =>
  Array.from({ length: 9 }, (_, row) => Array.from({ length: width }, (_, column) => `第二表${row}-${column}`));

describe('a table that is whole but written otherwise is read the same, in silence', () => {
  const styles: [note: string, text: string, expected: Table][] = [
    ['no line end at the end', writeTable(TABLE).trimEnd(), TABLE],
    ['two line ends at the end', `${writeTable(TABLE)}\r\n`, TABLE],
    ['no header', writeTable(ROWS), ROWS],
    ['the header twice', writeTable([HEADER, ...TABLE]), [HEADER, ...TABLE]],
    ['only a header', writeTable([HEADER]), [HEADER]],
    ['one row', writeTable(TABLE.slice(0, 2)), TABLE.slice(0, 2)],
    ['a title with delimiters', `名单,,,,,,\r\n,,,,,,\r\n${writeTable(TABLE)}`, [['名单'], ...TABLE]],
    ['titles without', `名单\r\n单位：元\r\n\r\n${writeTable(TABLE)}`, [['名单'], ['单位：元'], ...TABLE]],
    ['notes below', `${writeTable(TABLE)}\r\n填表人\r\n注：略\r\n`, [...TABLE, ['填表人'], ['注：略']]],
    ['semicolons', writeTable(TABLE, { delimiter: ';' }), TABLE],
    ['tabs', writeTable(TABLE, { delimiter: '\t' }), TABLE],
    ['bars', writeTable(TABLE, { delimiter: '|' }), TABLE],
    ['double bars', writeTable(TABLE, { delimiter: '||' }), TABLE],
    ['colons', writeTable(TABLE, { delimiter: ':' }), TABLE],
    ['full-width commas', writeTable(TABLE, { delimiter: '，' }), TABLE],
    ['comma and blank', writeTable(TABLE, { delimiter: ', ' }), TABLE],
    ['LF', writeTable(TABLE, { lineEnd: '\n' }), TABLE],
    ['CR alone', writeTable(TABLE, { lineEnd: '\r' }), TABLE],
    ['apostrophes for quotes', writeTable(TABLE, { quote: "'", escape: "'" }), TABLE],
    ['quotes escaped by a back-slash', writeTable(TABLE, { escape: '\\' }), TABLE],
  ];
  test.each(styles)('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual({ cells: trimmed(expected), problems: [] });
  });
  test('a blank column is no double delimiter', async () => {
    const rows = [['姓名', '', '号码', '', '村'], ...ROWS.map((row) => [row[2] ?? '', '', row[1] ?? '', '', '某村'])];
    const text = rows.map((row) => `${row.join(',')}\n`).join('');
    expect(await read(text)).toEqual({ cells: trimmed(rows), problems: [] });
  });
});

test.each([5, 7, 9])('a second table of %i columns below loses nothing', async (width) => {
  const { cells, problems } = await read(writeTable(TABLE) + writeTable(SECOND(width)));
  expect(cells).toEqual(trimmed([...TABLE, ...SECOND(width)]));
  expect(problems).toEqual(width === 7 ? [] : ['csv-uneven']);
});

test('quotes inside quotes that nobody doubled end the cell only before a delimiter', async () => {
  const { cells, problems } = await read(writeTable(TABLE, { escape: '' }));
  expect(cells).toEqual(trimmed(TABLE));
  expect(problems).toEqual(Array(9).fill('csv-quote-open'));
});

const PLACES = TABLE.flatMap((_, row) => HEADER.map((_, column) => [row, column] as const));

test('a stray quote before any one cell is a character of that cell and takes nothing else with it', async () => {
  for (const [row, column] of PLACES) {
    const cells = (TABLE[row] ?? []).map((value, at) => writeCell(value, at, USUAL));
    const isQuoted = cells[column]?.startsWith('"') === true;
    cells[column] = `"${cells[column] ?? ''}`;
    const expected = TABLE.map((line) => [...line]);
    expected[row]![column] = `"${TABLE[row]?.[column] ?? ''}`;
    const answer = await read(withLine(row, cells.join(',')));
    expect([row, column, answer.cells]).toEqual([row, column, trimmed(expected)]);
    if (!isQuoted) expect([row, column, answer.problems]).toEqual([row, column, ['csv-quote-open']]);
  }
});

test('a stray quote that finds another one rows below swallows no row', async () => {
  const lines = TABLE.map((row) => writeRow(row));
  lines[3] = `"${lines[3] ?? ''}`;
  lines[12] = (lines[12] ?? '').replace(',', '",');
  const { cells, problems } = await read(lines.join('\n'));
  expect(cells.length).toBe(TABLE.length);
  expect(cells.map((row) => row[2])).toEqual(TABLE.map((row) => row[2]));
  expect(problems).toContain('csv-quote-open');
});

test('a missing delimiter leaves the other rows alone and is said', async () => {
  for (const [row, column] of PLACES) {
    // A comma in the cell that loses its quoting makes up for the missing one.
    if (column === 0 || TABLE[row]?.[column]?.includes(',') === true) continue;
    const cells = (TABLE[row] ?? []).map((value, at) => writeCell(value, at, USUAL));
    cells.splice(column - 1, 2, `${cells[column - 1] ?? ''}${cells[column] ?? ''}`);
    const answer = await read(withLine(row, cells.join(',')));
    const others = (rows: (string | null)[][]) => rows.filter((_, at) => at !== row);
    expect(others(answer.cells)).toEqual(others(trimmed(TABLE)));
    expect([row, column, answer.problems.length > 0]).toEqual([row, column, true]);
  }
});

test('a delimiter too many is a blank cell, and said where a value falls out of the table', async () => {
  for (const [row] of TABLE.entries()) {
    const cells = (TABLE[row] ?? []).map((value, at) => writeCell(value, at, USUAL));
    cells.splice(6, 1, '', 'x');
    const answer = await read(withLine(row, cells.join(',')));
    const expected = TABLE.map((line) => [...line]);
    expected[row]!.splice(6, 1, '', 'x');
    expect(answer).toEqual({ cells: trimmed(expected), problems: ['csv-uneven'] });
  }
});
