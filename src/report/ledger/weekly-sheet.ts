/** First page of a 周报: the period's movements, the state of the ledger, and the rates with their formulas. Pure. */
import { plainSheet } from '../layout/plain-sheet.js';
import { PERIOD_BOOKS } from '../../catalog/sheets/ledger-books.js';
import type { StatisticsRow } from '../../domain/ledger/statistics.js';
import { FINDING_STAGES, OWN_OFFICE, STAGE_LABELS } from '../../domain/ledger/state.js';
import type { Sheet, SheetCell, SheetColumn, SheetRow } from '../../domain/tables/workbook.js';
import { recipientHeading, recipientName, type LedgerReport } from './words.js';
import { TOTAL, fullWidthRow, rowHeight } from '../layout/table-builder.js';

const TITLE_POINTS = 34;
const COLUMNS: readonly SheetColumn[] = [{ width: 22 }, { width: 11 }, { width: 11 }, { width: 11 }, { width: 52 }];

export const MOVEMENTS = [
  ['found', '新发现疑点'],
  ['sent', '下发'],
  ['answered', '收到反馈'],
  ['returned', '审核退回'],
  ['closed', '销号'],
  ['exempt', '豁免'],
  ['transferred', '移交'],
  ['reopened', '重新打开（含反弹）'],
] as const;

export function weeklySheet(report: LedgerReport, footer: string): Sheet {
  const { status } = report;
  const rows: SheetRow[] = [
    {
      cells: [{ value: `${report.office}疑点核实${PERIOD_BOOKS[report.periodKind]}`, style: 'title', across: 5 }],
      height: TITLE_POINTS,
    },
    fullWidthRow(periodText(report), 'head', COLUMNS),
    fullWidthRow(summaryText(report), 'sign', COLUMNS),
    ...movementRows(report),
    ...townshipRows(report),
    fullWidthRow('三、台账现状', 'section', COLUMNS),
    headRow(['状态', '疑点数']),
    ...FINDING_STAGES.filter((stage) => (status.total.stages[stage] ?? 0) > 0).map((stage) =>
      valueRow([STAGE_LABELS[stage], status.total.stages[stage] ?? 0]),
    ),
    valueRow([TOTAL, FINDING_STAGES.reduce((sum, stage) => sum + (status.total.stages[stage] ?? 0), 0)]),
    fullWidthRow('四、主要指标', 'section', COLUMNS),
    headRow(['指标', '分子', '分母', '比率', '计算公式']),
    ...status.total.rates.map(rateRow),
  ];
  return plainSheet({
    name: PERIOD_BOOKS[report.periodKind],
    columns: COLUMNS,
    rows,
    rowCount: rows.length,
    print: { orientation: 'portrait', repeatRows: null, footer },
  });
}

function periodText({ status, period }: LedgerReport): string {
  return `统计期间：${period.now.since} 至 ${status.today}；上期：${period.before.since} 至前一日`;
}

function summaryText({ status }: LedgerReport): string {
  const { counts } = status.total;
  const open = counts.sent - counts.closed - counts.exempt - counts.transferred;
  return (
    `台账共有疑点 ${status.findings} 条（其中只列出、不下发的提示 ${status.notices} 条），累计下发 ${counts.sent} 件，` +
    `收到反馈 ${counts.answered} 件，销号 ${counts.closed} 件，豁免 ${counts.exempt} 件，移交 ${counts.transferred} 件，` +
    `在办 ${open} 件，其中逾期 ${counts.overdue} 件。` +
    (counts.ended_unsent === 0 ? '' : `另有没有下发就办结的 ${counts.ended_unsent} 件。`)
  );
}

function movementRows({ period: { now, before } }: LedgerReport): SheetRow[] {
  return [
    fullWidthRow('一、本期进展', 'section', COLUMNS),
    headRow(['事项', '本期', '上期', '增减']),
    ...MOVEMENTS.map(([key, label]) => valueRow([label, now[key], before[key], now[key] - before[key]])),
  ];
}

/** Townships of the first page; the rest stands on the next sheet. */
const MOST_TOWNSHIPS = 20;

/** The late ones first. */
function townshipRows(report: LedgerReport): SheetRow[] {
  const { townships, total } = report.status;
  const sent = townships.filter(({ group, counts }) => group !== OWN_OFFICE && counts.sent > 0);
  const sorted = [...sent].sort(
    (one, other) => other.counts.overdue - one.counts.overdue || other.counts.sent - one.counts.sent,
  );
  const shown = sorted.slice(0, MOST_TOWNSHIPS);
  const cells = ({ group, counts, rates }: StatisticsRow): (string | number | null)[] => {
    const rate = rates.find(({ code }) => code === 'answer')?.rate ?? null;
    const done = counts.closed + counts.exempt + counts.transferred;
    const words = `${rate === null ? '' : `反馈率 ${(rate * 100).toFixed(1)}%，`}已办结 ${done} 件`;
    return [recipientName(report, group), counts.sent, counts.answered, counts.overdue, words];
  };
  const heading = recipientHeading(townships);
  return [
    fullWidthRow(`二、各${heading}进度（逾期多的在前）`, 'section', COLUMNS),
    headRow([heading, '下发', '反馈', '逾期', '进度']),
    ...shown.map((row) => valueRow(cells(row))),
    ...(sorted.length > shown.length
      ? [fullWidthRow(`其余 ${sorted.length - shown.length} 个见“${heading}进度”`, 'note', COLUMNS)]
      : []),
    valueRow(cells(total)),
  ];
}

function headRow(texts: readonly string[]): SheetRow {
  const cells = texts.map((value): SheetCell => ({ value, style: 'header' }));
  return { cells, height: rowHeight(cells, COLUMNS) };
}

function valueRow(values: readonly (string | number | null)[]): SheetRow {
  const cells = values.map((value): SheetCell => ({ value, style: typeof value === 'number' ? 'integer' : 'text' }));
  return { cells, height: rowHeight(cells, COLUMNS) };
}

function rateRow(rate: LedgerReport['status']['total']['rates'][number]): SheetRow {
  const cells: SheetCell[] = [
    { value: rate.name, style: 'text' },
    { value: rate.numerator, style: 'integer' },
    { value: rate.denominator, style: 'integer' },
    { value: rate.rate, style: 'percent' },
    { value: rate.formula, style: 'text' },
  ];
  return { cells, height: rowHeight(cells, COLUMNS) };
}
