/** 衔接核对.xlsx: counts that add up with the standards of both tables, and the four lists. Pure. */
import {
  bothSheet,
  oneSideSheet,
  RECONCILIATION_FOLDER,
  reconciliationSummary,
} from '../../catalog/sheets/reconciliation.js';
import type { MatchedPair, Reconciliation, RegisterEntry, SideCounts } from '../../domain/reports/reconciliation.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { tableSheet } from '../layout/table-sheet.js';

/** One of the two tables. */
export interface ReconciledTable {
  readonly label: string;
  readonly dataDate: string | null;
  /** Its standard in words: the line in force, or the amounts that it pays. */
  readonly standard: string;
}

export interface ReconciliationReport {
  readonly office: string;
  readonly asOf: string;
  readonly first: ReconciledTable;
  readonly second: ReconciledTable;
  readonly result: Reconciliation;
  /** Column → label. */
  readonly labels: ReadonlyMap<string, string>;
  readonly countyName: (code: string) => string | null;
}

export function buildReconciliationBook(report: ReconciliationReport): Workbook {
  const { first, second, result, office, asOf } = report;
  const title = `${first.label}与${second.label}${RECONCILIATION_FOLDER}`;
  const footer = `${office} ${title} ${asOf}`;
  const list = (name: string, entries: readonly RegisterEntry[], remark: string | null) =>
    tableSheet(
      oneSideSheet,
      entries.map((entry, at) => ({ seq: at + 1, ...entryCells(entry, report), remark })),
      { name, footer, frozenColumns: 1, counted: '条' },
    );
  return {
    title,
    author: office,
    day: asOf,
    sheets: [
      tableSheet(reconciliationSummary, summaryRows(report), { footer, title: `${title}（截至 ${asOf}）` }),
      list('只在甲表', result.onlyFirst, null),
      list('只在乙表', result.onlySecond, null),
      pairSheet('都有但不同', result.different, report, footer),
      pairSheet('都有且一致', result.equal, report, footer),
      list('甲表号码不可用', result.unusable.first, '号码不可用，不参加核对'),
      list('乙表号码不可用', result.unusable.second, '号码不可用，不参加核对'),
    ],
  };
}

function summaryRows({ first, second, result, labels }: ReconciliationReport) {
  const row = (what: string, pick: (side: SideCounts) => number) => ({
    what,
    first: String(pick(result.counts.first)),
    second: String(pick(result.counts.second)),
  });
  return [
    { what: '名称', first: first.label, second: second.label },
    { what: '数据日期', first: first.dataDate ?? '未写', second: second.dataDate ?? '未写' },
    { what: '标准', first: first.standard, second: second.standard },
    row('记录数', ({ rows }) => rows),
    row('其中：号码不可用', ({ unusable }) => unusable),
    row('其中：同一号码的重复记录', ({ repeated }) => repeated),
    row('其中：只在本表', ({ only }) => only),
    row('其中：两表都有但不同', ({ different }) => different),
    row('其中：两表都有且一致', ({ equal }) => equal),
    row(
      '以上五项合计（应等于记录数）',
      (side) => side.unusable + side.repeated + side.only + side.different + side.equal,
    ),
    ...result.byColumn.map(({ column, pairs }) => ({
      what: `不同的栏目：${labels.get(column) ?? column}`,
      first: String(pairs),
      second: String(pairs),
    })),
  ];
}

function entryCells(entry: RegisterEntry, { countyName }: ReconciliationReport) {
  const { county, township, village, household, name, idNumber, readAt } = entry;
  return {
    county: county === null ? null : (countyName(county) ?? county),
    township,
    village,
    household,
    name,
    idNumber,
    readAt,
  };
}

/** Canonical answers as people write them. */
const PRINTED: Readonly<Record<string, string>> = { yes: '是', no: '否' };

function printed(value: string | null): string | null {
  return value === null ? null : (PRINTED[value] ?? value);
}

const NO_DIFFERENCE = { column: null, first: null, second: null };

/** One line for each differing column of a pair. */
function pairSheet(name: string, pairs: readonly MatchedPair[], report: ReconciliationReport, footer: string) {
  let seq = 0;
  const rows = pairs.flatMap((pair) => {
    seq += 1;
    const { readAt: readFirst, ...cells } = entryCells(pair.first, report);
    const base = { seq, ...cells, readFirst, readSecond: pair.second.readAt };
    const lines = pair.differences.length === 0 ? [NO_DIFFERENCE] : pair.differences;
    return lines.map(({ column, first, second }) => ({
      ...base,
      column: column === null ? null : (report.labels.get(column) ?? column),
      first: printed(first),
      second: printed(second),
    }));
  });
  return tableSheet(bothSheet, rows, { name, footer, frozenColumns: 1, orientation: 'landscape', counted: '对' });
}
