/** 汇总: townships × rules, with a line for each county and one for all. A finding counts once, where its subject lives. Pure. */
import { isInGrace } from '../../catalog/rules/grace.js';
import { compareTexts } from '../../domain/text-order.js';
import { NO_TOWNSHIP } from '../../catalog/sheets/feedback-sheet.js';
import type { Finding } from '../../domain/finding.js';
import { tableSheet } from '../layout/table-sheet.js';
import { totalRow } from '../layout/table-builder.js';
import { ruleCountSheet, summarySheet, SUMMARY_RULE_WIDTH } from '../../catalog/sheets/findings-book.js';
import type { BatchResult } from '../../domain/batch.js';
import { PASS_LABELS } from '../../domain/pass.js';
import { RULE_KIND_LABELS, SEVERITIES, SEVERITY_LABELS, type Severity } from '../../domain/rule.js';
import type { Sheet, SheetCell, SheetColumn } from '../../domain/tables/workbook.js';
import { batchFooter, countyName } from '../layout/batch-words.js';
import { CHART_COLOURS, MOST_BARS, type ChartOrder } from '../layout/charts.js';
import { matrixSheet } from '../layout/matrix-sheet.js';
import { compareNames, compareSeverity, firstOf } from '../layout/order.js';

/** 县 and 乡镇: frozen, and repeated on every page. */
const REPEATED_COLUMNS = 2;
/** 疑点合计. */
const COMPARED_COLUMNS = [summarySheet.columns.findIndex(({ key }) => key === 'findings') + 1];

interface SummaryLine {
  readonly county: string | null;
  readonly township: string | null;
  persons: number;
  households: number;
  review: number;
  readonly bySeverity: Record<Severity, number>;
  readonly byRule: Map<string, number>;
}

/** 汇总 and the figures of its chart. */
export interface Summary {
  readonly sheet: Sheet;
  readonly charts: readonly ChartOrder[];
}

/** Findings of one batch of a pass, for the line over batches. */
export interface PastBatch {
  readonly asOf: string;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** `past`: batches of the same pass before this one, oldest first. */
export function buildSummary(batch: BatchResult, past: readonly PastBatch[] = []): Summary {
  const lines = collectLines(batch);
  return {
    sheet: buildSummarySheet(batch, lines),
    charts: [findingsByTownship(batch, lines), ...overBatches(batch, past)],
  };
}

/** Batches that a line can show beside each other. */
const MOST_BATCHES = 12;

function overBatches(batch: BatchResult, past: readonly PastBatch[]): ChartOrder[] {
  if (past.length === 0) return [];
  const bySeverity: Record<Severity, number> = { error: 0, verify: 0, notice: 0 };
  for (const { severity } of batch.findings) bySeverity[severity] += 1;
  const shown = [...past, { asOf: batch.as_of, bySeverity }].slice(-MOST_BATCHES);
  return [
    {
      on: summarySheet.name,
      kind: 'lines',
      title: '历次比对的疑点数',
      heading: '比对基准日',
      categories: shown.map(({ asOf }) => asOf),
      series: SEVERITIES.map((severity) => ({
        name: SEVERITY_LABELS[severity],
        colour: CHART_COLOURS[severity],
        numbers: shown.map((one) => one.bySeverity[severity]),
      })),
    },
  ];
}

/** 按疑点类型: one line a rule, the weightier and the more frequent first. */
export function buildRuleCounts(batch: BatchResult): Sheet {
  const byRule = new Map<string, { finding: Finding; count: number; places: Map<string, number> }>();
  for (const finding of batch.findings) {
    const line = byRule.get(finding.rule) ?? { finding, count: 0, places: new Map<string, number>() };
    byRule.set(finding.rule, line);
    line.count += 1;
    const place = (countyName(batch, finding.place.county) ?? '') + (finding.place.township ?? NO_TOWNSHIP);
    line.places.set(place, (line.places.get(place) ?? 0) + 1);
  }
  const rows = [...byRule.values()]
    .sort((one, other) =>
      firstOf(
        compareSeverity(one.finding.severity, other.finding.severity),
        other.count - one.count,
        compareTexts(one.finding.rule, other.finding.rule),
      ),
    )
    .map(({ finding: { rule, rule_name: name, severity, kind }, count, places }) => ({
      ...{ rule, name, severity: SEVERITY_LABELS[severity], kind: RULE_KIND_LABELS[kind], findings: count },
      places: [...places]
        .sort(([one, a], [other, b]) => b - a || compareTexts(one, other))
        .slice(0, MOST_PLACES)
        .map(([place, findings]) => `${place} ${findings}`)
        .join('、'),
    }));
  return tableSheet(ruleCountSheet, rows, {
    footer: batchFooter(batch),
    tail: (widths) => [totalRow(ruleCountSheet, rows, widths, '合计')],
  });
}

const MOST_PLACES = 3;

/** Those with most findings first. */
function findingsByTownship(batch: BatchResult, lines: readonly SummaryLine[]): ChartOrder {
  const sizeOf = ({ bySeverity: { error, verify, notice } }: SummaryLine): number => error + verify + notice;
  const found = lines.filter((line) => sizeOf(line) > 0).sort((one, other) => sizeOf(other) - sizeOf(one));
  const shown = found.slice(0, MOST_BARS);
  return {
    on: summarySheet.name,
    kind: 'stacked_bars',
    title: `各乡镇疑点数${shown.length < found.length ? `（最多的 ${MOST_BARS} 个）` : ''}`,
    heading: '乡镇',
    categories: shown.map(({ county, township }) => (countyName(batch, county) ?? '') + (township ?? NO_TOWNSHIP)),
    series: SEVERITIES.map((severity) => ({
      name: SEVERITY_LABELS[severity],
      colour: CHART_COLOURS[severity],
      numbers: shown.map(({ bySeverity }) => bySeverity[severity]),
    })),
  };
}

function buildSummarySheet(batch: BatchResult, lines: readonly SummaryLine[]): Sheet {
  const ruleNames = new Map(batch.findings.map((finding) => [finding.rule, finding.rule_name]));
  const rules = [...ruleNames.keys()].sort(compareTexts);
  const shown = bodyLines(batch, lines);
  const columns: SheetColumn[] = [
    ...summarySheet.columns.map((column) => ({ width: (column.width[0] + column.width[1]) / 2 })),
    ...rules.map(() => ({ width: SUMMARY_RULE_WIDTH })),
  ];
  return matrixSheet({
    name: summarySheet.name,
    title: `${batch.office.name}疑点汇总表`,
    heads: headLines(batch),
    columns,
    headers: [
      ...summarySheet.columns.map((column) => column.header),
      ...rules.map((rule) => `${rule} ${ruleNames.get(rule) ?? ''}`),
    ],
    repeatedColumns: REPEATED_COLUMNS,
    printedColumns: summarySheet.columns.length,
    lines: shown.map((line) => lineCells(line, rules)),
    comparedLines: { columns: COMPARED_COLUMNS, isCompared: (position) => shown[position]?.isTotal === false },
    footer: batchFooter(batch),
  });
}

function headLines(batch: BatchResult): string[] {
  const notRun = batch.rules.filter((rule) => rule.status === 'skipped').length;
  const exempted = batch.findings.filter((finding) => finding.exempt_until !== null).length;
  const candidates = batch.candidates.length;
  const held = batch.candidates.filter((candidate) => candidate.held).length;
  const parts = [
    `比对单位：${batch.office.name}`,
    `比对类型：${PASS_LABELS[batch.pass]}`,
    `批次号：${batch.id}`,
    `比对基准日：${batch.as_of}`,
  ];
  const counts = [
    `参与比对 ${batch.subjects.households} 户 ${batch.subjects.persons} 人`,
    `疑点 ${batch.findings.length} 条（其中豁免 ${exempted} 条${graceHead(batch)}）`,
    `人工复核 ${batch.review.length} 对`,
    ...(candidates === 0 ? [] : [`拟录入 ${candidates} 人：可录入 ${candidates - held} 人，暂缓 ${held} 人`]),
    ...(notRun === 0 ? [] : [`有 ${notRun} 条规则没有运行，见“未能运行的规则”`]),
  ];
  return [parts.join('    '), counts.join('；')];
}

/** Findings that wait for the end of a 渐退 window, with the first day on which one ends; nothing where there are none. */
function graceHead({ findings }: BatchResult): string {
  const ends = findings.filter(({ message }) => isInGrace(message)).flatMap(({ exempt_until: until }) => until ?? []);
  const first = ends.reduce((one, other) => (one < other ? one : other), ends[0] ?? '');
  return ends.length === 0 ? '' : `，含渐退期内 ${ends.length} 条，最早 ${first} 到期`;
}

function collectLines(batch: BatchResult): SummaryLine[] {
  const lines = new Map<string, SummaryLine>();
  const lineAt = (county: string | null, township: string | null): SummaryLine => {
    const key = JSON.stringify([county, township]);
    let line = lines.get(key);
    if (line === undefined) {
      line = emptyLine(county, township);
      lines.set(key, line);
    }
    return line;
  };
  for (const count of batch.townships) {
    const line = lineAt(count.county, count.township);
    line.persons += count.persons;
    line.households += count.households;
  }
  for (const finding of batch.findings) {
    const line = lineAt(finding.place.county, finding.place.township);
    line.bySeverity[finding.severity] += 1;
    line.byRule.set(finding.rule, (line.byRule.get(finding.rule) ?? 0) + 1);
  }
  for (const pair of batch.review) lineAt(pair.place.county, pair.place.township).review += 1;
  return [...lines.values()].sort((one, other) =>
    firstOf(
      compareNames(countyName(batch, one.county), countyName(batch, other.county)),
      compareNames(one.township, other.township),
    ),
  );
}

function emptyLine(county: string | null, township: string | null): SummaryLine {
  return {
    county,
    township,
    persons: 0,
    households: 0,
    review: 0,
    bySeverity: { error: 0, verify: 0, notice: 0 },
    byRule: new Map(),
  };
}

interface ShownLine extends SummaryLine {
  readonly countyText: string;
  readonly townshipText: string;
  readonly isTotal: boolean;
}

function bodyLines(batch: BatchResult, lines: readonly SummaryLine[]): ShownLine[] {
  const shown: ShownLine[] = [];
  const counties = [...new Set(lines.map((line) => line.county))];
  for (const county of counties) {
    const own = lines.filter((line) => line.county === county);
    const countyText = countyName(batch, county) ?? '未分县';
    for (const line of own) {
      shown.push({ ...line, countyText, townshipText: line.township ?? NO_TOWNSHIP, isTotal: false });
    }
    if (counties.length > 1) shown.push({ ...sum(own), countyText, townshipText: '小计', isTotal: true });
  }
  shown.push({ ...sum(lines), countyText: '合计', townshipText: '', isTotal: true });
  return shown;
}

function sum(lines: readonly SummaryLine[]): SummaryLine {
  const total = emptyLine(null, null);
  for (const line of lines) {
    total.persons += line.persons;
    total.households += line.households;
    total.review += line.review;
    for (const severity of SEVERITIES) total.bySeverity[severity] += line.bySeverity[severity];
    for (const [rule, count] of line.byRule) total.byRule.set(rule, (total.byRule.get(rule) ?? 0) + count);
  }
  return total;
}

function lineCells(line: ShownLine, rules: readonly string[]): SheetCell[] {
  const textStyle = line.isTotal ? 'section' : 'text';
  const numberStyle = line.isTotal ? 'total' : 'integer';
  const { error, verify, notice } = line.bySeverity;
  const numbers = [line.persons, line.households, error + verify + notice, error, verify, notice, line.review];
  return [
    { value: line.countyText, style: textStyle },
    { value: line.townshipText, style: textStyle },
    ...numbers.map((value): SheetCell => ({ value, style: numberStyle })),
    ...rules.map((rule): SheetCell => ({ value: line.byRule.get(rule) ?? null, style: numberStyle })),
  ];
}
