/**
 * 五类分析报告.xlsx (聚通用): statistics, alerts, the trend over all batches, scores of townships, movements since the last batch; and beside
 * them the 四看 scores with their outliers. Every figure is counted elsewhere or from findings; no guess. Pure.
 */
import {
  alertsSheet,
  FIVE_BOOK,
  lookOutliers,
  lookSummary,
  movementSheet,
  OUTLIER_LABELS,
  performanceSheet,
  statisticsSheet,
  trendSheet,
} from '../../catalog/sheets/analysis-books.js';
import { FOUR_LOOKS, PERFORMANCE } from '../../catalog/six-chapters.js';
import type { BatchResult } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import type { LedgerStatus, StatisticsRow } from '../../domain/ledger/statistics.js';
import { PASS_LABELS } from '../../domain/pass.js';
import type { HomeScore, ScoreTerms } from '../../domain/reports/four-looks.js';
import type { Sheet, Workbook } from '../../domain/tables/workbook.js';
import { compareTexts } from '../../domain/text-order.js';
import { batchFooter, countyName } from '../layout/batch-words.js';
import { tableSheet, tableSheets } from '../layout/table-sheet.js';
import { figuresOf } from './six-book.js';

const TOTAL = '合计';

export type PerformanceCode = keyof typeof PERFORMANCE;

export interface TownshipScore {
  readonly rank: number;
  /** `990121/示例镇`. */
  readonly recipient: string;
  readonly sent: number;
  /** 0–100; null where no rate can be computed. */
  readonly score: number | null;
  readonly rates: Readonly<Record<PerformanceCode, number | null>>;
}

export interface TrendRow {
  readonly batch: string;
  readonly pass: BatchResult['pass'];
  readonly as_of: string;
  readonly findings: number;
  /** Against the batch before of the same pass; null for the first. */
  readonly change: number | null;
  /** Months between them without a batch. */
  readonly missing_months: number;
}

export interface FiveReports {
  readonly batch: BatchResult;
  /** Findings of the batch before of the same pass; null for the first. */
  readonly before: { readonly id: string; readonly findings: readonly Finding[] } | null;
  readonly trend: readonly TrendRow[];
  readonly scores: readonly TownshipScore[];
  readonly weights: Readonly<Record<PerformanceCode, number>>;
  readonly homes: readonly HomeScore[];
  readonly terms: ScoreTerms;
}

/** The batches that were not taken back, by pass and day. */
export function trendOf({ batches }: Pick<LedgerStatus, 'batches'>): TrendRow[] {
  const sorted = batches
    .filter(({ undone }) => !undone)
    .sort((one, other) =>
      compareTexts(`${one.pass}|${one.as_of}|${one.batch}`, `${other.pass}|${other.as_of}|${other.batch}`),
    );
  return sorted.map(({ batch, pass, as_of, findings }, at) => {
    const last = sorted[at - 1]?.pass === pass ? sorted[at - 1] : undefined;
    const change = last === undefined ? null : findings - last.findings;
    const gap = last === undefined ? 0 : monthOf(as_of) - monthOf(last.as_of) - 1;
    return { batch, pass, as_of, findings, change, missing_months: Math.max(0, gap) };
  });
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** By score, equal scores share a rank; a rate that nobody can compute does not count, the weights of the others fill the whole. */
export function scoreTownships(
  townships: readonly StatisticsRow[],
  weights: Readonly<Record<PerformanceCode, number>>,
): TownshipScore[] {
  const codes = Object.keys(PERFORMANCE) as PerformanceCode[];
  const scored = townships
    .filter(({ counts }) => counts.sent > 0)
    .map(({ group: recipient, counts, rates: all }) => {
      const rates = Object.fromEntries(
        codes.map((code) => [code, all.find((rate) => rate.code === code)?.rate ?? null]),
      ) as Record<PerformanceCode, number | null>;
      let [sum, full] = [0, 0];
      for (const code of codes) {
        const rate = rates[code];
        if (rate === null || weights[code] <= 0) continue;
        sum += (PERFORMANCE[code].isAgainst ? 1 - rate : rate) * weights[code];
        full += weights[code];
      }
      return { recipient, sent: counts.sent, score: full === 0 ? null : Math.round((sum / full) * 1000) / 10, rates };
    })
    .sort((one, other) => (other.score ?? -1) - (one.score ?? -1) || compareTexts(one.recipient, other.recipient));
  return scored.map((row) => ({
    rank: 1 + scored.filter(({ score }) => (score ?? -1) > (row.score ?? -1)).length,
    ...row,
  }));
}

export function buildFiveBook(report: FiveReports): Workbook {
  const { batch } = report;
  return {
    title: FIVE_BOOK,
    author: batch.office.name,
    day: batch.as_of,
    sheets: [
      statistics(report),
      alerts(report),
      trend(report),
      performance(report),
      movements(report),
      looks(report),
      ...outliers(report),
    ],
  };
}

type Place = Pick<Finding['place'], 'county' | 'township'>;

const keyOf = ({ county, township }: Place): string => `${county ?? ''}|${township ?? ''}`;

function placeCells(batch: BatchResult, { county, township }: Place) {
  return { county: countyName(batch, county) ?? '未分县', township: township ?? '未分乡镇' };
}

/** The places of several rows, each once, in the order of codes and names. */
function placesOf(rows: readonly Place[]): Place[] {
  const places = new Map(rows.map((row) => [keyOf(row), { county: row.county, township: row.township }]));
  return [...places].sort(([one], [other]) => compareTexts(one, other)).map(([, place]) => place);
}

const onTotal = ({ county }: { readonly county?: unknown }) => (county === TOTAL ? ('band' as const) : null);

function statistics({ batch }: FiveReports): Sheet {
  const { findings, townships } = batch;
  const places = placesOf([...townships, ...findings.map(({ place }) => place)]);
  const households = (own: readonly Place[]): number =>
    townships
      .filter((row) => own.some((place) => keyOf(place) === keyOf(row)))
      .reduce((sum, row) => sum + row.households, 0);
  const rows = places.map((place) => ({
    ...placeCells(batch, place),
    households: households([place]),
    ...figuresOf(findings.filter((finding) => keyOf(finding.place) === keyOf(place))),
  }));
  const total = { county: TOTAL, township: null, households: households(places), ...figuresOf(findings) };
  return tableSheet(statisticsSheet, [...rows, total], {
    ...{ footer: batchFooter(batch), title: `统计分析（批次 ${batch.id}）`, mark: onTotal },
  });
}

function alerts({ batch, before }: FiveReports): Sheet {
  const known = new Set(before?.findings.map(({ no }) => no));
  const warnings = batch.findings.filter(({ kind }) => kind === 'warning');
  const row = (own: readonly Finding[]) => ({
    findings: own.length,
    fresh: before === null ? null : own.filter(({ no }) => !known.has(no)).length,
    townships: placesOf(own.map(({ place }) => place)).length,
  });
  const rules = [...new Map(warnings.map(({ rule, rule_name: name }) => [rule, name]))].sort(([one], [other]) =>
    compareTexts(one, other),
  );
  const rows = rules.map(([rule, name]) => ({
    rule,
    name,
    ...row(warnings.filter((finding) => finding.rule === rule)),
  }));
  return tableSheet(alertsSheet, [...rows, { rule: TOTAL, name: null, ...row(warnings) }], {
    footer: batchFooter(batch),
    title: `预警监测（批次 ${batch.id}）`,
    heads: [before === null ? '没有上一批，不算新增' : `新增：与上一批 ${before.id} 相比`],
    mark: ({ rule }) => (rule === TOTAL ? 'band' : null),
  });
}

function trend({ batch, trend: rows }: FiveReports): Sheet {
  const lines = rows.map(({ batch: id, pass, as_of: asOf, findings, change, missing_months: missing }) => ({
    ...{ batch: id, pass: PASS_LABELS[pass], asOf, findings, change },
    gap: missing === 0 ? null : `中间 ${missing} 个月没有批次`,
  }));
  const total = {
    batch: TOTAL,
    pass: null,
    asOf: null,
    findings: null,
    change: null,
    gap: `共 ${rows.length} 批；各批疑点不相加`,
  };
  return tableSheet(trendSheet, [...lines, total], {
    footer: batchFooter(batch),
    title: '趋势研判（历批疑点）',
    heads: ['同一轮比对前后相比；撤销的批次不列'],
    mark: ({ batch: id }) => (id === TOTAL ? 'band' : null),
  });
}

function performance({ batch, scores, weights }: FiveReports): Sheet {
  const codes = Object.keys(PERFORMANCE) as PerformanceCode[];
  const formula = codes.map(
    (code) => `${PERFORMANCE[code].label}${PERFORMANCE[code].isAgainst ? '（反向）' : ''} ${weights[code]}`,
  );
  const rows = scores.map(({ rank, recipient, sent, score, rates }) => {
    const [county = '', township = ''] = recipient.split('/');
    return { rank, recipient: `${countyName(batch, county) ?? county}${township}`, sent, score, ...rates };
  });
  const sent = scores.reduce((sum, row) => sum + row.sent, 0);
  const total = { rank: null, recipient: TOTAL, sent, score: null };
  return tableSheet(performanceSheet, [...rows, total], {
    footer: batchFooter(batch),
    title: '绩效评估（各乡镇）',
    heads: [`得分 = 各率按权重合计，满分100：${formula.join('、')}；算不出的率不计，权重由其余分担`],
    mark: ({ recipient }) => (recipient === TOTAL ? 'band' : null),
  });
}

function movements({ batch, before }: FiveReports): Sheet {
  const earlier = before?.findings ?? [];
  const [old, now] = [new Set(earlier.map(({ no }) => no)), new Set(batch.findings.map(({ no }) => no))];
  const places = placesOf([...earlier, ...batch.findings].map(({ place }) => place));
  const row = (own: (finding: Finding) => boolean) => ({
    fresh: batch.findings.filter((finding) => own(finding) && !old.has(finding.no)).length,
    still: batch.findings.filter((finding) => own(finding) && old.has(finding.no)).length,
    gone: earlier.filter((finding) => own(finding) && !now.has(finding.no)).length,
  });
  const rows = places.map((place) => ({
    ...placeCells(batch, place),
    ...row((finding) => keyOf(finding.place) === keyOf(place)),
  }));
  return tableSheet(movementSheet, [...rows, { county: TOTAL, township: null, ...row(() => true) }], {
    footer: batchFooter(batch),
    title: '动态管理（与上一批相比）',
    heads: [
      before === null ? '这是第一批，全部算新增；人员进出见 bidui roll' : `上一批 ${before.id}；人员进出见 bidui roll`,
    ],
    mark: onTotal,
  });
}

function looks({ batch, homes, terms }: FiveReports): Sheet {
  const row = (own: readonly HomeScore[]) => {
    const scores = own.flatMap(({ score }) => score ?? []);
    const mean = scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
    return {
      homes: own.length,
      scored: scores.length,
      mean: mean === null ? null : Math.round(mean * 10) / 10,
      above: own.filter(({ outlier }) => outlier === 'above').length,
      below: own.filter(({ outlier }) => outlier === 'below').length,
    };
  };
  const rows = placesOf(homes.map(({ place }) => place)).map((place) => ({
    ...placeCells(batch, place),
    ...row(homes.filter((home) => keyOf(home.place) === keyOf(place))),
  }));
  const formula = Object.entries(FOUR_LOOKS).map(
    ([look, { label, basis }]) => `${label} ${terms.weights[look as keyof typeof FOUR_LOOKS]}（${basis}）`,
  );
  return tableSheet(lookSummary, [...rows, { county: TOTAL, township: null, ...row(homes) }], {
    footer: batchFooter(batch),
    title: '四看评分（各乡镇）',
    heads: [
      `权重：${formula.join('；')}`,
      `在册偏高：在册户、监测户 ${terms.high} 分及以上；退出偏低：已退出户不足 ${terms.low} 分。分数只作线索，名册空白的一看不计`,
    ],
    mark: onTotal,
  });
}

function outliers({ batch, homes }: FiveReports): Sheet[] {
  const rows = homes
    .filter(({ outlier }) => outlier !== null)
    .sort((one, other) => compareTexts(keyOf(one.place), keyOf(other.place)) || (other.score ?? 0) - (one.score ?? 0))
    .map(({ place, household, head, score, looks: own, outlier }, at) => ({
      seq: at + 1,
      ...placeCells(batch, place),
      village: place.village,
      ...{ household, head, score, ...own },
      outlier: outlier === null ? null : OUTLIER_LABELS[outlier],
    }));
  return tableSheets(lookOutliers, [...rows, { county: TOTAL, household: `${rows.length} 户` }], {
    footer: batchFooter(batch),
    title: `四看异常户 ${rows.length} 户`,
  });
}
