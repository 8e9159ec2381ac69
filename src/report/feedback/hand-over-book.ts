/** 交办单 (one printed page a township) and 签收表 for one dispatch. Pure. */
import {
  HAND_OVER_BOOK,
  HAND_OVER_DEMANDS,
  handOverSheet,
  RECEIPT_TOTAL,
  receiptSheet,
} from '../../catalog/sheets/hand-over.js';
import { countHouseholds, subjectsInWords } from './subjects.js';
import { SEVERITIES, SEVERITY_LABELS } from '../../domain/rule.js';
import type { Sheet, SheetRow, Workbook } from '../../domain/tables/workbook.js';
import type { FeedbackOrder } from './order.js';
import {
  FORM_COLUMNS,
  formSheet,
  formTitleRow,
  pairRow,
  ruleCountText,
  signRow,
  wideRow,
} from '../layout/form-rows.js';
import { headWords } from '../layout/head-words.js';
import { fullWidthRow, totalRow } from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';

/** The orders of one dispatch, in the order of their files; never empty. */
export function buildHandOverBook(orders: readonly FeedbackOrder[]): Workbook {
  const first = orders[0]?.head;
  const batch = first?.batch ?? '';
  const footer = `${batch}${headWords(first?.chainHead ?? null)}`;
  return {
    title: `${HAND_OVER_BOOK} ${batch}`,
    author: first?.issuer ?? '',
    day: first?.issuedOn ?? '1970-01-01',
    sheets: [buildReceiptSheet(orders, footer), buildNoteSheet(orders, footer)],
  };
}

function buildReceiptSheet(orders: readonly FeedbackOrder[], footer: string): Sheet {
  const rows = orders.map((order, position) => ({
    seq: position + 1,
    county: order.countyName,
    township: order.township,
    issue: order.head.issue,
    findings: order.findings.length,
    households: countHouseholds(order.findings),
    due: order.head.dueOn,
  }));
  return tableSheet(receiptSheet, rows, {
    footer: `疑点核实反馈表签收 ${footer}`,
    title: '疑点核实反馈表签收表',
    tail: (widths) => [totalRow(receiptSheet, rows, widths, RECEIPT_TOTAL)],
  });
}

function buildNoteSheet(orders: readonly FeedbackOrder[], footer: string): Sheet {
  const rows = orders.flatMap((order, position) => noteRows(order, position + 1));
  return formSheet(handOverSheet, rows, footer);
}

/** One page. */
function noteRows(order: FeedbackOrder, number: number): SheetRow[] {
  const { head } = order;
  return [
    formTitleRow('疑点核实交办单'),
    pairRow('交办编号', `${head.issue}-${String(number).padStart(3, '0')}`, '比对类型', head.pass),
    pairRow('交办单位', head.issuer, '承办单位', `${order.countyName}${order.township}`),
    pairRow('交办日期', head.issuedOn, '反馈期限', head.dueOn),
    pairRow('联系人', head.contact, '送达方式', ''),
    wideRow('交办事项', taskText(order)),
    wideRow('疑点类型', ruleCountText(order.findings)),
    wideRow('办理要求', HAND_OVER_DEMANDS.join('\n')),
    wideRow('随附材料', `《疑点核实反馈表》（${order.township}）1份，下发单号 ${head.issue}`),
    signRow('交办人签字', '签收人签字'),
    signRow('交办单位（盖章）', '签收日期'),
    {
      ...fullWidthRow('本单一式两份，交办单位、承办单位各存一份。', 'note', FORM_COLUMNS),
      pageBreakAfter: true,
    },
  ];
}

function taskText(order: FeedbackOrder): string {
  const counts = SEVERITIES.map((severity) => {
    const count = order.findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? null : `${SEVERITY_LABELS[severity]} ${count} 条`;
  }).filter((text) => text !== null);
  return `${order.head.batch} 批次比对发现疑点 ${order.findings.length} 条，涉及 ${subjectsInWords(order.findings)}（${counts.join('，')}），请核实并反馈。`;
}
