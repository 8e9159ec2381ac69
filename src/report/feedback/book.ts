/**
 * The 点球 workbook of one recipient (docs/design/ledger.md, "The township's sheet"): answer sheet first, then 统计, 说明 and 选项. Every row
 * carries its finding number and a check code, so that it is recognised wherever and however it comes back. Pure.
 */
import { plainSheet, underHeader } from '../layout/plain-sheet.js';
import { compareTexts } from '../../domain/text-order.js';
import {
  feedbackChoices,
  feedbackSheet,
  NO_VILLAGE,
  type FeedbackColumn,
} from '../../catalog/sheets/feedback-sheet.js';
import type { Finding } from '../../domain/finding.js';
import type { EventDetail } from '../../domain/ledger/event.js';
import { SEVERITY_LABELS } from '../../domain/rule.js';
import type { CellMark, Sheet, SheetColumn, SheetRow, Workbook } from '../../domain/tables/workbook.js';
import { choiceSheet } from '../layout/choice-sheet.js';
import { answerChoices, buildChoiceColumns, type ChoiceColumns } from './choices.js';
import { buildGuideSheet } from './guide.js';
import { headRows, signatureRows } from './head.js';
import type { FeedbackOrder } from './order.js';
import { buildStatisticsSheet } from './statistics.js';
import { maskIdNumber } from '../layout/mask.js';
import { compareNames, compareSeverity } from '../layout/order.js';
import { bodyRow, headerRow, measureColumns, type TableRow } from '../layout/table-builder.js';

/** One row of the answer sheet: the content of its locked cells. */
type FeedbackRow = TableRow<FeedbackColumn>;

/** Columns that stay in view beside the answers. */
const FROZEN_COLUMNS = 3;

export function buildFeedbackBook(order: FeedbackOrder): Workbook {
  const findings = sortForVisit(order.findings);
  const choices = buildChoiceColumns(
    findings.map(({ rule }) => rule),
    order.rules,
  );
  return {
    title: feedbackTitle(order),
    author: order.head.issuer,
    day: order.head.issuedOn,
    sheets: [
      buildAnswerSheet(order, findings, choices),
      buildStatisticsSheet(order, findings),
      buildGuideSheet(order, findings),
      choiceSheet(feedbackChoices, choices.lists, order.head.batch),
    ],
  };
}

/** `甲县2018年7月疑点数据核实反馈表（示例镇）`; the month is that of the batch's as-of date. */
function feedbackTitle(order: FeedbackOrder): string {
  const [year = '', month = ''] = order.head.batch.split('-');
  const when = /^\d{4}$/.test(year) && /^\d{2}$/.test(month) ? `${year}年${Number(month)}月` : '';
  return `${order.countyName}${when}疑点数据核实反馈表（${order.township}${order.village ?? ''}）`;
}

function buildAnswerSheet(order: FeedbackOrder, findings: readonly Finding[], choices: ChoiceColumns): Sheet {
  const rows = findings.map((finding, position) => rowOf(order, finding, position + 1));
  const columns = hideRepeated(measureColumns(feedbackSheet.columns, rows), rows, order.township);
  const head = headRows(order, columns, feedbackTitle(order));
  const headerNumber = head.length + 1;
  const body = bodyRows(rows, columns);
  const all: SheetRow[] = [...head, headerRow(feedbackSheet, columns), ...body, ...signatureRows(order, columns)];
  return plainSheet({
    name: feedbackSheet.name,
    columns,
    rows: all,
    rowCount: all.length,
    ...underHeader(headerNumber, { rows: body.length, columns: feedbackSheet.columns.length, frozen: FROZEN_COLUMNS }),
    choices: answerChoices(
      {
        rules: findings.map(({ rule }) => rule),
        firstRow: headerNumber + 1,
        columns: feedbackSheet.columns,
      },
      choices,
    ),
    protected: true,
    print: {
      orientation: 'landscape',
      repeatRows: { first: headerNumber, last: headerNumber },
      footer: `${order.countyName}${order.township}${order.village ?? ''} ${order.head.batch}`,
    },
  });
}

function rowOf(order: FeedbackOrder, finding: Finding, seq: number): FeedbackRow {
  const context = order.contexts.get(finding.no);
  const { id_number: idNumber } = finding.person;
  return {
    seq,
    no: finding.no,
    check: order.checkCodes.get(finding.no) ?? null,
    township: finding.place.township,
    village: finding.place.village ?? NO_VILLAGE,
    group: context?.group ?? null,
    household: finding.person.household,
    head_name: context?.head_name ?? null,
    name: finding.person.name,
    id_number: idNumber !== null && order.areIdsMasked ? maskIdNumber(idNumber) : idNumber,
    relation: finding.person.relation,
    household_kind: context?.household_kind ?? null,
    rule: `${finding.rule} ${finding.rule_name}`,
    message: finding.message,
    severity: SEVERITY_LABELS[finding.severity],
    last_answer: order.lastAnswers.get(finding.no) ?? null,
    hint: context?.hint ?? null,
  };
}

/** Finding number → the printed cells that are no part of the finding, as the ledger keeps them for the audit of the returned sheet. */
export function printedBeside(order: FeedbackOrder): Map<string, EventDetail> {
  return new Map(
    order.findings.map((finding) => {
      const { group, head_name, household_kind, last_answer, hint, id_number } = rowOf(order, finding, 0);
      const beside = { group, head_name, household_kind, last_answer, hint };
      return [finding.no, order.areIdsMasked ? { ...beside, id_number } : beside] as [string, EventDetail];
    }),
  );
}

/** Rows of one household share a background, every other household. */
function bodyRows(rows: readonly FeedbackRow[], columns: readonly SheetColumn[]): SheetRow[] {
  let banded = true;
  let previous: string | null = null;
  return rows.map((row) => {
    const household = JSON.stringify([row.village, row.household ?? row.no]);
    if (household !== previous) banded = !banded;
    previous = household;
    const mark: CellMark | null = banded ? 'band' : null;
    return bodyRow(feedbackSheet.columns, row, columns, mark);
  });
}

/** 乡镇 is in the head lines; the column is shown only when a row belongs to another township. */
function hideRepeated(columns: SheetColumn[], rows: readonly FeedbackRow[], township: string): SheetColumn[] {
  const isRepeated = rows.every((row) => row.township === township || row.township === null);
  return columns.map((column, position) =>
    feedbackSheet.columns[position]?.key === 'township' ? { ...column, hidden: isRepeated } : column,
  );
}

/** Village, then household (the one with the gravest finding first), then severity: one visit answers all its rows. */
function sortForVisit(findings: readonly Finding[]): Finding[] {
  const keys = findings.map(householdKey);
  const gravest = new Map<string, Finding['severity']>();
  findings.forEach(({ severity }, position) => {
    const key = keys[position] ?? '';
    const known = gravest.get(key);
    if (known === undefined || compareSeverity(severity, known) < 0) gravest.set(key, severity);
  });
  return findings
    .map((finding, position) => ({ finding, worst: gravest.get(keys[position] ?? '') ?? finding.severity }))
    .sort(
      ({ finding: one, worst: oneWorst }, { finding: other, worst: otherWorst }) =>
        compareNames(one.place.village, other.place.village) ||
        compareSeverity(oneWorst, otherWorst) ||
        compareNames(one.person.household, other.person.household) ||
        compareSeverity(one.severity, other.severity) ||
        compareTexts(one.no, other.no),
    )
    .map(({ finding }) => finding);
}

function householdKey(finding: Finding): string {
  return JSON.stringify([finding.place.village, finding.person.household ?? finding.no]);
}
