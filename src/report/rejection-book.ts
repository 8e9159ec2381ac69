/**
 * 退回清单 of one township: every refused row with its cells as returned, the wrong cells marked and commented, in words that can be sent
 * on; rows that did not come back; what is wrong with whole sheets. Pure.
 */
import { renderMessage } from '../catalog/messages/render.js';
import {
  missingSheet,
  notedSheet,
  REJECTION_BOOK,
  rejectedSheet,
  wholeSheetProblems,
} from '../catalog/sheets/rejection-book.js';
import type { ColumnLayout, SheetLayout } from '../catalog/sheets/layout.js';
import type { Finding } from '../domain/finding.js';
import type { Complaint, JudgedReturn, JudgedRow, MissingRow } from '../domain/returned-sheet.js';
import type { Sheet, SheetCell, SheetColumn, SheetRow, Workbook } from '../domain/workbook.js';
import { fullWidthRow, headerRow, measureColumns, bodyRow, type TableRow } from './table-builder.js';
import { tableSheet } from './table-sheet.js';

const TITLE_POINTS = 30;

export interface RejectionOrder {
  /** As in `Finding.sent_to`, or what the sheet itself named; null when it named none. */
  readonly recipient: string | null;
  /** 中文 name for the title: `甲县示例镇`. */
  readonly recipientName: string;
  readonly office: string;
  /** ISO day. */
  readonly receivedOn: string;
  readonly judged: JudgedReturn;
  /** Findings as the ledger knows them, for names on missing rows. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/** Null when there is nothing to send back and nothing to remark. */
export function buildRejectionBook(order: RejectionOrder): Workbook | null {
  const { judged } = order;
  const refused = judged.rows.filter((row) => row.status === 'refused' || row.status === 'conflict');
  const noted = judged.rows.filter((row) => row.status === 'noted');
  if (refused.length + noted.length + judged.missing.length + judged.problems.length === 0) return null;
  const footer = `${order.recipientName} ${REJECTION_BOOK} ${order.receivedOn}`;
  return {
    title: `${order.recipientName}${REJECTION_BOOK}`,
    author: order.office,
    day: order.receivedOn,
    sheets: [
      rowSheet(rejectedSheet, order, refused, footer),
      tableSheet(missingSheet, judged.missing.map(missingRow(order.findings)), { footer }),
      rowSheet(notedSheet, order, noted, footer),
      tableSheet(
        wholeSheetProblems,
        judged.problems.map((problem, position) => ({
          seq: position + 1,
          place: problem.place === null ? null : `${problem.place.file}${problem.place.sheet ?? ''}`,
          why: renderMessage(problem.code, problem.facts, null, 'zh'),
        })),
        { footer },
      ),
    ],
  };
}

/** A sheet of returned rows under a title that says how many and what to do. */
function rowSheet(layout: SheetLayout, order: RejectionOrder, rows: readonly JudgedRow[], footer: string): Sheet {
  const cells = rows.map((row, position) => returnedCells(row, position + 1));
  const columns = measureColumns(layout.columns, cells);
  const head = headRows(layout, order, rows.length, columns);
  const headerNumber = head.length + 1;
  const body = rows.map((row, position) => markedRow(layout.columns, row, cells[position] ?? {}, columns));
  const all = [...head, headerRow(layout, columns), ...body];
  return {
    name: layout.name,
    columns,
    rows: all,
    rowCount: all.length,
    freeze: { rows: headerNumber, columns: 3 },
    filter: { firstRow: headerNumber, lastRow: all.length, firstColumn: 1, lastColumn: columns.length },
    choices: [],
    protected: false,
    hidden: false,
    print: { orientation: 'landscape', repeatRows: { first: headerNumber, last: headerNumber }, footer },
  };
}

function headRows(
  layout: SheetLayout,
  order: RejectionOrder,
  count: number,
  columns: readonly SheetColumn[],
): SheetRow[] {
  const title: SheetCell = { value: `${order.recipientName}${layout.name}`, style: 'title', across: columns.length };
  const files = [...new Set(order.judged.rows.map((row) => row.row.file))].join('、');
  return [
    { cells: [title], height: TITLE_POINTS },
    fullWidthRow(
      `审核单位：${order.office}    审核日期：${order.receivedOn}    收到的文件：${files === '' ? '—' : files}    共 ${count} 行`,
      'head',
      columns,
    ),
    fullWidthRow(
      layout.name === rejectedSheet.name
        ? '红色单元格有问题。请在原来下发的反馈表中改正后重新报送，本清单不用填写；没有退回的行已经接收，不必重填。'
        : '这些行已经接收，黄色单元格请留意，有误的在原表中改正后重新报送。',
      'note',
      columns,
    ),
  ];
}

function returnedCells({ row, complaints }: JudgedRow, seq: number): TableRow<string> {
  return { ...row.cells, seq, row: row.rowNumber, why: complaints.map(complaintText).join('\n') };
}

function complaintText(complaint: Complaint): string {
  return renderMessage(complaint.code, complaint.facts, null, 'zh');
}

/** Marks the cells that complaints name; a complaint about the whole row marks its finding number. */
function markedRow(
  layout: readonly ColumnLayout[],
  judged: JudgedRow,
  cells: TableRow<string>,
  columns: readonly SheetColumn[],
): SheetRow {
  const row = bodyRow(layout, cells, columns);
  const byColumn = new Map<string, Complaint[]>();
  for (const complaint of judged.complaints) {
    const key = layout.some((column) => column.key === complaint.column) ? (complaint.column ?? 'no') : 'no';
    byColumn.set(key, [...(byColumn.get(key) ?? []), complaint]);
  }
  const marked = row.cells.map((cell, position): SheetCell | null => {
    const complaints = byColumn.get(layout[position]?.key ?? '');
    if (cell === null || complaints === undefined) return cell;
    const isRefused = complaints.some((complaint) => complaint.level === 'refused');
    return { ...cell, mark: isRefused ? 'refused' : 'changed', comment: complaints.map(complaintText).join('\n') };
  });
  return { ...row, cells: marked };
}

function missingRow(findings: ReadonlyMap<string, Finding>) {
  return (missing: MissingRow, position: number) => {
    const finding = findings.get(missing.no);
    return {
      seq: position + 1,
      no: missing.no,
      issue: missing.issue,
      village: finding?.place.village ?? null,
      name: finding?.person.name ?? null,
      rule: finding === undefined ? null : `${finding.rule} ${finding.rule_name}`,
    };
  };
}
