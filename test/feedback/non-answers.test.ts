/**
 * What comes back on a sheet and is no answer: fillers where a reason, a proof or a name is asked, locked cells that were changed, cells
 * that show another text than they hold, sheets nobody sees. Each line says what was done and what must come; none of it may end anything.
 */
import ExcelJS from 'exceljs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderMessage } from '../../src/catalog/messages/render.js';
import { readReturnedFile } from '../../src/app/feedback/read-returned.js';
import type { FeedbackColumn } from '../../src/catalog/sheets/feedback-sheet.js';
import type { JudgedReturn, SheetText } from '../../src/domain/ledger/returned-sheet.js';
import { inventedFinding, temporaryFolder } from '../support/ledger-fixture.js';
import { columnPosition, headerPosition, rowOf, type Answers, type Grid } from '../support/loop-workspace.js';
import { padded, ReturnedTrial, textOf } from '../support/returned-trial.js';

const target = inventedFinding('C08', 0);
const neighbour = inventedFinding('C04', 3);
const elsewhere = inventedFinding('C04', 6, { place: { county: '990121', township: '示例镇', village: '示例镇二村' } });
const FINDINGS = [target, neighbour, elsewhere];

const signed = { handler: '王某', handled_on: '2018-07-28', method: '入户' };
const refuted = { ...signed, conclusion: '不属实', reason: '01 同名不同人', evidence: '佐证12' };
const other = {
  ...signed,
  conclusion: '不属实',
  reason: '99 其他(说明)',
  evidence: '佐证12',
  explanation: '车已捐给村小',
};
const kept = {
  ...signed,
  conclusion: '属实',
  disposal: '保留(豁免)',
  reason: '03 挂名',
  until: '2019-01-31',
  evidence: '佐证3',
};
const unsettled = {
  ...signed,
  conclusion: '无法核实',
  reason: '99 其他(说明)',
  until: '2018-09-01',
  explanation: '全家外出未归',
};
const removed = { ...signed, conclusion: '属实', disposal: '清退或剔除' };

let trial: ReturnedTrial;
let sheet: Grid;

beforeAll(async () => {
  trial = await ReturnedTrial.start(FINDINGS);
  ({ sheet } = trial);
});

const filled = (answers: Readonly<Record<string, Answers>>): Grid => trial.filled(answers);
const judge = (sheets: readonly SheetText[]): JudgedReturn => trial.judge(sheets);
const outcome = (judged: JudgedReturn): string => trial.outcome(judged, target.no);

/** What was done → what must come for the row: `status codes`, with `!` before it where the finding ends. */
type Line = readonly [done: string, answers: Answers, expected: string];

const fillers = (words: readonly string[], base: Answers, column: FeedbackColumn, expected: string): Line[] =>
  words.map((word) => [
    `${JSON.stringify(word)} as ${column} of ${base.conclusion ?? ''}`,
    { ...base, [column]: word },
    expected,
  ]);

const NO_PROOF = [
  '无佐证',
  '待上传',
  '材料后补',
  '未拍照',
  '***',
  '？？',
  '同上一户',
  '佐证编号',
  '佐证材料',
  '没有材料',
  '正在收集',
  '测试',
];
const NO_REASONING = [
  '其他',
  '不属实',
  '已核实',
  '无',
  '同上',
  '情况说明',
  '1',
  '。。。',
  '属实',
  '见上',
  '12345',
  '啊啊啊',
  '√',
  '待补',
];
const NO_NAME = [
  '无',
  '/',
  '1',
  '13900000000',
  '某某',
  'XXX',
  '核实人',
  '已签字',
  '同上',
  '签名',
  '***',
  '√',
  '2018-07-28',
  '姓名',
];

const ANSWERS: readonly Line[] = [
  ['不属实 with reason and proof', refuted, '!accepted'],
  ['其他 with words and proof', other, '!accepted'],
  ['保留 with reason, proof and end', kept, '!accepted'],
  ['属实 and removed', removed, 'accepted'],
  ['无法核实 with words and day', unsettled, 'accepted'],
  ['其他 without words', { ...other, explanation: '' }, 'refused i05-explanation-missing'],
  ['其他 with words but no proof', { ...other, evidence: '' }, 'refused i07-no-evidence'],
  [
    '其他 by its number alone',
    { ...signed, conclusion: '不属实', reason: '99' },
    'refused i04-read-as,i07-no-evidence,i05-explanation-missing',
  ],
  [
    '保留 for 其他 with words but no proof',
    { ...kept, reason: '99 其他(说明)', explanation: '孤寡老人代步', evidence: '' },
    'refused i06-keep-without-evidence',
  ],
  [
    '不属实 for a reason of 无法核实',
    { ...refuted, reason: '21 失联', evidence: '', explanation: '外出' },
    'refused i07-reason-contradicts',
  ],
  ...fillers(NO_PROOF, refuted, 'evidence', 'refused i07-no-evidence'),
  ...fillers(NO_PROOF, kept, 'evidence', 'refused i06-keep-without-evidence'),
  ...fillers(NO_REASONING, other, 'explanation', 'refused i05-explanation-missing'),
  ...fillers(NO_REASONING, unsettled, 'explanation', 'refused i05-explanation-missing'),
  ...fillers(NO_NAME, refuted, 'handler', 'refused i05-handler-missing'),
  ...fillers(NO_NAME, removed, 'handler', 'refused i05-handler-missing'),
];

/** Every locked column: another text, and nothing. */
const CHANGED: readonly (readonly [FeedbackColumn, string, string])[] = [
  ['township', '青山乡', 'i03-cell-changed'],
  ['village', '示例镇二村', 'i03-cell-changed'],
  ['group', '9组', 'i03-cell-changed'],
  ['household', '9901210010009', 'i03-cell-changed'],
  ['head_name', '户主乙', 'i03-cell-changed'],
  ['name', '别人', 'i03-name-changed'],
  ['id_number', '990121197001010099', 'i03-id-changed'],
  ['relation', '之子', 'i03-cell-changed'],
  ['household_kind', '低保户', 'i03-cell-changed'],
  ['rule', 'C04 有商品房', 'i03-cell-changed'],
  ['message', '没有问题', 'i03-message-changed'],
  ['severity', '提示', 'i03-cell-changed'],
  ['last_answer', '上次不属实', 'i03-cell-changed'],
  ['hint', '无', 'i03-cell-changed'],
];
const PRINTED_EMPTY: ReadonlySet<string> = new Set(['last_answer']);

const LOCKED: readonly Line[] = CHANGED.flatMap(([column, text, code]): Line[] => [
  [`${column} changed`, { ...refuted, [column]: text }, `refused ${code}`],
  ...(PRINTED_EMPTY.has(column)
    ? []
    : [[`${column} emptied`, { ...refuted, [column]: '' }, 'refused i03-cell-blank'] as const]),
]);

const STARS: readonly Line[] = [
  [
    'number with stars',
    {
      ...refuted,
      id_number: `${target.person.id_number?.slice(0, 6) ?? ''}********${target.person.id_number?.slice(14) ?? ''}`,
    },
    'refused i03-id-masked',
  ],
  ['household number in exponent form', { ...refuted, household: '9.90121E+12' }, '!noted i03-number-damaged'],
];

describe('an answer that does not answer', () => {
  it.each([...ANSWERS, ...LOCKED, ...STARS])('%s', (_done, answers, expected) => {
    const judged = judge([textOf(filled({ [target.no]: answers }))]);
    expect(outcome(judged)).toBe(expected);
    for (const { row, complaints } of judged.rows) {
      for (const { code, facts } of complaints) {
        const place = { file: row.file, sheet: row.sheet, rowNumber: row.rowNumber, column: null };
        expect(renderMessage(code, facts, place, 'zh')).toContain(`${sheet.name} › 第 ${row.rowNumber} 行`);
      }
    }
  });
});

type SheetLine = readonly [done: string, change: (grid: Grid) => Grid, expected: string, problems: readonly string[]];

const addColumn =
  (header: string, text: string) =>
  (grid: Grid): Grid => ({
    ...grid,
    rows: grid.rows.map((row, n) => [
      ...padded(grid, row),
      n === headerPosition(grid) ? header : n > headerPosition(grid) ? text : null,
    ]),
  });
const addRow =
  (row: (string | null)[]) =>
  (grid: Grid): Grid => ({
    ...grid,
    rows: grid.rows.toSpliced(headerPosition(grid) + 2, 0, row),
  });
const at = (grid: Grid, cells: Answers): (string | null)[] => {
  const row: (string | null)[] = [];
  for (const [column, text] of Object.entries(cells)) row[columnPosition(grid, column as FeedbackColumn)] = text;
  return Array.from(row, (text) => text ?? null);
};

const SHEETS: readonly SheetLine[] = [
  ['a second column 核实结论', addColumn('核实结论', '属实'), '', ['i17-column-twice']],
  ['a second column 核实结论2', addColumn('核实结论2', '属实'), '', ['i17-column-twice']],
  ['a second column 核实结论（复核）', addColumn('核实结论（复核）', '属实'), '', ['i17-column-twice']],
  ['a second column 原因代码', addColumn('原因代码', '03'), '', ['i17-column-twice']],
  ['a second column 佐证编号', addColumn('佐证编号', '佐证9'), '', ['i17-column-twice']],
  ['a second column 疑点编号', addColumn('疑点编号', neighbour.no), '', ['i17-column-twice']],
  ['a second column 姓名', addColumn('姓名', '别人'), '', ['i17-column-twice']],
  ['a column of their own', addColumn('村里备注', '已看'), '!accepted', []],
  [
    'a second header with its columns elsewhere',
    (grid) => addRow([...(grid.rows[headerPosition(grid)] ?? [])].reverse())(grid),
    '',
    ['i17-second-header'],
  ],
  [
    'a second header one column to the right',
    (grid) => addRow([null, ...(grid.rows[headerPosition(grid)] ?? [])])(grid),
    '',
    ['i17-second-header'],
  ],
  ['the same header once more', (grid) => addRow([...(grid.rows[headerPosition(grid)] ?? [])])(grid), '!accepted', []],
  [
    'a row of remarks',
    (grid) => addRow(at(grid, { explanation: '本村已全部核实' }))(grid),
    '!accepted',
    ['i17-row-skipped'],
  ],
  [
    'an answer without number and name',
    (grid) => addRow(at(grid, { conclusion: '不属实', evidence: '证5' }))(grid),
    '!accepted',
    ['i17-row-skipped'],
  ],
  [
    'a name without an answer',
    (grid) => addRow(at(grid, { name: '别人', township: '示例镇' }))(grid),
    '!accepted',
    ['i17-row-skipped'],
  ],
  [
    'handler and day filled down past the last row',
    (grid) => addRow(at(grid, { handler: '王某', handled_on: '2018-07-28' }))(grid),
    '!accepted',
    [],
  ],
];

describe('a sheet that does not answer', () => {
  it.each(SHEETS)('%s', (_done, change, expected, problems) => {
    const judged = judge([textOf(change(filled({ [target.no]: refuted })))]);
    expect(outcome(judged)).toBe(expected);
    expect(judged.problems.map(({ code }) => code)).toEqual(problems);
    for (const { place, level } of judged.problems) {
      expect(level).toBe('refused');
      expect(place?.sheet).toBe(sheet.name);
    }
  });

  it('names each row left aside by its number', () => {
    const grid = addRow(at(sheet, { conclusion: '属实' }))(filled({}));
    expect(judge([textOf(grid)]).problems.map(({ place }) => place?.rowNumber)).toEqual([headerPosition(sheet) + 3]);
  });
});

describe('rows that did not come back', () => {
  const rowsGone = (grid: Grid): Grid => ({
    ...grid,
    rows: grid.rows.filter((row) => row[columnPosition(grid, 'no')] !== elsewhere.no),
  });
  it.each([
    ['the count left as it was', '3 条', [elsewhere.no], []],
    ['the count edited to what is left', '2 条', [elsewhere.no], ['i11-count-changed']],
    ['the count edited to one', '1 条', [elsewhere.no], ['i11-count-changed']],
    ['the count edited upwards', '30 条', [elsewhere.no], ['i11-count-changed']],
  ])('are missing with %s', (_done, count, missing, problems) => {
    const grid = rowsGone(filled({ [target.no]: refuted }));
    const edited = {
      ...grid,
      rows: grid.rows.map((row) => row.map((text) => text?.replace(/(?<=疑点数量：)3 条/u, count) ?? null)),
    };
    const judged = judge([textOf(edited)]);
    expect(judged.missing.map(({ no }) => no)).toEqual(missing);
    expect(judged.problems.map(({ code }) => code)).toEqual(problems);
  });
});

type BookLine = readonly [
  done: string,
  change: (book: ExcelJS.Workbook, at: CellOf) => void,
  expected: string,
  problems: readonly string[],
];
type CellOf = (column: FeedbackColumn, no?: string) => ExcelJS.Cell;

const BOOKS: readonly BookLine[] = [
  ['nothing', () => undefined, '!accepted', []],
  [
    'a conclusion that shows 属实 by its format',
    (_, cell) => (cell('conclusion').numFmt = ';;;"属实"'),
    'refused i17-format',
    [],
  ],
  ['a proof that is hidden by its format', (_, cell) => (cell('evidence').numFmt = ';;;'), 'refused i17-format', []],
  [
    'a number that shows a word',
    (_, cell) => Object.assign(cell('evidence'), { value: 1, numFmt: '"佐证12"' }),
    'refused i17-format',
    [],
  ],
  ['a name that shows another', (_, cell) => (cell('name').numFmt = ';;;"别人"'), 'refused i17-format', []],
  [
    'a day that shows another',
    (_, cell) => Object.assign(cell('handled_on'), { value: new Date('2018-07-28'), numFmt: 'yyyy"-01-01"' }),
    'refused i17-format',
    [],
  ],
  [
    'a day in Chinese words',
    (_, cell) => Object.assign(cell('handled_on'), { value: new Date('2018-07-28'), numFmt: 'yyyy"年"m"月"d"日"' }),
    '!accepted',
    [],
  ],
  [
    'a struck conclusion',
    (_, cell) => (cell('conclusion').font = { strike: true }),
    'refused i17-struck',
    ['text-struck'],
  ],
  ['a struck proof', (_, cell) => (cell('evidence').font = { strike: true }), 'refused i17-struck', ['text-struck']],
  [
    'half a proof struck',
    (_, cell) => (cell('evidence').value = { richText: [{ text: '佐证1' }, { text: '2', font: { strike: true } }] }),
    'refused i17-struck',
    ['text-struck'],
  ],
  [
    'a struck name',
    (_, cell) => (cell('name').font = { strike: true }),
    'refused i03-cell-blank,i17-struck',
    ['text-struck'],
  ],
  ['a whole row struck', (book, cell) => strikeRow(book, cell('no').row), '', ['text-struck', 'i17-row-skipped']],
  ['the sheet hidden', (book) => hideFirst(book, 'hidden'), '', ['sheet-hidden', 'i17-sheet-hidden']],
  [
    'the sheet hidden so that only a program sees it',
    (book) => hideFirst(book, 'veryHidden'),
    '',
    ['sheet-hidden', 'i17-sheet-hidden'],
  ],
  [
    'proofs merged over two rows',
    (book, cell) => mergeDown(book, cell('evidence', neighbour.no), cell('evidence')),
    '!noted i17-merged',
    [],
  ],
  [
    'conclusion and reason merged',
    (book, cell) => book.worksheets[0]?.mergeCells(rangeOf(cell('conclusion'), cell('reason'))),
    'refused i04-reason,i17-merged',
    [],
  ],
];

describe('a workbook that shows one thing and holds another', () => {
  it.each(BOOKS)('%s', async (_done, change, expected, problems) => {
    const file = await writeBook(change);
    const read = await readReturnedFile({ path: file, shown: '回.xlsx' });
    const judged = judge(read.sheets);
    expect(outcome(judged)).toBe(expected);
    expect([...read.problems, ...judged.problems].map(({ code }) => code)).toEqual(problems);
  });
});

it('holds at least 150 lines', () => {
  expect(ANSWERS.length + LOCKED.length + STARS.length + SHEETS.length + BOOKS.length).toBeGreaterThanOrEqual(150);
});

async function writeBook(change: BookLine[1]): Promise<string> {
  const grid = filled({ [target.no]: refuted });
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(grid.name);
  for (const row of grid.rows) page.addRow(row);
  book.addWorksheet('说明').addRow(['只有说明']);
  const cellOf: CellOf = (column, no = target.no) =>
    page.getCell(grid.rows.indexOf(rowOf(grid, no)) + 1, columnPosition(grid, column) + 1);
  change(book, cellOf);
  const file = path.join(temporaryFolder(), '回.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

function strikeRow(book: ExcelJS.Workbook, row: number | string): void {
  book.worksheets[0]?.getRow(Number(row)).eachCell((cell) => (cell.font = { strike: true }));
}

function hideFirst(book: ExcelJS.Workbook, how: 'hidden' | 'veryHidden'): void {
  const [first] = book.worksheets;
  if (first !== undefined) first.state = how;
}

function rangeOf(one: ExcelJS.Cell, other: ExcelJS.Cell): string {
  return `${one.address}:${other.address}`;
}

/** The upper cell's text stands for both rows. */
function mergeDown(book: ExcelJS.Workbook, one: ExcelJS.Cell, other: ExcelJS.Cell): void {
  const [upper, lower] = Number(one.row) < Number(other.row) ? [one, other] : [other, one];
  upper.value = '佐证12';
  book.worksheets[0]?.mergeCells(rangeOf(upper, lower));
}
