/** 统计 of a 点球 workbook: findings per village and rule, so that a township can share out the work. Pure. */
import { plainSheet } from '../layout/plain-sheet.js';
import { compareTexts } from '../../domain/text-order.js';
import { feedbackStatistics, NO_VILLAGE } from '../../catalog/sheets/feedback-sheet.js';
import type { Finding } from '../../domain/finding.js';
import type { Sheet, SheetCell, SheetColumn, SheetRow } from '../../domain/tables/workbook.js';
import type { FeedbackOrder } from './order.js';
import { compareNames } from '../layout/order.js';
import { rowHeight } from '../layout/table-builder.js';

const RULE_WIDTH = 30;
const COUNT_WIDTH = 8.5;
const TITLE_POINTS = 28;

/** Rules down, villages across: a township has more kinds of findings than villages. */
export function buildStatisticsSheet(order: FeedbackOrder, findings: readonly Finding[]): Sheet {
  const names = new Map(findings.map((finding) => [finding.rule, finding.rule_name]));
  const rules = [...names.keys()].sort(compareTexts);
  const villages = [...new Set(findings.map((finding) => finding.place.village))].sort(compareNames);
  const heads = ['疑点类型', '合计', ...villages.map((village) => village ?? NO_VILLAGE)];
  const columns: SheetColumn[] = heads.map((_, position) => ({ width: position === 0 ? RULE_WIDTH : COUNT_WIDTH }));
  const header = heads.map((value): SheetCell => ({ value, style: 'header' }));
  const title: SheetCell = {
    value: `${order.countyName}${order.township}疑点统计（按村、按类型）`,
    style: 'title',
    across: columns.length,
  };
  const rows: SheetRow[] = [
    { cells: [title], height: Math.max(TITLE_POINTS, rowHeight([title], columns)) },
    { cells: header, height: rowHeight(header, columns) },
    ...rules.map((rule) =>
      countRow(
        `${rule} ${names.get(rule) ?? ''}`,
        counts(findings, villages, (own) => own.filter((finding) => finding.rule === rule).length),
        columns,
      ),
    ),
    totalRow(
      '疑点合计',
      counts(findings, villages, (own) => own.length),
    ),
    totalRow('涉及户数', counts(findings, villages, countHouseholds)),
  ];
  return plainSheet({
    name: feedbackStatistics,
    columns,
    rows,
    rowCount: rows.length,
    freeze: { rows: 2, columns: 2 },
    print: { orientation: 'landscape', repeatRows: { first: 2, last: 2 }, footer: order.head.batch },
  });
}

/** Of all findings, then of each village. */
function counts(
  findings: readonly Finding[],
  villages: readonly (string | null)[],
  count: (own: readonly Finding[]) => number,
): number[] {
  return [
    count(findings),
    ...villages.map((village) => count(findings.filter((finding) => finding.place.village === village))),
  ];
}

function countHouseholds(findings: readonly Finding[]): number {
  return new Set(findings.map((finding) => finding.person.household ?? finding.no)).size;
}

/** A zero is left blank: the sheet is read for its occurrences. */
function countRow(name: string, values: readonly number[], columns: readonly SheetColumn[]): SheetRow {
  const cells: SheetCell[] = [
    { value: name, style: 'text' },
    ...values.map((value): SheetCell => ({ value: value === 0 ? null : value, style: 'integer' })),
  ];
  return { cells, height: rowHeight(cells, columns) };
}

function totalRow(name: string, values: readonly number[]): SheetRow {
  return {
    cells: [{ value: name, style: 'section' }, ...values.map((value): SheetCell => ({ value, style: 'total' }))],
    height: null,
  };
}
