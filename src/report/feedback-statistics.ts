/** 统计 of a 点球 workbook: findings per village and rule, so that a township can share out the work. Pure. */
import { feedbackStatistics, NO_VILLAGE } from '../catalog/sheets/feedback-sheet.js';
import type { Finding } from '../domain/finding.js';
import type { Sheet, SheetCell, SheetColumn, SheetRow } from '../domain/workbook.js';
import type { FeedbackOrder } from './feedback-book.js';
import { compareNames, compareTexts } from './order.js';
import { rowHeight } from './table-builder.js';

const VILLAGE_WIDTH = 16;
const COUNT_WIDTH = 9;
const TITLE_POINTS = 28;

export function buildStatisticsSheet(order: FeedbackOrder, findings: readonly Finding[]): Sheet {
  const names = new Map(findings.map((finding) => [finding.rule, finding.rule_name]));
  const rules = [...names.keys()].sort(compareTexts);
  const villages = [...new Set(findings.map((finding) => finding.place.village))].sort(compareNames);
  const heads = ['行政村', '户数', '疑点数', ...rules.map((rule) => `${rule} ${names.get(rule) ?? ''}`)];
  const columns: SheetColumn[] = heads.map((_, position) => ({ width: position === 0 ? VILLAGE_WIDTH : COUNT_WIDTH }));
  const header = heads.map((value): SheetCell => ({ value, style: 'header' }));
  const title: SheetCell = {
    value: `${order.countyName}${order.township}疑点统计（按村、按类型）`,
    style: 'title',
    across: columns.length,
  };
  const rows: SheetRow[] = [
    { cells: [title], height: TITLE_POINTS },
    { cells: header, height: rowHeight(header, columns) },
    ...villages.map((village) =>
      countRow(
        village ?? NO_VILLAGE,
        findings.filter((finding) => finding.place.village === village),
        rules,
        false,
      ),
    ),
    countRow('合计', findings, rules, true),
  ];
  return {
    name: feedbackStatistics,
    columns,
    rows,
    rowCount: rows.length,
    freeze: { rows: 2, columns: 1 },
    filter: null,
    choices: [],
    protected: false,
    hidden: false,
    print: { orientation: 'landscape', repeatRows: { first: 2, last: 2 }, footer: order.head.batch },
  };
}

function countRow(name: string, findings: readonly Finding[], rules: readonly string[], isTotal: boolean): SheetRow {
  const style = isTotal ? 'total' : 'integer';
  const households = new Set(
    findings.map((finding) => JSON.stringify([finding.place.village, finding.person.household ?? finding.no])),
  );
  const counts = [
    households.size,
    findings.length,
    ...rules.map((rule) => findings.filter((finding) => finding.rule === rule).length || null),
  ];
  return {
    cells: [
      { value: name, style: isTotal ? 'section' : 'text' },
      ...counts.map((value): SheetCell => ({ value, style })),
    ],
    height: null,
  };
}
