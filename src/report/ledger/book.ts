/** 疑点台账: every finding with its stage, the rates with their formulas, progress by township and rule, overdue items. Pure. */
import {
  LEDGER_BOOK,
  ledgerSheet,
  overdueSheet,
  progressSheet,
  rateSheet,
  rankingSheet,
} from '../../catalog/sheets/ledger-books.js';
import { printHead } from '../../domain/ledger/printed-head.js';
import { STAGE_LABELS } from '../../domain/ledger/state.js';
import type { RankingRow, StatisticsRow } from '../../domain/ledger/statistics.js';
import { SEVERITY_LABELS } from '../../domain/rule.js';
import type { Sheet, SheetCell, SheetRow, Workbook } from '../../domain/tables/workbook.js';
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
import { withCharts } from '../layout/charts.js';
import { headWords } from '../layout/head-words.js';
import { bodyRow } from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';
import { findingsOverBatches, statesByTownship } from './charts.js';

const LAST_REMARK = '排名末位，请说明原因';

export function buildLedgerBook(report: LedgerReport): Workbook {
  const footer = ledgerFooter(report, LEDGER_BOOK);
  const townships = progressTable(report, recipientHeading(report.status.townships), report.status.townships, footer);
  return {
    title: `${report.office}${LEDGER_BOOK} ${report.status.today}`,
    author: report.office,
    day: report.status.today,
    sheets: withCharts(
      [
        buildItemSheet(report, footer),
        townships,
        progressTable(report, '规则', report.status.rules, footer),
        ...furtherTables(report, footer),
        buildRateSheet(report, footer),
        buildRankingSheet(report, footer),
        buildOverdueSheet(report, footer),
      ],
      [statesByTownship(report, townships.name), findingsOverBatches(report, townships.name)],
      footer,
    ),
  };
}

/** The ledger of one recipient, such as a department of a county: its items and its line of progress. */
export function buildRecipientBook(report: LedgerReport, recipient: string): Workbook {
  const name = recipientName(report, recipient);
  const footer = ledgerFooter(report, `${name}${LEDGER_BOOK}`);
  const rows = report.status.townships.filter(({ group }) => group === recipient);
  return {
    title: `${name}${LEDGER_BOOK} ${report.status.today}`,
    author: report.office,
    day: report.status.today,
    sheets: [buildItemSheet(report, footer, recipient), progressTable(report, '部门', rows, footer)],
  };
}

/** Statistics per village, person, helping unit, project, post and heading of an audit, where there are any. */
function furtherTables(report: LedgerReport, footer: string): Sheet[] {
  const tables: readonly (readonly [string, readonly StatisticsRow[]])[] = [
    ['行政村', report.villages],
    ['责任人', report.people],
    ['帮扶单位', report.units],
    ['项目', report.projects],
    ['岗位', report.posts],
    ['审计类别', report.audit],
  ];
  return tables.flatMap(([heading, rows]) => (rows.length === 0 ? [] : [progressTable(report, heading, rows, footer)]));
}

/** Day and chain head, so that a printed page can be held against the ledger. */
export function ledgerFooter(report: LedgerReport, title: string): string {
  const { head } = report.state;
  return `${title} ${report.status.today}${headWords(printHead(head))}`;
}

function buildItemSheet(report: LedgerReport, footer: string, recipient: string | null = null): Sheet {
  const overdue = new Map(report.status.overdue.map((row) => [`${row.no}|${row.recipient}`, row.days]));
  const items = ledgerItems(report).filter((item) => recipient === null || item.recipient.recipient === recipient);
  return tableSheet(
    ledgerSheet,
    items.map((item, position) => ({
      ...itemCells(report, item, position + 1),
      overdue: overdue.get(overdueKey(item)) ?? null,
    })),
    {
      footer,
      frozenColumns: 2,
      finish: (row, position) => markOverdue(row, overdue.has(overdueKey(items[position]))),
    },
  );
}

/** Colours the stage and the days of an overdue item, not the whole row. */
function markOverdue(row: SheetRow, isOverdue: boolean): SheetRow {
  if (!isOverdue) return row;
  const marked = new Set(['stage', 'due', 'overdue']);
  const cells = row.cells.map((cell, position): SheetCell | null =>
    cell !== null && marked.has(ledgerSheet.columns[position]?.key ?? '') ? { ...cell, mark: 'attention' } : cell,
  );
  return { ...row, cells };
}

function overdueKey(item: LedgerItem | undefined): string {
  return item === undefined ? '' : `${item.finding.no}|${item.recipient.recipient}`;
}

/** Items handed to an office below wait there, not here. */
function stageWords({ round, recipient }: LedgerItem): string {
  const { handed_to: to } = recipient;
  return round.stage === 'pending' && to !== null ? `已交办${to}` : STAGE_LABELS[round.stage];
}

function itemCells(report: LedgerReport, item: LedgerItem, seq: number) {
  const { finding, round, seen } = item;
  const reply = lastReply(round);
  const dispatch = round.dispatches.at(-1);
  return {
    seq,
    no: finding.no,
    batch: finding.seen[0]?.batch ?? null,
    rule: ruleName(item),
    severity: SEVERITY_LABELS[finding.severity],
    recipient: recipientName(report, item.recipient.recipient),
    village: finding.place.village,
    household: seen?.person.household ?? null,
    name: seen?.person.name ?? null,
    message: seen?.message ?? null,
    stage: stageWords(item),
    round: round.round,
    issued_on: dispatch?.issued_on ?? null,
    due: dispatch?.due ?? null,
    answered_on: reply?.received_on ?? null,
    answer: answerText(reply),
    handler: reply?.detail == null ? null : (report.handlers.get(reply.detail) ?? null),
    corrected_on: reply?.corrected_on ?? null,
    ended_on: round.outcome?.on ?? null,
    ended_by: round.outcome === null ? null : `${outcomeText(round.outcome) ?? ''}（${round.outcome.by}）`,
    rebounds: finding.rebounds === 0 ? null : finding.rebounds,
    open_days: report.openDays.get(overdueKey(item)) ?? null,
  };
}

/** One line for each group and one for all. `heading` replaces the head of the first column. */
export function progressTable(
  report: LedgerReport,
  heading: string,
  groups: readonly StatisticsRow[],
  footer: string,
): Sheet {
  const layout = {
    name: `${heading}进度`,
    columns: progressSheet.columns.map((column) => (column.key === 'group' ? { ...column, header: heading } : column)),
  };
  const rows = [...groups, report.status.total].map((row) => progressCells(report, row));
  return tableSheet(layout, rows, {
    total: false,
    footer,
    title: `${report.office}疑点核实进度（按${heading}）`,
    heads: [`截至 ${report.status.today}。件数按“疑点 × 接收单位 × 轮次”计，公式见“指标”。`],
    frozenColumns: 1,
    mark: (row) => (row.group === report.status.total.group ? 'band' : null),
  });
}

function progressCells(report: LedgerReport, row: StatisticsRow) {
  const { counts } = row;
  return {
    group: recipientName(report, row.group),
    sent: counts.sent,
    answered: counts.answered,
    answer_rate: rateOf(row, 'answer'),
    on_time_rate: rateOf(row, 'answer_on_time'),
    valid_rate: rateOf(row, 'valid'),
    confirmed: counts.confirmed,
    rectified: counts.rectified,
    closed: counts.closed,
    exempt: counts.exempt,
    transferred: counts.transferred,
    closed_rate: rateOf(row, 'closed_or_exempt'),
    returned: counts.returned,
    overdue: counts.overdue,
    rebounds: counts.rebounds,
  };
}

/** 销号率 with its numerator; its denominator is what was sent. */
function closedCells(row: StatisticsRow | undefined) {
  const rate = row?.rates.find(({ code }) => code === 'closed_or_exempt');
  return { closed: rate?.numerator ?? 0, closed_rate: rate?.rate ?? null };
}

function rateOf(row: StatisticsRow | undefined, code: string): number | null {
  return row?.rates.find((rate) => rate.code === code)?.rate ?? null;
}

function buildRateSheet(report: LedgerReport, footer: string): Sheet {
  const groups = [report.status.total, ...report.status.townships, ...report.status.rules];
  const rows = groups.flatMap((group) =>
    group.rates.map((rate) => ({
      group: recipientName(report, group.group),
      rate: rate.name,
      formula: rate.formula,
      numerator: rate.numerator,
      denominator: rate.denominator,
      value: rate.rate,
    })),
  );
  return tableSheet(rateSheet, rows, { footer, frozenColumns: 2, total: false });
}

/** 通报表: the ranking with its rule; the last ones are named only where there are enough cases. */
export function buildRankingSheet(report: LedgerReport, footer: string): Sheet {
  const { ranking, townships } = report.status;
  return rankingTable(report, { rows: ranking.rows, statistics: townships, heading: null }, footer);
}

/** The same for people or helping units. */
export function buildGroupRanking(
  report: LedgerReport,
  heading: string,
  statistics: readonly StatisticsRow[],
  footer: string,
): Sheet {
  return rankingTable(report, { rows: report.rankings[heading] ?? [], statistics, heading }, footer);
}

interface RankedGroups {
  readonly rows: readonly RankingRow[];
  readonly statistics: readonly StatisticsRow[];
  /** Null for townships. */
  readonly heading: string | null;
}

function rankingTable(report: LedgerReport, { rows, statistics, heading }: RankedGroups, footer: string): Sheet {
  const byName = new Map(statistics.map((row) => [row.group, row]));
  const columns = rankingSheet.columns.map((column) =>
    column.key === 'recipient' ? { ...column, header: heading ?? recipientHeading(statistics) } : column,
  );
  const sent = rows.filter((row) => row.denominator > 0);
  const { counts } = report.status.total;
  const total = {
    rank: null,
    recipient: report.status.total.group,
    sent: counts.sent,
    numerator: counts.answered,
    value: rateOf(report.status.total, 'answer'),
    ...closedCells(report.status.total),
    overdue: counts.overdue,
    remark: null,
  };
  return tableSheet(
    { ...rankingSheet, columns },
    // 本级 and others that received nothing are in no ranking.
    sent.map((row) => rankingCells(report, row, byName.get(row.recipient))),
    {
      ...(heading === null ? {} : { name: `${heading}排名` }),
      footer,
      title: `${report.office}疑点核实情况通报表${heading === null ? '' : `（按${heading}）`}`,
      heads: [`截至 ${report.status.today}`],
      notes: [
        `按反馈率排名：反馈率＝审核接收的反馈件数 ÷ 下发件数；比率相同名次相同，其后名次顺延；` +
          `下发少于 ${report.status.ranking.minimum_cases} 件的只列出、不排名。排在末位的标色。`,
      ],
      mark: (row) => (row.remark === LAST_REMARK ? 'attention' : null),
      orientation: 'landscape',
      // Outside the rows that bars compare: beside the sum of all, every bar would be short.
      tail: (widths) => [bodyRow(rankingSheet.columns, total, widths, 'band')],
    },
  );
}

function rankingCells(report: LedgerReport, row: RankingRow, statistics: StatisticsRow | undefined) {
  return {
    rank: row.rank,
    recipient: recipientName(report, row.recipient),
    sent: row.denominator,
    numerator: row.numerator,
    value: row.rate,
    ...closedCells(statistics),
    overdue: statistics?.counts.overdue ?? 0,
    remark: row.last ? LAST_REMARK : row.rank === null ? '件数少，不排名' : null,
  };
}

export function buildOverdueSheet(report: LedgerReport, footer: string): Sheet {
  const rows = report.status.overdue.map((row, position) => {
    const seen = report.findings.get(row.no);
    return {
      seq: position + 1,
      recipient: recipientName(report, row.recipient),
      village: row.village,
      no: row.no,
      rule: seen === undefined ? row.rule : `${row.rule} ${seen.rule_name}`,
      due: row.due,
      days: row.days,
      level: row.level,
    };
  });
  return tableSheet(overdueSheet, rows, { footer, counted: '条' });
}
