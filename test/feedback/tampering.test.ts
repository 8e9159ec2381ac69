/**
 * what people do to a sheet before they return it. Each edit is made on a sheet that was really dispatched; every row must end as
 * accepted, noted or refused for the right reason, and nothing may end that should not.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerState } from '../../src/domain/ledger/state.js';
import type { JudgedReturn } from '../../src/domain/ledger/returned-sheet.js';
import { auditReturn } from '../../src/feedback/audit-return.js';
import { readReturnedSheet } from '../../src/feedback/read-sheet.js';
import { collectEvents } from '../../src/ledger/reply-events.js';
import { inventedBatch, inventedFinding, PLAIN_AUDIT, SECRET } from '../support/ledger-fixture.js';
import type { Answers, Grid } from '../support/loop-workspace.js';
import {
  bodyRows,
  columnPosition,
  fillRow,
  headerPosition,
  LoopWorkspace,
  readGrids,
  rowOf,
} from '../support/loop-workspace.js';

const RECEIVED = '2018-08-01';
const signed = { handler: '王某', handled_on: '2018-07-28', method: '入户' } as const;

const car = inventedFinding('C08', 0);
const home = inventedFinding('C04', 3);
const uninsured = inventedFinding('D01', 6);
const wrong = inventedFinding('A02', 9);
const shared = inventedFinding('B04', 12, { sent_to: ['990121/示例镇', '990121/青山乡'] });
const old = inventedFinding('C04', 15);
const foreign = inventedFinding('C08', 1);

const ANSWERS: Readonly<Record<string, Answers>> = {
  [car.no]: { ...signed, conclusion: '不属实', reason: '01 同名不同人', evidence: '佐证12' },
  [home.no]: { ...signed, conclusion: '属实', disposal: '清退或剔除' },
  [uninsured.no]: { ...signed, conclusion: '属实', disposal: '补办或补发' },
  [wrong.no]: { ...signed, conclusion: '属实', disposal: '信息修正' },
  [shared.no]: { ...signed, conclusion: '属实', disposal: '清退或剔除' },
  [old.no]: { ...signed, conclusion: '属实', disposal: '清退或剔除' },
};
const NUMBERS = Object.keys(ANSWERS);

interface Setting {
  /** After the second round went out. */
  readonly state: LedgerState;
  /** 示例镇's sheet of the second batch, filled in; and of the first batch, which asked for `old` in an earlier round. */
  readonly sheet: Grid;
  readonly oldSheet: Grid;
  readonly neighbour: Grid;
  readonly loop: LoopWorkspace;
}

let setting: Setting;

beforeAll(async () => {
  const loop = new LoopWorkspace();
  const first = inventedBatch({ id: '2018-05-25-county-01', findings: [old] });
  loop.record(first);
  const oldFile = loop.sheetFile(await loop.dispatch(first, '2018-05-26'), '990121/示例镇');
  loop.record(inventedBatch({ id: '2018-06-25-county-01', findings: [] }));
  const third = inventedBatch({
    id: '2018-07-25-county-01',
    findings: [car, home, uninsured, wrong, shared, old, foreign],
  });
  loop.record(third);
  const dispatched = await loop.dispatch(third, '2018-07-26');
  const sheets = await Promise.all(
    [oldFile, loop.sheetFile(dispatched, '990121/示例镇'), loop.sheetFile(dispatched, '990121/青山乡')].map(readGrids),
  );
  const [oldSheet, sheet, neighbour] = sheets.map((grids) => grids[0]!);
  for (const [no, answers] of Object.entries(ANSWERS)) fillRow(sheet!, no, answers);
  fillRow(oldSheet!, old.no, ANSWERS[old.no]!);
  fillRow(neighbour!, foreign.no, ANSWERS[car.no]!);
  setting = { state: loop.state(), sheet: sheet!, oldSheet: oldSheet!, neighbour: neighbour!, loop };
});

/** Finding number → `status` or `status code,code`. */
type Expected = Readonly<Record<string, string>>;

interface Edit {
  readonly name: string;
  readonly change: (sheet: Grid) => Grid | Grid[] | void;
  /** Only what differs from "all accepted". */
  readonly expected?: Expected;
  /** Codes about whole sheets. */
  readonly problems?: readonly string[];
  readonly missing?: readonly string[];
}

/** Rounds of `old` add a note to every accepted answer of it. */
const PLAIN: Expected = {
  ...Object.fromEntries(NUMBERS.map((no) => [no, 'accepted'])),
  [old.no]: 'noted i15-rebound',
};

const set = (no: string, answers: Answers) => (sheet: Grid) => fillRow(sheet, no, answers);
const cell = (sheet: Grid, no: string, column: Parameters<typeof columnPosition>[1]): string =>
  rowOf(sheet, no)[columnPosition(sheet, column)] ?? '';

function dropRows(sheet: Grid, numbers: readonly string[]): Grid {
  const position = columnPosition(sheet, 'no');
  return { ...sheet, rows: sheet.rows.filter((row) => !numbers.includes(row[position] ?? '')) };
}

function mapRows(sheet: Grid, change: (row: (string | null)[]) => (string | null)[]): Grid {
  const width = sheet.rows[headerPosition(sheet)]?.length ?? 0;
  const whole = sheet.rows.map((row) => Array.from({ length: Math.max(width, row.length) }, (_, n) => row[n] ?? null));
  return { ...sheet, rows: whole.map(change) };
}

function renameHeader(sheet: Grid, from: string, to: string): Grid {
  return mapRows(sheet, (row) => row.map((text) => (text === from ? to : text)));
}

function changeHead(sheet: Grid, from: string, to: string): Grid {
  const first = headerPosition(sheet);
  return {
    ...sheet,
    rows: sheet.rows.map((row, n) => (n < first ? row.map((text) => text?.replace(from, to) ?? null) : row)),
  };
}

/** Another key gives other finding numbers and other check codes. */
function ofAnotherWorkspace(sheet: Grid): Grid {
  const renumbered = mapColumn(sheet, 'no', (no) => (no === null ? null : `${no.slice(0, 4)}9${no.slice(5)}`));
  return mapColumn(renumbered, 'check', () => 'ZZZZ');
}

function without(sheet: Grid, column: Parameters<typeof columnPosition>[1]): Grid {
  const position = columnPosition(sheet, column);
  return mapRows(sheet, (row) => row.toSpliced(position, 1));
}

const EDITS: Edit[] = [
  // Rows
  { name: 'nothing at all', change: () => undefined },
  { name: 'rows sorted the other way round', change: (sheet) => reorder(sheet, (rows) => rows.toReversed()) },
  {
    name: 'rows sorted together with header and signatures',
    change: (sheet) => ({ ...sheet, rows: sheet.rows.toSorted(byText) }),
  },
  {
    name: 'only two rows left after filtering',
    change: (sheet) => dropRows(sheet, NUMBERS.slice(2)),
    expected: only(car.no, home.no),
    missing: NUMBERS.slice(2),
  },
  {
    name: 'one row deleted',
    change: (sheet) => dropRows(sheet, [home.no]),
    expected: { [home.no]: '' },
    missing: [home.no],
  },
  {
    name: 'a row twice with the same answer',
    change: (sheet) => add(sheet, [...rowOf(sheet, car.no)]),
    expected: { [car.no]: 'accepted | repeated i02-duplicate-same' },
  },
  {
    name: 'a row twice with different answers',
    change: (sheet) => addChanged(sheet, car.no, { conclusion: '属实', reason: '', disposal: '清退或剔除' }),
    expected: { [car.no]: 'conflict i17-copies-differ | conflict i17-copies-differ' },
  },
  {
    name: 'a row twice, once unfilled',
    change: (sheet) =>
      addChanged(sheet, car.no, { conclusion: '', reason: '', evidence: '', handler: '', handled_on: '', method: '' }),
    expected: { [car.no]: 'accepted | blank' },
  },
  { name: 'blank rows between', change: (sheet) => reorder(sheet, (rows) => rows.flatMap((row) => [row, []])) },
  {
    name: 'all rows unfilled but handler and day filled down',
    change: (sheet) => clearAnswers(sheet),
    expected: Object.fromEntries(NUMBERS.map((no) => [no, 'blank'])),
  },
  {
    name: 'a row added by hand for somebody who was not sent',
    change: (sheet) => addStranger(sheet),
    expected: { '': 'refused i09-not-sent' },
  },
  { name: 'a totals row below', change: (sheet) => ({ ...sheet, rows: [...sheet.rows, ['合计', '6', '属实', '5']] }) },
  {
    name: 'a row pasted from another township',
    change: (sheet) => add(sheet, [...rowOf(setting.neighbour, foreign.no)]),
    expected: { [foreign.no]: 'refused i01-other-township' },
  },
  {
    name: 'a neighbour’s whole sheet under our head lines',
    change: (sheet) => ({
      ...sheet,
      rows: [...sheet.rows.slice(0, headerPosition(sheet) + 1), ...bodyRows(setting.neighbour)],
    }),
    expected: { ...only(), [foreign.no]: 'refused i11-head-recipient', [shared.no]: 'blank i11-head-recipient' },
  },
  {
    name: 'the neighbour’s copy of a shared finding filled in for us',
    change: (sheet) => useNeighboursCopy(sheet),
    expected: { [shared.no]: 'refused i01-other-township' },
    missing: [shared.no],
  },
  // Keys
  {
    name: 'finding number changed by one character',
    change: (sheet) => swapCell(sheet, car.no, 'no', 'C08-00000099'),
    expected: { [car.no]: '', '': 'refused i01-number-unknown' },
    missing: [car.no],
  },
  {
    name: 'finding number of another row',
    change: (sheet) => swapCell(sheet, car.no, 'no', home.no),
    expected: { [car.no]: '', [home.no]: 'accepted', '': 'refused i01-check-code' },
    missing: [car.no],
  },
  {
    name: 'finding number in lower case and full width',
    change: (sheet) => swapCell(sheet, car.no, 'no', 'ｃ08－00000000'),
  },
  {
    name: 'check code changed by one character',
    change: (sheet) => swapCell(sheet, car.no, 'check', flip(cell(sheet, car.no, 'check'))),
    expected: { [car.no]: '', '': 'refused i01-check-code' },
    missing: [car.no],
  },
  {
    name: 'check code of another row',
    change: (sheet) => swapCell(sheet, car.no, 'check', cell(sheet, home.no, 'check')),
    expected: { [car.no]: '', '': 'refused i01-check-code' },
    missing: [car.no],
  },
  {
    name: 'check code in lower case with blanks',
    change: (sheet) => swapCell(sheet, car.no, 'check', ` ${cell(sheet, car.no, 'check').toLowerCase()} `),
  },
  {
    name: 'check codes cleared',
    change: (sheet) => mapColumn(sheet, 'check', () => null),
    expected: { ...only(), '': NUMBERS.map(() => 'refused i01-check-code').join(' | ') },
  },
  {
    name: 'answers shifted by one row against their numbers',
    change: (sheet) => shiftLocked(sheet),
    expected: {
      ...only(),
      ...Object.fromEntries(
        NUMBERS.map((no) => [
          no,
          `refused i03-cell-changed,i03-name-changed,i03-id-changed,i03-message-changed${no === old.no ? ',i15-rebound' : ''}`,
        ]),
      ),
    },
  },
  // Locked cells
  {
    name: 'name changed',
    change: (sheet) => swapCell(sheet, car.no, 'name', '张某某'),
    expected: { [car.no]: 'refused i03-name-changed' },
  },
  {
    name: 'name with a blank between',
    change: (sheet) => swapCell(sheet, car.no, 'name', cell(sheet, car.no, 'name').split('').join(' ')),
  },
  {
    name: 'number changed by one digit',
    change: (sheet) => swapCell(sheet, car.no, 'id_number', flipDigit(cell(sheet, car.no, 'id_number'))),
    expected: { [car.no]: 'refused i03-id-changed' },
  },
  {
    name: 'number turned into an exponent by a spreadsheet',
    change: (sheet) => swapCell(sheet, car.no, 'id_number', '9.90121E+17'),
    expected: { [car.no]: 'noted i03-number-damaged' },
  },
  {
    name: 'number cut to fifteen digits by a spreadsheet',
    change: (sheet) => swapCell(sheet, car.no, 'id_number', `${cell(sheet, car.no, 'id_number').slice(0, 15)}000`),
    expected: { [car.no]: 'noted i03-number-damaged' },
  },
  {
    name: 'number masked by somebody careful',
    change: (sheet) => swapCell(sheet, car.no, 'id_number', maskMiddle(cell(sheet, car.no, 'id_number'))),
    expected: { [car.no]: 'refused i03-id-masked' },
  },
  {
    name: 'number cleared',
    change: (sheet) => swapCell(sheet, car.no, 'id_number', null),
    expected: { [car.no]: 'refused i03-cell-blank' },
  },
  {
    name: 'text of the finding changed',
    change: (sheet) => swapCell(sheet, car.no, 'message', '无'),
    expected: { [car.no]: 'refused i03-message-changed' },
  },
  {
    name: 'village corrected',
    change: (sheet) => swapCell(sheet, car.no, 'village', '别的村'),
    expected: { [car.no]: 'refused i03-cell-changed' },
  },
  // Columns, headers, sheets
  { name: 'a column inserted in front', change: (sheet) => mapRows(sheet, (row) => ['备注', ...row]) },
  {
    name: 'a column inserted between',
    change: (sheet) => mapRows(sheet, (row) => row.toSpliced(10, 0, row.includes('疑点编号') ? '我们的备注' : '好')),
  },
  {
    name: 'answer columns moved to the front',
    change: (sheet) => mapRows(sheet, (row) => [...row.slice(17), ...row.slice(0, 17)]),
  },
  {
    name: 'a locked column deleted',
    change: (sheet) => without(sheet, 'message'),
    expected: Object.fromEntries(
      NUMBERS.map((no) => [no, no === old.no ? 'refused i03-cell-blank,i15-rebound' : 'refused i03-cell-blank']),
    ),
  },
  {
    name: 'an answer column deleted',
    change: (sheet) => without(sheet, 'reason'),
    expected: only(),
    problems: ['i17-column-missing'],
  },
  {
    name: 'the column of check codes deleted',
    change: (sheet) => without(sheet, 'check'),
    expected: only(),
    problems: ['i17-column-missing'],
  },
  {
    name: 'a header reworded',
    change: (sheet) => renameHeader(sheet, '核实结论', '结论'),
    problems: ['i17-column-renamed'],
  },
  { name: 'a header with a line break and blanks', change: (sheet) => renameHeader(sheet, '核实结论', '核 实\n结 论') },
  {
    name: 'the header of the numbers changed',
    change: (sheet) => renameHeader(sheet, '疑点编号', '编号'),
    problems: ['i17-column-renamed'],
  },
  {
    name: 'the header repeated on every page',
    change: (sheet) => reorder(sheet, (rows) => rows.flatMap((row) => [row, [...sheet.rows[headerPosition(sheet)]!]])),
  },
  {
    name: 'title and head lines deleted',
    change: (sheet) => ({ ...sheet, rows: sheet.rows.slice(headerPosition(sheet)) }),
  },
  {
    name: 'the header row deleted',
    change: (sheet) => ({ ...sheet, rows: sheet.rows.toSpliced(headerPosition(sheet), 1) }),
    expected: only(),
  },
  {
    name: 'the township’s code in the head changed to one that nothing was sent to',
    change: (sheet) => changeHead(sheet, '990121/示例镇', '990129/示例镇'),
    problems: ['i11-head-changed'],
  },
  {
    name: 'the township in the head changed to the neighbour',
    change: (sheet) => changeHead(sheet, '990121/示例镇', '990121/青山乡'),
    expected: Object.fromEntries(NUMBERS.map((no) => [no, 'refused i11-head-recipient'])),
  },
  {
    name: 'a sheet that another workspace sent',
    change: (sheet) => ofAnotherWorkspace(changeHead(sheet, '示例省比对办', '别县比对办')),
    expected: only(),
    problems: ['i01-other-workspace'],
  },
  {
    name: 'a sheet of another workspace of the same office, without its head lines',
    change: (sheet) => {
      const other = ofAnotherWorkspace(sheet);
      return { ...other, rows: other.rows.slice(headerPosition(other)) };
    },
    expected: only(),
    problems: ['i01-other-workspace'],
  },
  { name: 'sheet renamed', change: (sheet) => ({ ...sheet, name: 'Sheet1' }) },
  {
    name: 'sheet copied in the same workbook',
    change: (sheet) => [sheet, { ...sheet, name: '副本' }],
    expected: Object.fromEntries(
      NUMBERS.map((no) => [no, `${PLAIN[no]} | repeated ${no === old.no ? 'i15-rebound,' : ''}i02-duplicate-same`]),
    ),
  },
  {
    name: 'a copied sheet with a later answer',
    change: (sheet) => [
      sheet,
      changedCopy(sheet, car.no, { conclusion: '属实', reason: '', disposal: '清退或剔除', handled_on: '2018-07-30' }),
    ],
    expected: { ...repeatedRest(car.no), [car.no]: 'refused i17-older-copy | accepted' },
  },
  {
    name: 'last round’s sheet sent again',
    change: () => setting.oldSheet,
    expected: { ...only(), [old.no]: 'refused i01-old-round' },
  },
  // Answers
  { name: 'conclusion with blanks between', change: set(home.no, { conclusion: '属 实' }) },
  {
    name: 'conclusion as a tick',
    change: set(home.no, { conclusion: '√' }),
    expected: { [home.no]: 'noted i04-read-as' },
  },
  {
    name: 'conclusion 是 where the answer fits',
    change: set(home.no, { conclusion: '是' }),
    expected: { [home.no]: 'noted i04-read-as' },
  },
  {
    name: 'conclusion 1 where the reason speaks against it',
    change: set(car.no, { conclusion: '1' }),
    expected: { [car.no]: 'refused i04-read-as,i06-no-disposal,i07-reason-contradicts' },
  },
  {
    name: 'conclusion in free words',
    change: set(home.no, { conclusion: '已经处理好了' }),
    expected: { [home.no]: 'refused i04-conclusion' },
  },
  {
    name: 'conclusion cleared',
    change: set(home.no, { conclusion: '' }),
    expected: { [home.no]: 'refused i05-conclusion-missing' },
  },
  { name: 'reason by number only', change: set(car.no, { reason: '1' }), expected: { [car.no]: 'noted i04-read-as' } },
  {
    name: 'reason by another wording',
    change: set(car.no, { reason: '重名' }),
    expected: { [car.no]: 'noted i04-read-as' },
  },
  {
    name: 'number of one reason with the words of another',
    change: set(car.no, { reason: '01 已过户未变更' }),
    expected: { [car.no]: 'refused i04-reason' },
  },
  {
    name: '不属实 without reason',
    change: set(car.no, { reason: '' }),
    expected: { [car.no]: 'refused i07-no-reason' },
  },
  {
    name: '不属实 without proof',
    change: set(car.no, { evidence: '' }),
    expected: { [car.no]: 'refused i07-no-evidence' },
  },
  {
    name: '不属实 and removed',
    change: set(car.no, { disposal: '清退或剔除' }),
    expected: { [car.no]: 'refused i06-contradiction' },
  },
  {
    name: '属实 without disposal',
    change: set(home.no, { disposal: '' }),
    expected: { [home.no]: 'refused i06-no-disposal' },
  },
  {
    name: 'an error that is to be kept',
    change: set(wrong.no, { disposal: '保留(豁免)', evidence: '1', until: '2019-01-01' }),
    expected: { [wrong.no]: 'refused i06-error-cannot-stay' },
  },
  {
    name: 'kept without proof and end',
    change: set(home.no, { disposal: '保留' }),
    expected: { [home.no]: 'refused i04-read-as,i05-until-missing,i06-keep-without-evidence' },
  },
  {
    name: '无法核实 without the day of the next try',
    change: set(home.no, { conclusion: '无法核实', disposal: '', reason: '其他', explanation: '外出务工' }),
    expected: { [home.no]: 'refused i04-read-as,i05-retry-missing' },
  },
  {
    name: 'handler cleared',
    change: set(home.no, { handler: '' }),
    expected: { [home.no]: 'refused i05-handler-missing' },
  },
  { name: 'day in words', change: set(home.no, { handled_on: '2018年7月28日' }) },
  { name: 'day with dots', change: set(home.no, { handled_on: '2018.7.28' }) },
  { name: 'day as a number of a spreadsheet', change: set(home.no, { handled_on: '43309' }) },
  {
    name: 'day without a year',
    change: set(home.no, { handled_on: '7月28日' }),
    expected: { [home.no]: 'refused i10-date-unreadable' },
  },
  {
    name: 'day before the sheet went out',
    change: set(home.no, { handled_on: '2018-07-20' }),
    expected: { [home.no]: 'refused i10-date-before-issue' },
  },
  {
    name: 'day in the future',
    change: set(home.no, { handled_on: '2018-09-01' }),
    expected: { [home.no]: 'refused i10-date-future' },
  },
  {
    name: 'an error value in the answer',
    change: set(home.no, { conclusion: '#N/A' }),
    expected: { [home.no]: 'refused i05-conclusion-missing' },
  },
];

/** Ways to write nothing where the number of a proof, a reason or a name is asked. */
const NOTHINGS = [
  ...[
    '/',
    '无',
    '-',
    '—',
    '同上',
    '〃',
    '暂无',
    '待补',
    '后补',
    '0',
    '√',
    '、',
    'NULL',
    '没有',
    '不详',
    '#N/A',
    '\u3000',
    '无。',
    '（无）',
  ],
  ...[
    '待定',
    '未知',
    '\\N',
    'None',
    'nan',
    'N/A',
    '<NA>',
    '＃Ｎ／Ａ',
    '☑',
    '已核实',
    '属实',
    '已入户核实',
    '////',
    '无/无',
    '.',
  ],
];
for (const word of NOTHINGS) {
  EDITS.push(
    {
      name: `${JSON.stringify(word)} as the number of the proof`,
      change: set(car.no, { evidence: word }),
      expected: { [car.no]: 'refused i07-no-evidence' },
    },
    {
      name: `${JSON.stringify(word)} as the proof of 保留`,
      change: set(uninsured.no, { disposal: '保留(豁免)', until: '2019-01-31', evidence: word }),
      expected: { [uninsured.no]: 'refused i06-keep-without-evidence' },
    },
  );
  if (/[核属]/u.test(word)) continue;
  EDITS.push(
    {
      name: `${JSON.stringify(word)} as the reason`,
      change: set(car.no, { reason: word }),
      expected: { [car.no]: 'refused i07-no-reason' },
    },
    {
      name: `${JSON.stringify(word)} as who signed`,
      change: set(home.no, { handler: word }),
      expected: { [home.no]: 'refused i05-handler-missing' },
    },
  );
}

// Proofs, reasons and names that fill the cell and say nothing
for (const word of [
  '拍照',
  '照片',
  '佐证0',
  '编号000',
  '=A1',
  '见佐证',
  '\u200b\u2060',
  '#REF!',
  '无编号',
  'test',
  '见说明',
]) {
  EDITS.push({
    name: `${JSON.stringify(word)} as a proof`,
    change: set(car.no, { evidence: word }),
    expected: { [car.no]: 'refused i07-no-evidence' },
  });
}
for (const column of ['no', 'name', 'id_number'] as const) {
  EDITS.push({
    name: `the ${column} of the row itself as a proof`,
    change: (sheet) => fillRow(sheet, car.no, { evidence: cell(sheet, car.no, column) }),
    expected: { [car.no]: 'refused i07-no-evidence' },
  });
}
for (const word of ['同志', '本人', '村干部', '工作组', '13900000001', '2018-07-28', '某某', '签字', 'XX']) {
  EDITS.push({
    name: `${word} as who signed`,
    change: set(home.no, { handler: word }),
    expected: { [home.no]: 'refused i05-handler-missing' },
  });
}
for (const word of ['见佐证', '无说明', '/', '同意', '。', '1']) {
  EDITS.push({
    name: `${word} as the explanation of 99`,
    change: set(car.no, { reason: '99 其他(说明)', explanation: word }),
    expected: { [car.no]: 'refused i05-explanation-missing' },
  });
}
for (const word of ['不属实属实', '属实？', '不属实（属实）', '未属实', '属实/不属实', '属实×', '否属实']) {
  EDITS.push({
    name: `${word} as the conclusion`,
    change: set(home.no, { conclusion: word }),
    expected: { [home.no]: 'refused i04-conclusion' },
  });
}
for (const word of ['2018-02-30', '今天', '2018/13/01', '2018-07', '1900-01-01', '2018-07-28至2018-07-30', '18.7.28']) {
  EDITS.push({
    name: `${word} as the day`,
    change: set(home.no, { handled_on: word }),
    expected: { [home.no]: 'refused i10-date-unreadable' },
  });
}
// What a program or a careful hand does to a sheet changes no answer
EDITS.push(
  { name: 'a number in full width', change: set(car.no, { evidence: '１２' }) },
  { name: 'columns in the opposite order', change: (sheet) => mapRows(sheet, (row) => row.toReversed()) },
  {
    name: 'a blank behind every cell',
    change: (sheet) => mapRows(sheet, (row) => row.map((text) => text && `${text}\u00a0`)),
  },
);

describe('the catalogue of tampering (R-21)', () => {
  it('holds at least 60 edits', () => {
    expect(EDITS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(EDITS.map((edit) => [edit.name, edit] as const))('%s', (_, edit) => {
    const base: Grid = { ...setting.sheet, rows: setting.sheet.rows.map((row) => [...row]) };
    const changed = edit.change(base) ?? base;
    const judged = judge(Array.isArray(changed) ? changed : [changed]);
    const wanted = Object.entries({ ...PLAIN, ...edit.expected }).filter(([, words]) => words !== '');
    expect(wordsOf(judged)).toEqual(Object.fromEntries(wanted));
    expect(judged.problems.map(({ code }) => code)).toEqual(edit.problems ?? []);
    expect(judged.missing.map(({ no }) => no)).toEqual([...(edit.missing ?? [])].sort());
    expect(endedBy(judged)).toEqual(isAnsweredAsSent(wordsOf(judged)[car.no]) ? [car.no] : []);
  });
});

function judge(grids: readonly Grid[]): JudgedReturn {
  const sheets = grids.flatMap((grid) => {
    const rows = grid.rows.map((cells, position) => ({
      rowNumber: position + 1,
      cells: Array.from(cells, (text) => text ?? null),
      formulas: [],
    }));
    return readReturnedSheet({ file: '回.xlsx', sheet: grid.name, rows }) ?? [];
  });
  return setting.loop.withLedger((ledger) =>
    auditReturn(sheets, {
      state: setting.state,
      key: SECRET,
      receivedOn: RECEIVED,
      detailOf: (digest) => ledger.detail(digest),
      offeredBy: () => [],
      ...PLAIN_AUDIT,
    }),
  );
}

function wordsOf(judged: JudgedReturn): Record<string, string> {
  const words: Record<string, string[]> = {};
  for (const { sent, status, complaints } of judged.rows) {
    const codes = [...new Set(complaints.map(({ code }) => code))].join(',');
    (words[sent?.no ?? ''] ??= []).push(codes === '' ? status : `${status} ${codes}`);
  }
  return Object.fromEntries(Object.entries(words).map(([no, rows]) => [no, rows.join(' | ')]));
}

/** Items that these answers bring to an end: only 不属实 with reason and proof may. */
function endedBy(judged: JudgedReturn): string[] {
  const files = [{ file: '回.xlsx', sha256: '' }];
  const terms = { receivedOn: RECEIVED, office: '示例省比对办', exemptionDays: 365, files };
  const drafts = collectEvents(setting.state, judged, terms);
  return drafts.flatMap((draft) =>
    draft.kind === 'exempted' || draft.kind === 'closed' || draft.kind === 'transferred' ? [draft.finding ?? ''] : [],
  );
}

function isAnsweredAsSent(words: string | undefined): boolean {
  return words !== undefined && /^(accepted|noted)/.test(words);
}

function only(...numbers: readonly string[]): Expected {
  return Object.fromEntries(NUMBERS.filter((no) => !numbers.includes(no)).map((no) => [no, '']));
}

function repeatedRest(no: string): Expected {
  const others = NUMBERS.filter((other) => other !== no);
  return Object.fromEntries(
    others.map((other) => [
      other,
      `${PLAIN[other]} | repeated ${other === old.no ? 'i15-rebound,' : ''}i02-duplicate-same`,
    ]),
  );
}

function reorder(sheet: Grid, change: (rows: (string | null)[][]) => (string | null)[][]): Grid {
  const first = headerPosition(sheet) + 1;
  const body = bodyRows(sheet);
  return { ...sheet, rows: [...sheet.rows.slice(0, first), ...change(body), ...sheet.rows.slice(first + body.length)] };
}

function byText(one: readonly (string | null)[], other: readonly (string | null)[]): number {
  return (one[0] ?? '') < (other[0] ?? '') ? -1 : 1;
}

function add(sheet: Grid, row: (string | null)[]): Grid {
  return reorder(sheet, (rows) => [...rows, row]);
}

function addChanged(sheet: Grid, no: string, answers: Answers): Grid {
  const copy = changedCopy(sheet, no, answers);
  return add(sheet, rowOf(copy, no));
}

function changedCopy(sheet: Grid, no: string, answers: Answers): Grid {
  const copy = { name: '副本', rows: sheet.rows.map((row) => [...row]) };
  fillRow(copy, no, answers);
  return copy;
}

function swapCell(sheet: Grid, no: string, column: Parameters<typeof columnPosition>[1], text: string | null): void {
  rowOf(sheet, no)[columnPosition(sheet, column)] = text;
}

function mapColumn(
  sheet: Grid,
  column: Parameters<typeof columnPosition>[1],
  change: (text: string | null) => string | null,
): Grid {
  const position = columnPosition(sheet, column);
  return reorder(sheet, (rows) => rows.map((row) => row.with(position, change(row[position] ?? null))));
}

function clearAnswers(sheet: Grid): Grid {
  let cleared = sheet;
  for (const column of ['conclusion', 'reason', 'disposal', 'evidence'] as const) {
    cleared = mapColumn(cleared, column, () => null);
  }
  return cleared;
}

function addStranger(sheet: Grid): Grid {
  const row = [...rowOf(sheet, car.no)];
  row[columnPosition(sheet, 'no')] = null;
  row[columnPosition(sheet, 'name')] = '别人';
  return add(sheet, row);
}

function useNeighboursCopy(sheet: Grid): void {
  swapCell(sheet, shared.no, 'check', cell(setting.neighbour, shared.no, 'check'));
}

/** Number and check code move down by one row, everything else stays: the classic slip when sorting part of a sheet. */
function shiftLocked(sheet: Grid): Grid {
  const [no, check] = [columnPosition(sheet, 'no'), columnPosition(sheet, 'check')];
  const body = bodyRows(sheet);
  const keys = body.map((row) => [row[no] ?? null, row[check] ?? null] as const);
  return reorder(sheet, (rows) =>
    rows.map((row, position) => {
      const key = keys.at(position - 1) ?? [null, null];
      return row.with(no, key[0]).with(check, key[1]);
    }),
  );
}

function flip(code: string): string {
  return `${code.slice(0, -1)}${code.endsWith('Z') ? 'Y' : 'Z'}`;
}

function flipDigit(number: string): string {
  return `${number.slice(0, 8)}${number[8] === '7' ? '6' : '7'}${number.slice(9)}`;
}

function maskMiddle(number: string): string {
  return `${number.slice(0, 6)}********${number.slice(14)}`;
}
