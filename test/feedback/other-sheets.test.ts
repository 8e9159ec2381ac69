/**
 * What people do to 人工复核, check sheets of a sample and checklists before they return them: the faults that refuse a row of a 点球 sheet
 * refuse theirs too. Each line says what was done and what must come; every refusal names sheet, row and reason.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { collectPairAnswers, type CollectedPairs } from '../../src/app/pairs/pair-answers.js';
import { writeReport } from '../../src/app/compare/report.js';
import { checkSheet, type CheckColumn } from '../../src/catalog/sheets/check-sheet.js';
import { checklistSheet, type ChecklistColumn } from '../../src/catalog/sheets/checklist-sheet.js';
import { pairSheet, type PairColumn } from '../../src/catalog/sheets/pair-sheet.js';
import { renderMessage } from '../../src/catalog/messages/render.js';
import type { ReviewPair } from '../../src/domain/finding.js';
import { rowCheckCode } from '../../src/domain/keyed-code.js';
import type { SampleRecord } from '../../src/domain/reports/field-sample.js';
import type { CellMarkKind, SheetText, TextRow } from '../../src/domain/ledger/returned-sheet.js';
import { readChecklist } from '../../src/feedback/read-checklist.js';
import { sheetFaults } from '../../src/feedback/sheet-faults.js';
import { NO_DECISIONS } from '../../src/ledger/pair-decisions.js';
import { FILLERS } from '../../src/normalise/fillers.js';
import { auditChecks, checkHeader, readCheckSheet, recipientOf } from '../../src/sampling/audit-checks.js';
import { storeBatch } from '../../src/workspace/batch-store.js';
import { inventedBatch, SECRET } from '../support/ledger-fixture.js';
import { LoopWorkspace, readGrids } from '../support/loop-workspace.js';
import path from 'node:path';

type Cells = (string | null)[][];
/** Rows, the header among them, and what was done to single cells. */
interface Returned {
  readonly rows: Cells;
  readonly marks: { row: number; column: number; kind: CellMarkKind }[];
  isHidden?: boolean;
}

const SHEET = '回表';
const textOf = ({ rows, marks, isHidden = false }: Returned): SheetText => ({
  file: '回.xlsx',
  sheet: SHEET,
  hidden: isHidden,
  rows: rows.map((cells, n): TextRow => ({
    rowNumber: n + 1,
    cells,
    formulas: [],
    marks: marks.filter(({ row }) => row === n).map(({ kind, column }) => ({ kind, column })),
  })),
});

/** A change of the first row under the header; `at` gives the place of a column. */
type Change<Column> = (sheet: Returned, at: (column: Column) => number, body: number) => void;

const write =
  <Column>(cells: Partial<Record<Column & string, string | null>>): Change<Column> =>
  ({ rows }, at, body) => {
    for (const [column, text] of Object.entries(cells)) rows[body]![at(column as Column)] = text as string | null;
  };
const mark =
  <Column>(column: Column, kind: CellMarkKind): Change<Column> =>
  (sheet, at, body) =>
    sheet.marks.push({ row: body, column: at(column), kind });
const secondColumn =
  <Column>(title: string, text: string): Change<Column> =>
  ({ rows }, _at, body) =>
    rows.forEach((row, n) => row.push(n === body - 1 ? title : n >= body ? text : null));
const hide: Change<never> = (sheet) => {
  sheet.isHidden = true;
};
const secondHeader: Change<never> = ({ rows }, _at, body) => rows.splice(body + 1, 0, rows[body - 1]!.toReversed());
const sameHeader: Change<never> = ({ rows }, _at, body) => rows.splice(body + 1, 0, [...rows[body - 1]!]);

function namesItsPlace(place: { sheet?: string | null; rowNumber?: number | null } | null, code: never, facts: never) {
  const words = renderMessage(code, facts, place as never, 'zh');
  expect(words).toContain(SHEET);
}

describe('人工复核', () => {
  const pairOf = (name: string, number: string): ReviewPair => {
    const row = { file: '收件/甲.csv', sheet: null, row: 2 };
    return {
      reason: 'name_unlike',
      rule: 'C01',
      place: { county: '990121', township: '示例镇', village: '示例村' },
      register: { ...row, source: 'register', values: { name: '赵示例', id_number: number } },
      list: { ...row, source: 'public_security.vehicle', values: { name, id_number: number } },
      note: null,
    };
  };
  const pairs = [pairOf('钱示例', '990121196801065423'), pairOf('孙示例', '990121197001010015')];
  let loop: LoopWorkspace;
  let printed: Cells;
  let header = 0;
  beforeAll(async () => {
    loop = new LoopWorkspace();
    const batch = { ...inventedBatch({ id: '2018-07-25-county-01', findings: [] }), review: pairs };
    loop.record(batch);
    await storeBatch(loop.workspace.paths, batch);
    const { folder } = await writeReport(loop.workspace, batch, 'test');
    printed = (await readGrids(path.join(folder, '人工复核.xlsx')))[0]!.rows;
    header = printed.findIndex((row) => row.includes('复核编号'));
  });

  const at = (column: PairColumn): number =>
    printed[header]!.indexOf(pairSheet.columns.find(({ key }) => key === column)!.header);
  function collect(change: Change<PairColumn>): CollectedPairs {
    const width = printed[header]!.length;
    const rows = printed.map((row) => Array.from({ length: width }, (_, n) => row[n] ?? null));
    const sheet: Returned = { rows, marks: [] };
    write<PairColumn>({ answer: '同一人', by: '王核查' })(sheet, at, header + 1);
    change(sheet, at, header + 1);
    const shared = { workspace: loop.workspace, files: [], decisions: NO_DECISIONS, operator: 'tester' };
    return collectPairAnswers({ ...shared, sheets: [textOf(sheet)], receivedOn: '2018-07-30' })!;
  }

  const swapKeys: Change<PairColumn> = ({ rows }, place, body) => {
    for (const column of ['pair', 'check'] as const) {
      const [one, other] = [rows[body]![place(column)]!, rows[body + 1]![place(column)]!];
      rows[body]![place(column)] = other;
      rows[body + 1]![place(column)] = one;
    }
  };

  it.each<[done: string, change: Change<PairColumn>, decided: number, codes: readonly string[]]>([
    ['nothing', () => undefined, 1, []],
    [
      'the rows sorted as a whole',
      ({ rows }, _at, body) => void rows.splice(body, 0, rows.splice(body + 1, 1)[0]!),
      1,
      [],
    ],
    ['the header once more', sameHeader, 1, []],
    ['a remark of their own', secondColumn('村里备注', '看过'), 1, []],
    ['a blank in a name', write({ register_name: '赵 示例' }), 1, []],
    ['a number in full width', write({ list_id: '９９０１２１１９６８０１０６５４２３' }), 1, []],
    ['a number in exponent form', write({ register_id: '9.90121E+17' }), 1, []],
    ['an answer merged with the next', mark('answer', 'merged'), 1, ['i17-merged']],
    ['a struck place', mark('place', 'struck'), 1, []],
    ['a struck answer', mark('answer', 'struck'), 0, ['i17-struck']],
    ['a struck name of who decided', mark('by', 'struck'), 0, ['i17-struck']],
    ['an answer that shows another text', mark('answer', 'format'), 0, ['i17-format']],
    ['a name of who decided that shows another', mark('by', 'format'), 0, ['i17-format']],
    ['the sheet hidden', hide, 0, ['i17-sheet-hidden']],
    ['a second column 判断', secondColumn('判断', '不是'), 0, ['i17-column-twice']],
    ['a second column 判断2', secondColumn('判断2', '不是'), 0, ['i17-column-twice']],
    ['a second column 判断（复核）', secondColumn('判断（复核）', '不是'), 0, ['i17-column-twice']],
    ['a second column 核实人', secondColumn('核实人', '李某'), 0, ['i17-column-twice']],
    ['a second column 校验码', secondColumn('校验码', 'AAAA'), 0, ['i17-column-twice']],
    ['another header below', secondHeader, 0, ['i17-second-header']],
    ['numbers and check codes sorted without the rest', swapKeys, 0, ['i03-cell-changed']],
    ['another name', write({ register_name: '周示例' }), 0, ['i03-cell-changed']],
    ['the other name emptied', write({ list_name: null }), 0, ['i03-cell-changed']],
    ['a number changed by one digit', write({ list_id: '990121196801065424' }), 0, ['i03-cell-changed']],
    ['nobody who decided', write({ by: null }), 0, ['pair-sheet-person']],
    ['a role in place of who decided', write({ by: '村干部' }), 0, ['pair-sheet-person']],
    ['an office in place of who decided', write({ by: '扶贫办' }), 0, ['pair-sheet-person']],
    ['a telephone number in place of who decided', write({ by: '13900000001' }), 0, ['pair-sheet-person']],
    ['the person of the register himself', write({ by: '赵示例' }), 0, ['pair-sheet-own']],
    ['the person of the list himself', write({ by: '钱 示例' }), 0, ['pair-sheet-own']],
    ['two answers in one cell', write({ answer: '同一人 不是' }), 0, ['pair-sheet-answer']],
    ['an answer of another drop-down', write({ answer: '属实' }), 0, ['pair-sheet-answer']],
    ['a tick', write({ answer: '√' }), 0, ['pair-sheet-answer']],
    ['nothing but who decided', write({ answer: null }), 0, []],
  ])('with %s', (_done, change, decided, codes) => {
    const { drafts, problems } = collect(change);
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(drafts).toHaveLength(decided);
    for (const { place, code, facts } of problems) namesItsPlace(place, code as never, facts as never);
  });
});

describe('a check sheet of a sample', () => {
  const household = {
    ...{
      no: 'J00000001',
      key: 'H1',
      county: '990121 甲县',
      township: '示例镇',
      village: '示例村',
      group: 'registered',
    },
    ...{ order: 1, stratum: 's', persons: 3 },
  };
  const record = {
    sample: '2018-07-26-01',
    drawn_on: '2018-07-26',
    selected: [household],
    reserves: [],
  } as unknown as SampleRecord;
  const columns = checkSheet.columns.map(({ header }) => header);
  const at = (column: CheckColumn): number => checkSheet.columns.findIndex(({ key }) => key === column);
  const check = rowCheckCode(SECRET, { no: household.no, recipient: recipientOf(household), issue: record.sample });
  const answers = {
    ...{ no: household.no, check, group: '建档立卡户', household: 'H1', head_name: '赵某', persons: '3' },
    ...{ outcome: '已核查', approves: '认可', checker: '王核查', checked_on: '2018-07-28' },
  } as const;

  it.each<[done: string, change: Change<CheckColumn>, status: string, codes: readonly string[]]>([
    ['nothing', () => undefined, 'accepted', []],
    ['the header once more', sameHeader, 'accepted', []],
    ['a merged answer', mark('approves', 'merged'), 'accepted', ['i17-merged']],
    ['a day in other signs', write({ checked_on: '2018.7.28' }), 'accepted', []],
    ['a struck answer', mark('approves', 'struck'), 'refused', ['i17-struck']],
    ['an answer that shows another text', mark('outcome', 'format'), 'refused', ['i17-format']],
    ['a day that shows another', mark('checked_on', 'format'), 'refused', ['i17-format']],
    ['a struck name', mark('checker', 'struck'), 'refused', ['i17-struck']],
    ['the sheet hidden', hide, '', ['i17-sheet-hidden']],
    ['a second column 是否认可', secondColumn('是否认可', '不认可'), '', ['i17-column-twice']],
    ['a second column 核查情况（二）', secondColumn('核查情况(二)', '未能核查'), '', ['i17-column-twice']],
    ['another header below', secondHeader, '', ['i17-second-header']],
    ['nobody who checked', write({ checker: '无' }), 'refused', ['check-missing']],
    ['an office that checked', write({ checker: '村委会' }), 'refused', ['check-missing']],
    ['a gesture in place of a name', write({ checker: '已签字' }), 'refused', ['check-missing']],
    ['a day before the draw', write({ checked_on: '2018-07-25' }), 'refused', ['check-date']],
    ['a day to come', write({ checked_on: '2018-08-02' }), 'refused', ['check-date']],
    ['the household of another row', write({ household: 'H2' }), 'refused', ['check-cell-changed']],
    ['an answer of another drop-down', write({ approves: '满意' }), 'refused', ['check-not-a-choice']],
  ])('with %s', (_done, change, status, codes) => {
    const own = checkSheet.columns.map(({ key }) => (answers as Partial<Record<CheckColumn, string>>)[key] ?? null);
    const sheet: Returned = { rows: [[...columns], own], marks: [] };
    change(sheet, at, 1);
    const text = textOf(sheet);
    const header = checkHeader(text)!;
    const faults = sheetFaults(text, header, checkSheet.columns);
    const rows = faults.problems.length > 0 ? [] : readCheckSheet(text, header, faults.ofRow);
    const audit = { records: [record], key: SECRET, receivedOn: '2018-08-01', known: new Map() };
    const judged = auditChecks(rows, audit);
    const told = [...faults.problems, ...(rows.length === 0 ? [] : text.rows.flatMap((row) => faults.mergedIn(row)))];
    expect(judged.map((row) => row.status).join()).toBe(status);
    expect([...told, ...judged.flatMap((row) => row.complaints)].map(({ code }) => code)).toEqual(codes);
    for (const { place, code, facts } of told) namesItsPlace(place, code as never, facts as never);
    for (const { place } of judged) expect([place.sheet, place.rowNumber]).toEqual([SHEET, 2]);
  });
});

describe('a checklist', () => {
  const columns = checklistSheet.columns.map(({ header }) => header);
  const at = (column: ChecklistColumn): number => checklistSheet.columns.findIndex(({ key }) => key === column);
  const answers: Partial<Record<ChecklistColumn, string>> = {
    ...{ no: 'Q0000000A-1-01', check: 'AAAA', household: 'H1', name: '赵某', content: '住房安全' },
    ...{ answer: '是', evidence: '照片3', by: '王核查', on: '2018-07-28' },
  };
  it.each<[done: string, change: Change<ChecklistColumn>, rows: number, doubtful: number, codes: readonly string[]]>([
    ['nothing', () => undefined, 1, 0, []],
    ['the header once more', sameHeader, 1, 0, []],
    ['a merged signature', mark('by', 'merged'), 1, 0, ['i17-merged']],
    ['a struck answer', mark('answer', 'struck'), 1, 1, []],
    ['an answer that shows another text', mark('answer', 'format'), 1, 1, []],
    ['a day that shows another', mark('on', 'format'), 1, 1, []],
    ['a locked cell that shows another text', mark('content', 'format'), 1, 0, []],
    ['the sheet hidden', hide, 0, 0, ['i17-sheet-hidden']],
    ['a second column 核查答复', secondColumn('核查答复', '否'), 0, 0, ['i17-column-twice']],
    ['a second column 签字人2', secondColumn('签字人2', '李某'), 0, 0, ['i17-column-twice']],
    ['another header below', secondHeader, 0, 0, ['i17-second-header']],
  ])('with %s', (_done, change, rows, doubtful, codes) => {
    const own = checklistSheet.columns.map(({ key }) => answers[key] ?? null);
    const sheet: Returned = { rows: [[...columns], own], marks: [] };
    change(sheet, at, 1);
    const read = readChecklist(textOf(sheet), FILLERS)!;
    expect(read.lines).toHaveLength(rows);
    expect(read.lines.flatMap((line) => line.doubtful)).toHaveLength(doubtful);
    expect(read.problems.map(({ code }) => code)).toEqual(codes);
    for (const { place, code, facts } of read.problems) namesItsPlace(place, code as never, facts as never);
  });
});
