/**
 * 周报, 督办单, 通报表, 移交清单, 签字表: the papers of supervision (docs/design/ledger.md, "Papers of supervision"), each a workbook of its own. Pure.
 */
import { plainSheet } from '../layout/plain-sheet.js';
import {
  CIRCULAR_BOOK,
  SIGN_OFF_BOOK,
  SIGN_OFF_LEVELS,
  signOffSheet,
  SUPERVISION_BOOK,
  supervisedItems,
  TRANSFER_BOOK,
  transferSheet,
  PERIOD_BOOKS,
  monthsSheet,
} from '../../catalog/sheets/ledger-books.js';
import type { OverdueRow } from '../../domain/ledger/statistics.js';
import type { Sheet, SheetCell, SheetColumn, SheetRow, Workbook } from '../../domain/tables/workbook.js';
import { evidencePlace, evidenceValues } from '../layout/batch-words.js';
import { buildGroupRanking, buildOverdueSheet, buildRankingSheet, ledgerFooter, progressTable } from './book.js';
import {
  answerText,
  lastReply,
  ledgerItems,
  outcomeText,
  recipientHeading,
  recipientName,
  ruleName,
  type LedgerItem,
  type LedgerReport,
} from './words.js';
import { bodyRow, fullWidthRow, headerRow, rowHeight } from '../layout/table-builder.js';
import { withCharts } from '../layout/charts.js';
import { tableSheet } from '../layout/table-sheet.js';
import { answerRates, findingsOverBatches, statesByTownship } from './charts.js';
import { monthSheet } from './month-sheet.js';
import { MOVEMENTS, weeklySheet } from './weekly-sheet.js';

const TITLE_POINTS = 40;
const SIGN_POINTS = 34;
const SIGN_OFF_NOTE = '谁核实、谁签字、谁负责；谁审核、谁把关、谁负责。未签字的视为未完成签认。';
const SIGN_GAP = '＿＿＿＿＿＿＿＿';

/** 日报, 周报, 季报 or 年报: movements since `movements.since`, the present stages, the townships that are late. */
export function buildPeriodBook(report: LedgerReport): Workbook {
  const name = PERIOD_BOOKS[report.periodKind];
  const footer = ledgerFooter(report, name);
  const first = weeklySheet(report, footer);
  const sheets = [
    first,
    progressTable(report, recipientHeading(report.status.townships), report.status.townships, footer),
    buildOverdueSheet(report, footer),
    ...(report.status.movements === null ? [] : [monthSheet(report.state, report.status.movements.since, footer)]),
    ...(report.months.length < 2 ? [] : [monthsTable(report, footer)]),
  ];
  const charts = [statesByTownship(report, first.name), findingsOverBatches(report, first.name)];
  return bookOf(report, name, withCharts(sheets, charts, footer));
}

/** Movements month by month; their total is that of the first page. */
function monthsTable({ office, months }: LedgerReport, footer: string): Sheet {
  const sumOf = (key: (typeof MOVEMENTS)[number][0]): number => months.reduce((sum, month) => sum + month[key], 0);
  const total = {
    month: '合计',
    found: sumOf('found'),
    sent: sumOf('sent'),
    answered: sumOf('answered'),
    returned: sumOf('returned'),
    closed: sumOf('closed'),
    exempt: sumOf('exempt'),
    transferred: sumOf('transferred'),
    reopened: sumOf('reopened'),
  };
  return tableSheet(monthsSheet, [...months, total], {
    footer,
    title: `${office}疑点核实分月情况`,
    mark: (row) => (row.month === total.month ? 'band' : null),
  });
}

/** 督办单: one page for every township with overdue items; null when nobody is late. */
export function buildSupervisionBook(report: LedgerReport): Workbook | null {
  const byRecipient = new Map<string, OverdueRow[]>();
  for (const row of report.status.overdue) {
    byRecipient.set(row.recipient, [...(byRecipient.get(row.recipient) ?? []), row]);
  }
  if (byRecipient.size === 0) return null;
  const columns = supervisedItems.columns.map((column) => ({ width: column.width[1] }));
  const rows = [...byRecipient].flatMap(([recipient, late], position) =>
    supervisionPage(report, recipient, late, { columns, number: position + 1 }),
  );
  const sheet = plainSheet({
    name: SUPERVISION_BOOK,
    columns,
    rows,
    rowCount: rows.length,
    print: { orientation: 'portrait', repeatRows: null, footer: ledgerFooter(report, SUPERVISION_BOOK) },
  });
  return bookOf(report, SUPERVISION_BOOK, [sheet]);
}

function supervisionPage(
  report: LedgerReport,
  recipient: string,
  late: readonly OverdueRow[],
  page: { readonly columns: readonly SheetColumn[]; readonly number: number },
): SheetRow[] {
  const { columns } = page;
  const { today } = report.status;
  const gravest = late.reduce((one, other) => (other.days > one.days ? other : one));
  const number = `${today.replaceAll('-', '')}-${String(page.number).padStart(3, '0')}`;
  const items = late.map((row, position) => {
    const seen = report.findings.get(row.no);
    return { ...row, seq: position + 1, rule: seen === undefined ? row.rule : `${row.rule} ${seen.rule_name}` };
  });
  return [
    { cells: [{ value: '疑点核实督办单', style: 'title', across: columns.length }], height: TITLE_POINTS },
    fullWidthRow(`督办编号：${number}    督办单位：${report.office}    督办日期：${today}`, 'head', columns),
    fullWidthRow(`${recipientName(report, recipient)}：`, 'sign', columns),
    fullWidthRow(
      `你单位有 ${late.length} 条疑点超过反馈期限仍未办结，最长逾期 ${gravest.days} 天（${gravest.level}）。` +
        '请在收到本单 3 日内核实反馈，并书面说明逾期原因。事项如下：',
      'sign',
      columns,
    ),
    headerRow(supervisedItems, columns),
    ...items.map((item) => bodyRow(supervisedItems.columns, item, columns)),
    { cells: [], height: 10 },
    ...signRows(
      ['逾期原因', '承诺办结日期', '责任人签字', '单位负责人签字（盖章）', '督办人签字', '签收日期'],
      columns,
    ),
    { cells: [], height: 4, pageBreakAfter: true },
  ];
}

/** 通报表: the ranking alone, to be sent round; beside it those of people and of helping units where they are known. */
export function buildCircularBook(report: LedgerReport): Workbook {
  const footer = ledgerFooter(report, CIRCULAR_BOOK);
  const ranking = buildRankingSheet(report, footer);
  const further = [
    ['责任人', report.people],
    ['帮扶单位', report.units],
  ] as const;
  const sheets = further.flatMap(([heading, rows]) =>
    rows.length === 0 ? [] : [buildGroupRanking(report, heading, rows, footer)],
  );
  return bookOf(report, CIRCULAR_BOOK, withCharts([ranking, ...sheets], [answerRates(report, ranking.name)], footer));
}

/** 移交清单 with evidence, for the department that takes over; null when nothing was handed over. */
export function buildTransferBook(report: LedgerReport): Workbook | null {
  const items = ledgerItems(report).filter((item) => item.round.outcome?.stage === 'transferred');
  if (items.length === 0) return null;
  const footer = ledgerFooter(report, TRANSFER_BOOK);
  const rows = items.map((item, position) => transferCells(report, item, position + 1));
  return bookOf(report, TRANSFER_BOOK, [
    tableSheet(transferSheet, rows, {
      footer,
      title: `${report.office}疑点线索移交清单`,
      heads: [`移交单位：${report.office}    制表日期：${report.status.today}    共 ${items.length} 条`],
      notes: ['本清单含个人信息，仅供接收部门依法核查使用，不得外传。'],
      tail: (columns) => signRows(['移交人签字', '移交单位（盖章）', '接收单位（盖章）'], columns),
    }),
  ]);
}

function transferCells(report: LedgerReport, item: LedgerItem, seq: number) {
  const { seen, round, finding } = item;
  // Content of the columns beside it.
  const known = new Set(
    [seen?.person.name, seen?.person.id_number, finding.place.village].filter((text) => text != null),
  );
  return {
    seq,
    no: finding.no,
    to: round.outcome?.to ?? null,
    on: round.outcome?.on ?? null,
    by: round.outcome?.by ?? null,
    place: recipientName(report, item.recipient.recipient) + (finding.place.village ?? ''),
    name: seen?.person.name ?? null,
    id_number: seen?.person.id_number ?? null,
    rule: ruleName(item),
    message: seen?.message ?? null,
    evidence: (seen?.evidence ?? []).map((row) => `${evidencePlace(row)}：${evidenceValues(row, known)}`).join('\n'),
    answer: answerText(lastReply(round)),
    reason: round.outcome?.reason ?? null,
  };
}

/** 签字表: ended items for signing, one sheet per level with its own signers; null when nothing has ended. */
export function buildSignOffBook(report: LedgerReport): Workbook | null {
  const items = ledgerItems(report).filter((item) => item.round.outcome !== null);
  if (items.length === 0) return null;
  const footer = ledgerFooter(report, SIGN_OFF_BOOK);
  const rows = items.map((item, position) => signOffCells(report, item, position + 1));
  return bookOf(
    report,
    SIGN_OFF_BOOK,
    SIGN_OFF_LEVELS.map((level) => {
      if (level.isByTownship) return townshipSignOff(report, items, level, footer);
      return tableSheet(signOffSheet, rows, {
        name: level.sheet,
        footer,
        title: `${report.office}疑点销号签字表（${level.sheet.slice(0, 2)}）`,
        heads: [`截至 ${report.status.today}    共 ${items.length} 条`],
        notes: [SIGN_OFF_NOTE],
        tail: (columns) => [{ cells: [], height: 8 }, ...signRows(level.signers, columns)],
      });
    }),
  );
}

/** A page for every township, with its own items only: it goes to that township. */
function townshipSignOff(
  report: LedgerReport,
  items: readonly LedgerItem[],
  level: (typeof SIGN_OFF_LEVELS)[number],
  footer: string,
): Sheet {
  const byRecipient = new Map<string, LedgerItem[]>();
  for (const item of items) {
    const { recipient } = item.recipient;
    byRecipient.set(recipient, [...(byRecipient.get(recipient) ?? []), item]);
  }
  const pages = [...byRecipient].map(([recipient, own]) =>
    tableSheet(
      signOffSheet,
      own.map((item, position) => signOffCells(report, item, position + 1)),
      {
        name: level.sheet,
        footer,
        title: `${recipientName(report, recipient)}疑点销号签字表`,
        heads: [`制表单位：${report.office}    截至 ${report.status.today}    共 ${own.length} 条`],
        notes: [SIGN_OFF_NOTE],
        tail: (columns) => [
          { cells: [], height: 8 },
          ...signRows(level.signers, columns),
          { cells: [], height: 4, pageBreakAfter: true },
        ],
      },
    ),
  );
  const columns = signOffSheet.columns.map((_column, position) => ({
    width: Math.max(...pages.map((page) => page.columns[position]?.width ?? 0)),
  }));
  const rows = pages.flatMap((page) => [...page.rows]);
  return plainSheet({
    name: level.sheet,
    columns,
    rows,
    rowCount: rows.length,
    print: { orientation: 'landscape', repeatRows: null, footer },
  });
}

function signOffCells(report: LedgerReport, item: LedgerItem, seq: number) {
  const { outcome } = item.round;
  return {
    seq,
    no: item.finding.no,
    recipient: recipientName(report, item.recipient.recipient),
    village: item.finding.place.village,
    name: item.seen?.person.name ?? null,
    rule: ruleName(item),
    answer: answerText(lastReply(item.round)),
    ended: outcomeText(outcome),
    ended_on: outcome?.on ?? null,
    ended_by: outcome?.by ?? null,
  };
}

/** Lines to sign on, three beside each other. */
function signRows(names: readonly string[], columns: readonly SheetColumn[]): SheetRow[] {
  const rows: SheetRow[] = [];
  const texts = names.map((name) => `${name}：${SIGN_GAP}`);
  for (let first = 0; first < texts.length; first += 3) {
    const cell: SheetCell = {
      value: texts.slice(first, first + 3).join('        '),
      style: 'sign',
      across: columns.length,
    };
    rows.push({ cells: [cell], height: Math.max(SIGN_POINTS, rowHeight([cell], columns)) });
  }
  return rows;
}

function bookOf(report: LedgerReport, title: string, sheets: readonly Sheet[]): Workbook {
  return {
    title: `${report.office}${title} ${report.status.today}`,
    author: report.office,
    day: report.status.today,
    sheets,
  };
}
