/** 核查清单表 of one township (answer sheet first, then what each list is for, then the drop-downs). Pure. */
import {
  CHECKLIST_WORDS,
  checklistChoices,
  checklistGuideSheet,
  checklistSheet,
  contentOf,
  isAsked,
  NOT_ASKED,
  type ChecklistColumn,
} from '../../catalog/sheets/checklist-sheet.js';
import { HEAD_SEPARATOR } from '../../catalog/sheets/feedback-sheet.js';
import type { Checklist, ChecklistRow } from '../../domain/ledger/checklist.js';
import type { Sheet, SheetChoice, SheetColumn, SheetRow, Workbook } from '../../domain/tables/workbook.js';
import { choiceSheet, type OfferedList } from '../layout/choice-sheet.js';
import { plainSheet, underHeader } from '../layout/plain-sheet.js';
import { bodyRow, fullWidthRow, headerRow, measureColumns, type TableRow } from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';

const TITLE_POINTS = 30;
/** Room to write by hand. */
const WRITING_POINTS = 22;
const FROZEN_COLUMNS = 3;

/** A printed row of a subject. */
export interface ChecklistLine {
  readonly no: string;
  readonly check: string;
  readonly row: ChecklistRow;
}

export interface ChecklistSubjectPrint {
  readonly list: Checklist;
  readonly village: string | null;
  readonly household: string | null;
  /** Head of the household, the person, or the village. */
  readonly name: string | null;
  /** Finding that it goes with, or null. */
  readonly of: string | null;
  readonly lines: readonly ChecklistLine[];
}

export interface ChecklistOrder {
  readonly recipient: string;
  readonly countyName: string;
  readonly township: string;
  readonly issuer: string;
  readonly batch: string;
  readonly issue: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly contact: string;
  /** 0 where there is one confirmation. */
  readonly side: number;
  /** In printed order: by village and household. */
  readonly subjects: readonly ChecklistSubjectPrint[];
}

export function buildChecklistBook(order: ChecklistOrder): Workbook {
  const offered = offeredAnswers(order);
  return {
    title: titleOf(order),
    author: order.issuer,
    day: order.issuedOn,
    sheets: [
      answerSheet(order, offered),
      guideSheet(order),
      ...(offered.length === 0 ? [] : [choiceSheet(checklistChoices, offered, order.issue)]),
    ],
  };
}

function titleOf({ countyName, township, side }: ChecklistOrder): string {
  const words = CHECKLIST_WORDS.copies[side] ?? '';
  return `${CHECKLIST_WORDS.title}（${countyName}${township}${words === '' ? '' : `，${words}`}）`;
}

function answerSheet(order: ChecklistOrder, offered: readonly OfferedList[]): Sheet {
  const lines = order.subjects.flatMap((subject, at) => subject.lines.map((line) => ({ subject, line, at })));
  const rows = lines.map(({ subject, line }, position) => rowOf(subject, line, position + 1));
  const columns = measureColumns(checklistSheet.columns, rows);
  const head = headRows(order, columns);
  const headerNumber = head.length + 1;
  const body = lines.map(({ subject: { list }, line: { row }, at }, position): SheetRow => {
    const built = bodyRow(checklistSheet.columns, rows[position] ?? {}, columns, at % 2 === 1 ? 'band' : null);
    const cells = built.cells.map((cell, column) => {
      const key = checklistSheet.columns[column]?.key;
      const isOpen = cell?.style === 'open' && key !== undefined;
      return isOpen && !isAsked(key, row, list) ? ({ value: NOT_ASKED, style: 'short' } as const) : cell;
    });
    return { cells, height: Math.max(built.height ?? 0, WRITING_POINTS) };
  });
  const tail = fullWidthRow(CHECKLIST_WORDS.signLine, 'sign', columns);
  const all = [...head, headerRow(checklistSheet, columns), ...body, { cells: [], height: 8 }, tail];
  return plainSheet({
    name: checklistSheet.name,
    columns,
    rows: all,
    rowCount: all.length,
    ...underHeader(headerNumber, { rows: body.length, columns: checklistSheet.columns.length, frozen: FROZEN_COLUMNS }),
    choices: choicesFor(
      lines.map(({ line }) => line),
      offered,
      headerNumber + 1,
    ),
    protected: true,
    print: {
      orientation: 'landscape',
      repeatRows: { first: headerNumber, last: headerNumber },
      footer: `${order.countyName}${order.township} ${order.issue} ${CHECKLIST_WORDS.copies[order.side] ?? ''}`.trim(),
    },
  });
}

function rowOf(
  subject: ChecklistSubjectPrint,
  { no, check, row }: ChecklistLine,
  seq: number,
): TableRow<ChecklistColumn> {
  return {
    seq,
    no,
    check,
    village: subject.village,
    household: subject.household,
    name: subject.name,
    list: listCell(subject),
    content: contentOf(row),
    asked: askedOf(row, subject.list),
  };
}

function listCell({ list, of }: ChecklistSubjectPrint): string {
  return of === null ? list.name : `${list.name}（疑点 ${of}）`;
}

function askedOf(row: ChecklistRow, list: Checklist): string {
  if (row.kind === 'sign') return row.order === 0 ? '签字人姓名、入户日期' : '签字人姓名、签字日期';
  const { answers, evidence, signed_by: role } = row.item;
  return [
    answers.join('／'),
    ...(evidence.length === 0 ? [] : [`附：${evidence.join('、')}`]),
    ...(role === null ? [] : [`${role}签字`]),
    ...(list.in_order ? ['写明日期'] : []),
  ].join('；');
}

function headRows(order: ChecklistOrder, columns: readonly SheetColumn[]): SheetRow[] {
  const labelled = (pairs: readonly (readonly [string, string])[]): string =>
    pairs.map(([label, value]) => `${label}${HEAD_SEPARATOR}${value}`).join('　　');
  const rows = order.subjects.reduce((sum, { lines }) => sum + lines.length, 0);
  const lines = [
    labelled([
      ['批次号', order.batch],
      ['下发单号', order.issue],
      ['接收乡镇', `${order.countyName}${order.township}（${order.recipient}）`],
      ['核查对象', `${order.subjects.length} 个，共 ${rows} 行`],
    ]),
    labelled([
      ['下发单位', order.issuer],
      ['下发日期', order.issuedOn],
      ['反馈期限', order.dueOn],
      ['联系人及电话', order.contact],
    ]),
  ];
  return [
    { cells: [{ value: titleOf(order), style: 'title', across: columns.length }], height: TITLE_POINTS },
    ...lines.map((line) => fullWidthRow(line, 'head', columns)),
    fullWidthRow(CHECKLIST_WORDS.howToFill, 'note', columns),
    ...(order.side === 0 ? [] : [fullWidthRow(CHECKLIST_WORDS.twoSides, 'note', columns)]),
  ];
}

/** One drop-down for each set of answers. */
function offeredAnswers(order: ChecklistOrder): OfferedList[] {
  const sets = new Map<string, readonly string[]>();
  for (const { lines } of order.subjects)
    for (const { row } of lines) if (row.kind === 'item') sets.set(JSON.stringify(row.item.answers), row.item.answers);
  return [...sets.values()].map((labels) => ({ header: labels.join('／'), labels }));
}

function choicesFor(lines: readonly ChecklistLine[], offered: readonly OfferedList[], firstRow: number): SheetChoice[] {
  const column = checklistSheet.columns.findIndex(({ key }) => key === 'answer') + 1;
  return offered.map(({ labels }, at): SheetChoice => {
    const ranges = lines.flatMap(({ row }, position) =>
      row.kind === 'item' && JSON.stringify(row.item.answers) === JSON.stringify(labels)
        ? [{ firstRow: firstRow + position, lastRow: firstRow + position, firstColumn: column, lastColumn: column }]
        : [],
    );
    return {
      ranges,
      sheet: checklistChoices,
      source: { firstRow: 2, lastRow: 1 + labels.length, firstColumn: at + 1, lastColumn: at + 1 },
      error: '本列只能从下拉选项中选择，其他情况请在“情况说明”中写明。',
      prompt: '',
    };
  });
}

function guideSheet(order: ChecklistOrder): Sheet {
  const lists = new Map<string, { list: Checklist; subjects: number }>();
  for (const { list } of order.subjects) {
    const known = lists.get(list.id);
    lists.set(list.id, { list, subjects: (known?.subjects ?? 0) + 1 });
  }
  const rows = [...lists.values()].map(({ list, subjects }) => ({
    name: list.name,
    subjects,
    items: list.items.length,
    signers: list.signers.join(' → '),
    effect: list.guards && list.stage !== 'visit' ? CHECKLIST_WORDS.effect[list.stage] : CHECKLIST_WORDS.effect.none,
    basis: list.basis,
  }));
  return tableSheet(checklistGuideSheet, rows, { footer: order.issue, title: checklistGuideSheet.name });
}
