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
import type { Complaint, JudgedReturn, JudgedRow, MissingRow } from '../domain/returned-sheet.js';
import type { Sheet, SheetCell, SheetRow, Workbook } from '../domain/workbook.js';
import type { KnownFinding } from './ledger-words.js';
import type { TableRow } from './table-builder.js';
import { tableSheet } from './table-sheet.js';

type ReturnedColumn = (typeof rejectedSheet)['columns'][number]['key'];

const HOW_TO_CORRECT =
  '红色单元格有问题。请在原来下发的反馈表中改正后重新报送，本清单不用填写；没有退回的行已经接收，不必重填。';
const HOW_TO_READ_NOTES = '这些行已经接收，黄色单元格请留意，有误的在原表中改正后重新报送。';

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
  readonly findings: ReadonlyMap<string, KnownFinding>;
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
function rowSheet(
  layout: SheetLayout<ReturnedColumn>,
  order: RejectionOrder,
  rows: readonly JudgedRow[],
  footer: string,
): Sheet {
  const files = [...new Set(order.judged.rows.map((row) => row.row.file))].join('、');
  return tableSheet(
    layout,
    rows.map((row, position) => returnedCells(row, position + 1)),
    {
      footer,
      frozenColumns: 3,
      title: `${order.recipientName}${layout.name}`,
      heads: [
        `审核单位：${order.office}    审核日期：${order.receivedOn}    收到的文件：${files === '' ? '—' : files}    共 ${rows.length} 行`,
      ],
      notes: [layout.name === rejectedSheet.name ? HOW_TO_CORRECT : HOW_TO_READ_NOTES],
      finish: (row, position) => markCells(layout.columns, row, rows[position]?.complaints ?? []),
    },
  );
}

function returnedCells({ row, complaints }: JudgedRow, seq: number): TableRow<ReturnedColumn> {
  return { ...row.cells, seq, row: row.rowNumber, why: complaints.map(complaintText).join('\n') };
}

function complaintText(complaint: Complaint): string {
  return renderMessage(complaint.code, complaint.facts, null, 'zh');
}

/** Marks the cells that complaints name; a complaint about the whole row marks its finding number. */
function markCells(layout: readonly ColumnLayout[], row: SheetRow, complaints: readonly Complaint[]): SheetRow {
  const byColumn = new Map<string, Complaint[]>();
  for (const complaint of complaints) {
    const isShown = layout.some((column) => column.key === complaint.column);
    const key = isShown && complaint.column !== null ? complaint.column : 'no';
    byColumn.set(key, [...(byColumn.get(key) ?? []), complaint]);
  }
  const cells = row.cells.map((cell, position): SheetCell | null => {
    const own = byColumn.get(layout[position]?.key ?? '');
    if (cell === null || own === undefined) return cell;
    const isRefused = own.some((complaint) => complaint.level === 'refused');
    return { ...cell, mark: isRefused ? 'refused' : 'changed', comment: own.map(complaintText).join('\n') };
  });
  return { ...row, cells };
}

function missingRow(findings: ReadonlyMap<string, KnownFinding>) {
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
