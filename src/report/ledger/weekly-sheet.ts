/** First page of a 周报: the period's movements, the state of the ledger, and the rates with their formulas. Pure. */
import { plainSheet } from '../layout/plain-sheet.js';
import { WEEKLY_BOOK } from '../../catalog/sheets/ledger-books.js';
import { FINDING_STAGES, STAGE_LABELS } from '../../domain/ledger/state.js';
import type { Sheet, SheetCell, SheetColumn, SheetRow } from '../../domain/tables/workbook.js';
import type { LedgerReport } from './words.js';
import { fullWidthRow, rowHeight } from '../layout/table-builder.js';

const TITLE_POINTS = 34;
const COLUMNS: readonly SheetColumn[] = [{ width: 22 }, { width: 11 }, { width: 11 }, { width: 11 }, { width: 52 }];

const MOVEMENTS = [
  ['found', '新发现疑点'],
  ['sent', '下发'],
  ['answered', '收到反馈'],
  ['returned', '审核退回'],
  ['closed', '销号'],
  ['exempt', '豁免'],
  ['transferred', '移交'],
  ['reopened', '反弹（重新打开）'],
] as const;

export function weeklySheet(report: LedgerReport, footer: string): Sheet {
  const { status } = report;
  const rows: SheetRow[] = [
    { cells: [{ value: `${report.office}疑点核实${WEEKLY_BOOK}`, style: 'title', across: 5 }], height: TITLE_POINTS },
    fullWidthRow(periodText(report), 'head', COLUMNS),
    fullWidthRow(summaryText(report), 'sign', COLUMNS),
    ...movementRows(report),
    fullWidthRow('二、台账现状', 'section', COLUMNS),
    headRow(['状态', '疑点数']),
    ...FINDING_STAGES.filter((stage) => (status.total.stages[stage] ?? 0) > 0).map((stage) =>
      valueRow([STAGE_LABELS[stage], status.total.stages[stage] ?? 0]),
    ),
    fullWidthRow('三、主要指标', 'section', COLUMNS),
    headRow(['指标', '分子', '分母', '比率', '计算公式']),
    ...status.total.rates.map((rate) => rateRow(rate)),
  ];
  return plainSheet({
    name: WEEKLY_BOOK,
    columns: COLUMNS,
    rows,
    rowCount: rows.length,
    print: { orientation: 'portrait', repeatRows: null, footer },
  });
}

function periodText({ status }: LedgerReport): string {
  const since = status.movements?.since;
  return since === undefined ? `截至 ${status.today}` : `统计期间：${since} 至 ${status.today}`;
}

function summaryText({ status }: LedgerReport): string {
  const { counts } = status.total;
  const open = counts.sent - counts.closed - counts.exempt - counts.transferred;
  return (
    `台账共有疑点 ${status.findings} 条（另有只列出、不下发的提示 ${status.notices} 条），累计下发 ${counts.sent} 件，` +
    `收到反馈 ${counts.answered} 件，销号 ${counts.closed} 件，豁免 ${counts.exempt} 件，移交 ${counts.transferred} 件，` +
    `在办 ${open} 件，其中逾期 ${counts.overdue} 件。`
  );
}

function movementRows({ status }: LedgerReport): SheetRow[] {
  const { movements } = status;
  if (movements === null) return [];
  return [
    fullWidthRow('一、本期进展', 'section', COLUMNS),
    headRow(['事项', '件数']),
    ...MOVEMENTS.map(([key, label]) => valueRow([label, movements[key]])),
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
