/** 指标.xlsx from the facts of the indicators: all together, by county and township, by further groups, rankings, plans. Pure. */
import { coverageGapSheet } from '../../catalog/sheets/coverage-book.js';
import {
  areaSheet,
  groupSheet,
  INDICATOR_BOOK,
  indicatorRankSheet,
  indicatorSheet,
  planSheet,
} from '../../catalog/sheets/indicator-book.js';
import type { IndicatorFacts, IndicatorLine } from '../../domain/reports/indicators.js';
import type { Sheet, Workbook } from '../../domain/tables/workbook.js';
import { tableSheet } from '../layout/table-sheet.js';
import { gapRows } from './book.js';

export interface IndicatorTerms {
  readonly office: string;
  /** 县级比对 and so on. */
  readonly pass: string;
  /** ISO day. */
  readonly asOf: string;
  countyName(code: string | null): string | null;
}

const TOTAL = '合计';

export function buildIndicatorBook(facts: IndicatorFacts, terms: IndicatorTerms): Workbook {
  const footer = `${terms.office} ${INDICATOR_BOOK} ${terms.asOf}`;
  const all = facts.lines.filter(({ county, group }) => county === null && group === null);
  const heads = [`${terms.office}    名册和名单：${terms.pass}    基准日：${terms.asOf}`];
  const sheets: Sheet[] = [
    tableSheet(indicatorSheet, all.map(lineCells), {
      footer,
      title: `${terms.office}${INDICATOR_BOOK}`,
      heads,
      notes: ['比率＝分子÷分母。目标在 bidui.yaml 的 settings.targets 里改；没有算出的指标见“未能计算”。'],
      frozenColumns: 2,
      mark: markMissed,
    }),
    tableSheet(
      areaSheet,
      facts.lines
        .filter(({ group }) => group === null)
        .map((entry) => ({
          ...lineCells(entry),
          county: entry.county === null ? TOTAL : terms.countyName(entry.county),
          township: entry.county === null ? null : (entry.township ?? '小计'),
        })),
      { footer, frozenColumns: 4, mark: markMissed },
    ),
    ...groupSheets(facts, footer),
    tableSheet(indicatorRankSheet, rankRows(facts.lines, terms), {
      footer,
      notes: ['有目标的指标，按比率从好到差；比率相同名次相同，其后名次顺延。分母为零的不排名。'],
    }),
    ...planSheets(facts, footer),
    tableSheet(
      { ...coverageGapSheet, name: '未能计算' },
      gapRows(facts.gaps, (code) => terms.countyName(code)),
      { footer },
    ),
  ];
  return { title: `${terms.office}${INDICATOR_BOOK} ${terms.asOf}`, author: terms.office, day: terms.asOf, sheets };
}

function lineCells(entry: IndicatorLine) {
  const { name, part, whole, unit, numerator, denominator, rate, target, direction, met, basis } = entry;
  const sign = direction === 'at_most' ? '≤' : '≥';
  return {
    name,
    part,
    whole,
    unit,
    numerator: inCents(numerator),
    denominator: inCents(denominator),
    rate,
    target: target === null ? null : `${sign}${Number((target * 100).toFixed(2))}%`,
    met: met === null ? null : met ? '是' : '否',
    basis,
  };
}

/** Amounts with two decimals at most; people and households have none. */
function inCents(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

function markMissed(row: { readonly met?: unknown }): 'attention' | null {
  return row.met === '否' ? 'attention' : null;
}

/** Groups with a total line for each part, so that nobody must add them up. */
function groupSheets({ lines }: IndicatorFacts, footer: string): Sheet[] {
  const grouped = lines.filter(({ group }) => group !== null);
  if (grouped.length === 0) return [];
  const kinds = [...new Set(grouped.map(({ code, group }) => `${code}\n${group?.heading ?? ''}`))];
  const rows = kinds.flatMap((kind) => {
    const [code = '', heading = ''] = kind.split('\n');
    const own = grouped.filter((entry) => entry.code === code && entry.group?.heading === heading);
    const total = lines.find((entry) => entry.code === code && entry.county === null && entry.group === null);
    return [
      ...own.map((entry) => ({ ...lineCells(entry), heading, value: entry.group?.value ?? '' })),
      ...(total === undefined ? [] : [{ ...lineCells(total), heading, value: TOTAL }]),
    ];
  });
  return [tableSheet(groupSheet, rows, { footer, frozenColumns: 4, mark: markMissed })];
}

/** Townships, and each kind of group, from best to worst by every rate with a target. */
function rankRows(lines: readonly IndicatorLine[], terms: IndicatorTerms) {
  const ranked = lines.filter(({ target, rate }) => target !== null && rate !== null);
  const among = (entry: IndicatorLine): string | null =>
    entry.group?.heading ?? (entry.township === null ? null : '乡镇');
  const kinds = [...new Set(ranked.flatMap((entry) => (among(entry) === null ? [] : `${entry.code}\n${among(entry) ?? ''}`)))];
  return kinds.flatMap((kind) => {
    const [code = '', heading = ''] = kind.split('\n');
    const own = ranked.filter((entry) => entry.code === code && among(entry) === heading);
    const worth = ({ rate, direction }: IndicatorLine): number => (direction === 'at_most' ? -(rate ?? 0) : (rate ?? 0));
    const sorted = [...own].sort((one, other) => worth(other) - worth(one));
    const total = lines.find((entry) => entry.code === code && entry.county === null && entry.group === null);
    return [
      ...sorted.map((entry) => ({
        ...lineCells(entry),
        among: heading,
        rank: sorted.findIndex((other) => worth(other) === worth(entry)) + 1,
        value: entry.group?.value ?? `${terms.countyName(entry.county) ?? ''}${entry.township ?? ''}`,
      })),
      ...(total === undefined ? [] : [{ ...lineCells(total), among: heading, rank: null, value: TOTAL }]),
    ];
  });
}

function planSheets({ plans, plan_totals: totals }: IndicatorFacts, footer: string): Sheet[] {
  if (plans.length === 0) return [];
  const sources = { register: '名册', list: '计划表' } as const;
  const rows = totals.flatMap((total) => [
    ...plans
      .filter(({ item }) => item === total.item)
      .map((plan) => ({ ...plan, source: plan.source === null ? null : sources[plan.source], stated: null, check: null })),
    {
      ...total,
      year: TOTAL,
      source: null,
      stated: total.stated_total,
      check: total.adds_up === null ? '没有写总数' : total.adds_up ? '相符' : '不符',
    },
  ]);
  return [
    tableSheet(planSheet, rows, {
      footer,
      notes: ['脱贫人数、户数的完成数按名册中的脱贫年度点出来，其余按计划表上的完成数。'],
      mark: (row) => (row.check === '不符' ? 'attention' : row.year === TOTAL ? 'band' : null),
    }),
  ];
}
