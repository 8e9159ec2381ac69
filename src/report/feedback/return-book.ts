/** 退回清单.xlsx of one township: rows to put right, marked at the cells, and rows still owed. Pure; it can be returned as an answer. */
import { headWords } from '../layout/head-words.js';
import { plainSheet, underHeader } from '../layout/plain-sheet.js';
import { feedbackChoices } from '../../catalog/sheets/feedback-sheet.js';
import { refusedSheet, owedSheet, RETURN_LIST, type ReturnColumn } from '../../catalog/sheets/return-list.js';
import type { SheetLayout } from '../../catalog/sheets/layout.js';
import type { Sheet, SheetCell, SheetRow, Workbook } from '../../domain/tables/workbook.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { choiceSheet } from '../layout/choice-sheet.js';
import { answerChoices, buildChoiceColumns, type ChoiceColumns } from './choices.js';
import { bodyRow, fullWidthRow, headerRow, measureColumns, type TableRow } from '../layout/table-builder.js';

/** One row to put right or still owed. */
export interface ReturnBookRow {
  readonly cells: TableRow<ReturnColumn>;
  /** Complaints in words, for the column 退回原因和办法. */
  readonly complaint: string;
  /** Column → words of its complaint. */
  readonly marks: ReadonlyMap<string, string>;
}

export interface ReturnBookOrder {
  /** `990121/示例镇`. */
  readonly recipient: string;
  /** `甲县示例镇`. */
  readonly recipientName: string;
  readonly office: string;
  /** ISO day. */
  readonly receivedOn: string;
  /** Head of the ledger's chain when the list was made, as papers carry it. */
  readonly printedHead: string;
  readonly refused: readonly ReturnBookRow[];
  readonly owed: readonly ReturnBookRow[];
  /** Rule number → its entry; a rule that is not here offers everything. */
  readonly rules: ReadonlyMap<string, RuleDefinition>;
}

/** Columns that stay in view: 序号, 退回原因, 疑点编号. */
const FROZEN_COLUMNS = 3;

export function buildReturnBook(order: ReturnBookOrder): Workbook {
  const choices = buildChoiceColumns([...order.refused, ...order.owed].map(ruleOf), order.rules);
  const toSheet = (layout: SheetLayout<ReturnColumn>, rows: readonly ReturnBookRow[], purpose: string): Sheet =>
    buildSheet(order, { layout, rows, purpose }, choices);
  return {
    title: `${order.recipientName} ${RETURN_LIST}`,
    author: order.office,
    day: order.receivedOn,
    sheets: [
      toSheet(refusedSheet, order.refused, '审核退回，请改正标红的单元格后把本表报回'),
      toSheet(owedSheet, order.owed, '下发后没有报回或没有填写，请填写后把本表报回'),
      choiceSheet(feedbackChoices, choices.lists, `${order.recipientName} ${RETURN_LIST}`),
    ],
  };
}

/** `C04` of `C04 有商品房`; empty for a row that was never sent out. */
function ruleOf({ cells }: ReturnBookRow): string {
  return String(cells.rule ?? '').split(' ')[0] ?? '';
}

interface ReturnPart {
  readonly layout: SheetLayout<ReturnColumn>;
  readonly rows: readonly ReturnBookRow[];
  readonly purpose: string;
}

function buildSheet(order: ReturnBookOrder, { layout, rows, purpose }: ReturnPart, choices: ChoiceColumns): Sheet {
  const tableRows = rows.map((row, position) => ({ ...row.cells, seq: position + 1, complaint: row.complaint }));
  const columns = measureColumns(layout.columns, tableRows);
  const head = [
    fullWidthRow(`${layout.name}（${order.recipientName}）`, 'title', columns),
    fullWidthRow(
      `退回单位：${order.office}    收表日期：${order.receivedOn}    共 ${rows.length} 条。${purpose}。`,
      'note',
      columns,
    ),
  ];
  const headerNumber = head.length + 1;
  const body = tableRows.map((row, position) =>
    markRow(bodyRow(layout.columns, row, columns), layout, rows[position]?.marks ?? new Map()),
  );
  const all = [...head, headerRow(layout, columns), ...body];
  return plainSheet({
    name: layout.name,
    columns,
    rows: all,
    rowCount: all.length,
    ...underHeader(headerNumber, { rows: rows.length, columns: layout.columns.length, frozen: FROZEN_COLUMNS }),
    choices: answerChoices({ rules: rows.map(ruleOf), firstRow: headerNumber + 1, columns: layout.columns }, choices),
    print: {
      orientation: 'landscape',
      repeatRows: { first: headerNumber, last: headerNumber },
      footer: `${order.recipientName} ${layout.name}${headWords(order.printedHead)}`,
    },
  });
}

function markRow(row: SheetRow, layout: SheetLayout<ReturnColumn>, marks: ReadonlyMap<string, string>): SheetRow {
  const cells = row.cells.map((cell, position): SheetCell | null => {
    const words = marks.get(layout.columns[position]?.key ?? '');
    return cell === null || words === undefined ? cell : { ...cell, mark: 'refused', comment: words };
  });
  return { ...row, cells };
}
