/** Charts of the ledger's workbooks: states by township, findings over batches, answer rates. Pure. */
import { OWN_OFFICE, type FindingStage } from '../../domain/ledger/state.js';
import type { StatisticsRow } from '../../domain/ledger/statistics.js';
import { PASSES, PASS_LABELS } from '../../domain/pass.js';
import { compareTexts } from '../../domain/text-order.js';
import { CHART_COLOURS, MOST_BARS, type ChartOrder } from '../layout/charts.js';
import { recipientHeading, recipientName, type LedgerReport } from './words.js';

/** Stages that one piece of a bar unites, from done to not begun. */
const STATES: readonly { readonly name: string; readonly colour: string; readonly stages: readonly FindingStage[] }[] =
  [
    { name: '已办结', colour: CHART_COLOURS.done, stages: ['closed', 'exempt', 'transferred'] },
    { name: '已反馈待办结', colour: CHART_COLOURS.under_way, stages: ['answered', 'to_review'] },
    { name: '已下发未反馈', colour: CHART_COLOURS.verify, stages: ['dispatched', 'returned'] },
    { name: '待下发', colour: CHART_COLOURS.waiting, stages: ['pending'] },
  ];
/** Days that a line can show beside each other. */
const MOST_DAYS = 24;
const PASS_COLOURS = {
  county: CHART_COLOURS.under_way,
  city: CHART_COLOURS.done,
  province: CHART_COLOURS.error,
} as const;

/** Findings of every township by state, those with most first. */
export function statesByTownship(report: LedgerReport, on: string): ChartOrder {
  const sized = report.status.townships
    .filter(({ group }) => group !== OWN_OFFICE)
    .map((row) => ({ row, size: STATES.reduce((sum, { stages }) => sum + countOf(row, stages), 0) }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => other.size - one.size || compareTexts(one.row.group, other.row.group));
  const shown = sized.slice(0, MOST_BARS).map(({ row }) => row);
  return {
    on,
    kind: 'stacked_bars',
    title: `各${recipientHeading(report.status.townships)}疑点办理状态${shown.length < sized.length ? `（疑点最多的 ${MOST_BARS} 个）` : ''}`,
    heading: recipientHeading(report.status.townships),
    categories: shown.map(({ group }) => recipientName(report, group)),
    series: STATES.map(({ name, colour, stages }) => ({
      name,
      colour,
      numbers: shown.map((row) => countOf(row, stages)),
    })),
  };
}

/** Findings of each batch, a line for each pass. */
export function findingsOverBatches(report: LedgerReport, on: string): ChartOrder {
  const batches = report.status.batches.filter(({ undone }) => !undone);
  const days = [...new Set(batches.map(({ as_of: asOf }) => asOf))].sort(compareTexts).slice(-MOST_DAYS);
  const series = PASSES.flatMap((pass) => {
    const own = batches.filter((batch) => batch.pass === pass);
    if (own.length === 0) return [];
    const numbers = days.map((day) => own.findLast((batch) => batch.as_of === day)?.findings ?? null);
    return [{ name: PASS_LABELS[pass], colour: PASS_COLOURS[pass], numbers }];
  });
  return { on, kind: 'lines', title: '历次比对的疑点数', heading: '比对基准日', categories: days, series };
}

/** 反馈率 of the ranked townships, best first; of many, the last ones: those that the circular is about. */
export function answerRates(report: LedgerReport, on: string): ChartOrder {
  const ranked = report.status.ranking.rows.filter(({ rank, rate }) => rank !== null && rate !== null);
  const shown = ranked.slice(-MOST_BARS);
  return {
    on,
    kind: 'bars',
    title: `各${recipientHeading(report.status.townships)}反馈率${shown.length < ranked.length ? `（后 ${MOST_BARS} 名）` : ''}`,
    format: 'percent',
    heading: recipientHeading(report.status.townships),
    categories: shown.map(({ recipient }) => recipientName(report, recipient)),
    series: [{ name: '反馈率', colour: CHART_COLOURS.under_way, numbers: shown.map(({ rate }) => rate) }],
  };
}

function countOf(row: StatisticsRow, stages: readonly FindingStage[]): number {
  return stages.reduce((sum, stage) => sum + (row.stages[stage] ?? 0), 0);
}
