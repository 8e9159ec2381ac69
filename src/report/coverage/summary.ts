/** 汇总 of 覆盖排查: villages down, reasons across, a line for each township, county and for all. A household counts once. Pure. */
import { COVERAGE_BOOK, coverageSummarySheet, REASON_COLUMN_WIDTH } from '../../catalog/sheets/coverage-book.js';
import type { CoverageFacts, VillageCoverage } from '../../domain/reports/coverage.js';
import type { Sheet, SheetCell, SheetColumn } from '../../domain/tables/workbook.js';
import type { CoverageTerms } from './terms.js';
import { matrixSheet } from '../layout/matrix-sheet.js';
import { compareNames, firstOf } from '../layout/order.js';

/** 县, 乡镇, 行政村: frozen, and repeated on every page. */
const REPEATED_COLUMNS = 3;

type Counts = Omit<VillageCoverage, 'county' | 'township' | 'village' | 'code' | 'is_listed' | 'is_empty'> & {
  /** Villages without a registered household. */
  readonly empty: number;
};

interface Line extends Counts {
  readonly places: readonly [county: string, township: string, village: string];
  readonly isTotal: boolean;
  readonly isVillage: boolean;
}

export function buildCoverageSummary(facts: CoverageFacts, terms: CoverageTerms, footer: string): Sheet {
  const reasons = terms.reasons.filter(({ code }) =>
    facts.villages.some((village) => (village.by_reason[code] ?? 0) > 0),
  );
  const columns: SheetColumn[] = [
    ...coverageSummarySheet.columns.map((column) => ({ width: (column.width[0] + column.width[1]) / 2 })),
    ...reasons.map(() => ({ width: REASON_COLUMN_WIDTH })),
  ];
  return matrixSheet({
    name: coverageSummarySheet.name,
    title: `${terms.office}${COVERAGE_BOOK}汇总表`,
    heads: headLines(facts, terms),
    columns,
    headers: [...coverageSummarySheet.columns.map(({ header }) => header), ...reasons.map(({ label }) => label)],
    repeatedColumns: REPEATED_COLUMNS,
    lines: linesOf(facts, terms).map((line) => lineCells(line, reasons)),
    footer,
  });
}

function headLines(facts: CoverageFacts, terms: CoverageTerms): string[] {
  const total = sumOf(facts.villages);
  const planned = facts.blocked.filter((row) => row.exit_planned !== null).length;
  const below = facts.incomes.filter((row) => row.falls_below).length;
  return [
    `排查单位：${terms.office}    名册和名单：${terms.pass}    基准日：${terms.asOf}    走访记录自 ${terms.since} 起    排查线：${terms.line} 元/年`,
    `必到 ${total.must} 户（其中名册以外 ${total.outside} 户），已走访 ${total.visited} 户，未走访 ${total.must - total.visited} 户；` +
      `没有在册户的村 ${total.empty} 个；关注人员 ${facts.attention.length} 人；` +
      `有不得退出情形 ${facts.blocked.length} 户（已填拟退出时间 ${planned} 户）；扣减不计入的收入后低于监测线 ${below} 户`,
    ...(facts.gaps.length === 0 ? [] : [`有 ${facts.gaps.length} 处没有核对，见“未能核对”：没有列出不等于没有`]),
  ];
}

function linesOf({ villages }: CoverageFacts, terms: CoverageTerms): Line[] {
  const sorted = [...villages].sort((one, other) =>
    firstOf(
      compareNames(terms.countyName(one.county), terms.countyName(other.county)),
      compareNames(one.township, other.township),
      compareNames(one.village, other.village),
    ),
  );
  const lines: Line[] = [];
  for (const [county, inCounty] of groupBy(sorted, (village) => terms.countyName(village.county) ?? '未分县')) {
    for (const [township, inTownship] of groupBy(inCounty, (village) => village.township ?? '未分乡镇')) {
      for (const village of inTownship) {
        const places = [county, township, village.village ?? '未分村'] as const;
        lines.push({ ...sumOf([village]), places, isTotal: false, isVillage: true });
      }
      lines.push({ ...sumOf(inTownship), places: [county, township, '小计'], isTotal: true, isVillage: false });
    }
    lines.push({ ...sumOf(inCounty), places: [county, '合计', ''], isTotal: true, isVillage: false });
  }
  const isSeveral = new Set(sorted.map((village) => village.county)).size > 1;
  if (isSeveral || sorted.length === 0)
    lines.push({ ...sumOf(sorted), places: ['总计', '', ''], isTotal: true, isVillage: false });
  return lines;
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return groups;
}

function sumOf(villages: readonly VillageCoverage[]): Counts {
  const total = { households: 0, must: 0, visited: 0, outside: 0, attention: 0, empty: 0 };
  const byReason: Record<string, number> = {};
  for (const village of villages) {
    total.households += village.households;
    total.must += village.must;
    total.visited += village.visited;
    total.outside += village.outside;
    total.attention += village.attention;
    if (village.is_empty) total.empty += 1;
    for (const [code, count] of Object.entries(village.by_reason)) byReason[code] = (byReason[code] ?? 0) + count;
  }
  return { ...total, by_reason: byReason };
}

function lineCells(line: Line, reasons: CoverageTerms['reasons']): SheetCell[] {
  const textStyle = line.isTotal ? 'section' : 'text';
  const numberStyle = line.isTotal ? 'total' : 'integer';
  const number = (value: number | null): SheetCell => ({ value, style: numberStyle });
  const { households, must, visited, outside, attention, empty } = line;
  const emptyWords = line.isVillage ? (empty > 0 ? '是' : null) : empty > 0 ? `${empty} 个村` : null;
  return [
    ...line.places.map((value): SheetCell => ({ value, style: textStyle })),
    ...[households, must, visited, must - visited].map(number),
    { value: must === 0 ? null : visited / must, style: 'percent' },
    ...[outside, attention].map(number),
    {
      value: emptyWords,
      style: line.isTotal ? 'section' : 'short',
      ...(empty > 0 && line.isVillage ? { mark: 'attention' } : {}),
    },
    ...reasons.map(({ code }) => number(line.by_reason[code] ?? null)),
  ];
}
