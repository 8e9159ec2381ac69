/** The rows above and below the answers of a sheet: title, head lines, how to fill in, and the signature block. Pure. */
import {
  DEPARTMENT_HEAD,
  feedbackHead,
  HEAD_SEPARATOR,
  SIGNATURE_LINE,
  SIGNATURES,
  type FeedbackHeadLine,
} from '../../catalog/sheets/feedback-sheet.js';
import { recipientParts } from '../../domain/recipient.js';
import type { SheetCell, SheetColumn, SheetRow } from '../../domain/tables/workbook.js';
import type { FeedbackOrder } from './order.js';
import { subjectsInWords } from './subjects.js';
import { fullWidthRow, roomOf, rowHeight } from '../layout/table-builder.js';

const TITLE_POINTS = 30;
const SIGNATURE_POINTS = 30;
/** Head lines beside each other. */
const BLOCKS = 3;
/** Left blank for a signature. */
const SIGNATURE_GAP = '＿＿＿＿＿＿＿＿＿＿';

/** In the order of the rows of the head; each row has BLOCKS entries. */
const HEAD_ORDER: readonly FeedbackHeadLine[] = [
  'batch',
  'pass',
  'issue',
  'recipient',
  'issuer',
  'issued_on',
  'due_on',
  'contact',
  'counts',
];

/** 填表说明 in short; the long form is the sheet 说明. */
const HOW_TO_FILL =
  '填表说明：只填黄色各列，其余各列请勿改动，不要增删行。核实结论、原因、处置方式、核实方式从下拉选项中选择；' +
  '不属实的必填原因和佐证，属实的必填处置方式，无法核实的填原因和再核日期；日期写成 2018-08-01。各类疑点的口径和依据见“说明”。';

export function headRows(order: FeedbackOrder, columns: readonly SheetColumn[], title: string): SheetRow[] {
  const values = headValues(order);
  const blocks = splitWidth(columns, BLOCKS);
  const rows: SheetRow[] = [
    { cells: [{ value: title, style: 'title', across: columns.length }], height: TITLE_POINTS },
  ];
  for (let first = 0; first < HEAD_ORDER.length; first += BLOCKS) {
    const lines = HEAD_ORDER.slice(first, first + BLOCKS).map((line) =>
      headText(line, values[line], labelOf(line, order)),
    );
    rows.push(blockRow(lines, blocks, columns, null));
  }
  const register = [headText('register_date', values.register_date)];
  if (values.chain_head !== '') register.push(headText('chain_head', values.chain_head));
  rows.push(blockRow(register, blocks, columns, null));
  rows.push(fullWidthRow(headText('list_dates', values.list_dates), 'head', columns));
  rows.push(fullWidthRow(HOW_TO_FILL, 'note', columns));
  return rows;
}

export function signatureRows({ recipient }: FeedbackOrder, columns: readonly SheetColumn[]): SheetRow[] {
  const signers = SIGNATURES[recipientParts(recipient).department === null ? 'township' : 'department'];
  const blocks = splitWidth(columns, BLOCKS);
  const rows: SheetRow[] = [
    { cells: [], height: 8 },
    fullWidthRow(`${SIGNATURE_LINE}。本表所填情况属实，相关佐证材料已存档备查。`, 'sign', columns),
  ];
  for (let first = 0; first < signers.length; first += BLOCKS) {
    const lines = signers.slice(first, first + BLOCKS).map((name) => `${name}${HEAD_SEPARATOR}${SIGNATURE_GAP}`);
    rows.push(blockRow(lines, blocks, columns, SIGNATURE_POINTS));
  }
  return rows;
}

function headText(line: FeedbackHeadLine, value: string, label: string = feedbackHead[line]): string {
  return `${label}${HEAD_SEPARATOR}${value}`;
}

function labelOf(line: FeedbackHeadLine, { recipient }: FeedbackOrder): string {
  const isDepartment = line === 'recipient' && recipientParts(recipient).department !== null;
  return isDepartment ? DEPARTMENT_HEAD : feedbackHead[line];
}

function headValues(order: FeedbackOrder): Record<FeedbackHeadLine, string> {
  const { head, findings } = order;
  return {
    batch: head.batch,
    issue: head.issue,
    pass: head.pass,
    recipient: `${order.countyName}${order.township}（${order.recipient}）`,
    issuer: head.issuer,
    issued_on: head.issuedOn,
    due_on: head.dueOn,
    contact: head.contact,
    counts: `${findings.length} 条，涉及 ${subjectsInWords(findings)}`,
    register_date: head.registerDate,
    list_dates: head.listDates.join('；'),
    chain_head: head.chainHead ?? '',
  };
}

/** Columns in groups of about equal width: [first, count] of each, 0-based. */
function splitWidth(columns: readonly SheetColumn[], groups: number): [first: number, count: number][] {
  const total = roomOf(columns, 0, columns.length);
  const blocks: [number, number][] = [];
  let first = 0;
  let room = 0;
  columns.forEach((_, position) => {
    room += roomOf(columns, position, 1);
    const isLast = position === columns.length - 1;
    if (isLast || (blocks.length < groups - 1 && room >= (total / groups) * (blocks.length + 1))) {
      blocks.push([first, position - first + 1]);
      first = position + 1;
    }
  });
  return blocks;
}

function blockRow(
  texts: readonly string[],
  blocks: readonly [number, number][],
  columns: readonly SheetColumn[],
  height: number | null,
): SheetRow {
  const cells: (SheetCell | null)[] = columns.map(() => null);
  texts.forEach((text, position) => {
    const block = blocks[position];
    if (block === undefined) return;
    cells[block[0]] = { value: text, style: height === null ? 'head' : 'sign', across: block[1] };
  });
  return { cells, height: height ?? rowHeight(cells, columns) };
}
