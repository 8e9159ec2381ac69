/** 交办单 (one printed page a township) and 签收表 for one dispatch (M41). Pure. */
import { HAND_OVER_BOOK, HAND_OVER_DEMANDS, handOverSheet, receiptSheet } from '../catalog/sheets/hand-over.js';
import type { Finding } from '../domain/finding.js';
import { SEVERITIES, SEVERITY_LABELS } from '../domain/rule.js';
import type { Sheet, SheetCell, SheetColumn, SheetRow, Workbook } from '../domain/workbook.js';
import type { FeedbackOrder } from './feedback-book.js';
import { compareTexts } from './order.js';
import { fullWidthRow, rowHeight } from './table-builder.js';
import { tableSheet } from './table-sheet.js';

const TITLE_POINTS = 40;
const LINE_POINTS = 30;
const SIGN_POINTS = 34;

/** Label, value, label, value: together the width of A4 upright. */
const COLUMNS: readonly SheetColumn[] = [{ width: 14 }, { width: 30 }, { width: 14 }, { width: 30 }];

/** The orders of one dispatch, in the order of their files; never empty. */
export function buildHandOverBook(orders: readonly FeedbackOrder[]): Workbook {
  const first = orders[0]?.head;
  const footer = first?.batch ?? '';
  return {
    title: `${HAND_OVER_BOOK} ${footer}`,
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
  return tableSheet(receiptSheet, rows, { footer: `疑点核实反馈表签收 ${footer}`, title: '疑点核实反馈表签收表' });
}

function buildNoteSheet(orders: readonly FeedbackOrder[], footer: string): Sheet {
  const rows = orders.flatMap((order, position) => noteRows(order, position + 1));
  return {
    name: handOverSheet,
    columns: COLUMNS,
    rows,
    rowCount: rows.length,
    freeze: null,
    filter: null,
    choices: [],
    protected: false,
    hidden: false,
    print: { orientation: 'portrait', repeatRows: null, footer },
  };
}

/** One page. */
function noteRows(order: FeedbackOrder, number: number): SheetRow[] {
  const { head } = order;
  return [
    { cells: [{ value: '疑点核实交办单', style: 'title', across: COLUMNS.length }], height: TITLE_POINTS },
    pairRow('交办编号', `${head.issue}-${String(number).padStart(3, '0')}`, '比对类型', head.pass),
    pairRow('交办单位', head.issuer, '承办单位', `${order.countyName}${order.township}`),
    pairRow('交办日期', head.issuedOn, '反馈期限', head.dueOn),
    pairRow('联系人', head.contact, '送达方式', ''),
    wideRow('交办事项', taskText(order)),
    wideRow('疑点类型', ruleText(order.findings)),
    wideRow('办理要求', HAND_OVER_DEMANDS.join('\n')),
    wideRow('随附材料', `《疑点核实反馈表》（${order.township}）1份，下发单号 ${head.issue}`),
    signRow('交办人签字', '签收人签字'),
    signRow('交办单位（盖章）', '签收日期'),
    {
      ...fullWidthRow('本单一式两份，交办单位、承办单位各存一份。', 'note', COLUMNS),
      pageBreakAfter: true,
    },
  ];
}

function taskText(order: FeedbackOrder): string {
  const counts = SEVERITIES.map((severity) => {
    const count = order.findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? null : `${SEVERITY_LABELS[severity]} ${count} 条`;
  }).filter((text) => text !== null);
  const households = countHouseholds(order.findings);
  return `${order.head.batch} 批次比对发现疑点 ${order.findings.length} 条，涉及 ${households} 户（${counts.join('，')}），请核实并反馈。`;
}

function ruleText(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const name = `${finding.rule} ${finding.rule_name}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([name, count]) => `${name} ${count} 条`)
    .join('；');
}

function countHouseholds(findings: readonly Finding[]): number {
  return new Set(findings.map((finding) => finding.person.household ?? finding.no)).size;
}

function pairRow(label: string, value: string, otherLabel: string, otherValue: string): SheetRow {
  const cells: SheetCell[] = [
    { value: label, style: 'header' },
    { value, style: 'text' },
    { value: otherLabel, style: 'header' },
    { value: otherValue, style: 'text' },
  ];
  return { cells, height: Math.max(LINE_POINTS, rowHeight(cells, COLUMNS)) };
}

function wideRow(label: string, value: string): SheetRow {
  const cells: SheetCell[] = [
    { value: label, style: 'header' },
    { value, style: 'text', across: 3 },
  ];
  return { cells, height: Math.max(LINE_POINTS, rowHeight(cells, COLUMNS)) };
}

function signRow(label: string, otherLabel: string): SheetRow {
  return { ...pairRow(label, '', otherLabel, ''), height: SIGN_POINTS };
}
