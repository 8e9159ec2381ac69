/**
 * Rates of a field sample, over all and for each county, with their formulas, numerators, denominators and limits (docs/design/ledger.md,
 * "Field samples"). Rates of households carry 95 % limits by Wilson's formula, as for a simple random sample: that drawing by villages
 * makes them wider is not in them. Pure.
 */
import { ASKED, OUTSIDE } from '../catalog/sheets/check-sheet.js';
import { compareTexts } from '../domain/text-order.js';
import type { SampledHousehold, SampleRecord } from '../domain/reports/field-sample.js';

export interface CheckResult {
  readonly outcome: 'checked' | 'unreachable';
  readonly missed: boolean | null;
  readonly wrongly_removed: boolean | null;
  readonly approves: boolean | null;
  /** Absent where nobody was asked about a helper. */
  readonly satisfied?: boolean;
  readonly helper?: string;
}

/** Limits that an office must reach: 0–1, highest allowed for the first two, lowest for the last. */
export interface SurveyLimits {
  readonly missed: number;
  readonly wrongly_removed: number;
  readonly approval: number;
  readonly satisfaction: number;
}

export interface SampleRate {
  readonly name: string;
  readonly formula: string;
  readonly numerator: number;
  readonly denominator: number;
  /** 0–1; null where nothing was surveyed. */
  readonly rate: number | null;
  /** 95 % limits, 0–1; null for rates of persons, who come by households, and where nothing was surveyed. */
  readonly low: number | null;
  readonly high: number | null;
  /** The limit to be reached, and whether it is; null where there is no limit or nothing was surveyed. */
  readonly limit: number | null;
  readonly is_met: boolean | null;
}

export interface SampleRates {
  readonly selected: number;
  readonly checked: number;
  readonly unreachable: number;
  readonly replaced: number;
  readonly open: number;
  readonly rates: readonly SampleRate[];
}

export interface CountyRates extends SampleRates {
  /** `990121 甲县`. */
  readonly county: string;
}

/** `results`: the standing answer of each 检查编号. */
export function sampleRates(
  record: Pick<SampleRecord, 'selected' | 'reserves'>,
  results: ReadonlyMap<string, CheckResult>,
  limits: SurveyLimits,
): SampleRates {
  const households = [...record.selected, ...record.reserves];
  const checked = households.filter(({ no }) => results.get(no)?.outcome === 'checked');
  const asked = (groups: readonly string[]) => checked.filter(({ group }) => group !== null && groups.includes(group));
  const persons = (list: readonly SampledHousehold[]): number => list.reduce((sum, { persons: n }) => sum + n, 0);
  const outside = asked(OUTSIDE);
  const left = asked(ASKED.wrongly_removed);
  const missed = outside.filter(({ no }) => results.get(no)?.missed === true);
  const wrong = left.filter(({ no }) => results.get(no)?.wrongly_removed === true);
  const approving = checked.filter(({ no }) => results.get(no)?.approves === true);
  const answeredSelected = record.selected.filter(({ no }) => results.has(no));
  const rated = checked.flatMap(({ no }) => results.get(no)?.satisfied ?? []);
  const outsideWords = '已核查的名册外户（其他农户）';
  const leftWords = '已核查的退出户（清退户、脱贫户）';
  return {
    selected: record.selected.length,
    checked: checked.length,
    unreachable: households.filter(({ no }) => results.get(no)?.outcome === 'unreachable').length,
    replaced: record.reserves.filter(({ no }) => results.get(no)?.outcome === 'checked').length,
    open: record.selected.length - answeredSelected.length,
    rates: [
      personRate(
        '漏评率（人）',
        `漏评户人数 ÷ ${outsideWords}人数`,
        [persons(missed), persons(outside)],
        limits.missed,
      ),
      householdRate('漏评率（户）', `漏评户数 ÷ ${outsideWords}户数`, [missed.length, outside.length]),
      personRate(
        '错退率（人）',
        `错退户人数 ÷ ${leftWords}人数`,
        [persons(wrong), persons(left)],
        limits.wrongly_removed,
      ),
      householdRate('错退率（户）', `错退户数 ÷ ${leftWords}户数`, [wrong.length, left.length]),
      lowerLimitRate('认可度', '认可户数 ÷ 已核查户数', [approving.length, checked.length], limits.approval),
      lowerLimitRate(
        '帮扶责任人满意度',
        '满意和基本满意户数 ÷ 受访的有帮扶责任人户数',
        [rated.filter(Boolean).length, rated.length],
        limits.satisfaction,
      ),
    ],
  };
}

/** Sorted by county; counties of which no household was drawn are not there. */
export function countyRates(
  record: SampleRecord,
  results: ReadonlyMap<string, CheckResult>,
  limits: SurveyLimits,
): CountyRates[] {
  const counties = [...new Set(record.selected.map(({ county }) => county))].sort();
  return counties.map((county) => {
    const ofCounty = (list: readonly SampledHousehold[]) => list.filter((household) => household.county === county);
    const part = { selected: ofCounty(record.selected), reserves: ofCounty(record.reserves) };
    return { county, ...sampleRates(part, results, limits) };
  });
}

/** One member of staff in the eyes of the households that he helps. */
export interface CadreOpinion {
  /** Keyed code. */
  readonly helper: string;
  readonly households: readonly SampledHousehold[];
  readonly satisfied: number;
  readonly asked: number;
  /** 约谈 or 召回; null where nothing is to be done. */
  readonly measure: 'interview' | 'recall' | null;
}

/** Worst first. Nobody is called back on the word of fewer than `recall_asked` households: he is talked to. */
export function cadreOpinions(
  record: Pick<SampleRecord, 'selected' | 'reserves'>,
  results: ReadonlyMap<string, CheckResult>,
  limits: { readonly satisfaction: number; readonly recall: number; readonly recall_asked: number },
): CadreOpinion[] {
  const byHelper = new Map<string, SampledHousehold[]>();
  for (const household of [...record.selected, ...record.reserves]) {
    const { helper, satisfied } = results.get(household.no) ?? {};
    if (helper === undefined || satisfied === undefined) continue;
    byHelper.set(helper, [...(byHelper.get(helper) ?? []), household]);
  }
  const opinions = [...byHelper].map(([helper, households]) => {
    const asked = households.length;
    const satisfied = households.filter(({ no }) => results.get(no)?.satisfied === true).length;
    const rate = satisfied / asked;
    const isRecalled = rate < limits.recall && asked >= limits.recall_asked;
    const measure = isRecalled ? ('recall' as const) : rate < limits.satisfaction ? ('interview' as const) : null;
    return { helper, households, satisfied, asked, measure };
  });
  return opinions.sort(
    (one, other) => one.satisfied / one.asked - other.satisfied / other.asked || compareTexts(one.helper, other.helper),
  );
}

type Counts = readonly [numerator: number, denominator: number];

function personRate(name: string, formula: string, counts: Counts, limit: number): SampleRate {
  const rate = share(counts);
  return { ...base(name, formula, counts), low: null, high: null, limit, is_met: rate === null ? null : rate <= limit };
}

function householdRate(name: string, formula: string, counts: Counts): SampleRate {
  return { ...base(name, formula, counts), ...wilsonLimits(counts), limit: null, is_met: null };
}

function lowerLimitRate(name: string, formula: string, counts: Counts, limit: number): SampleRate {
  const rate = share(counts);
  const is_met = rate === null ? null : rate >= limit;
  return { ...householdRate(name, formula, counts), limit, is_met };
}

function base(name: string, formula: string, [numerator, denominator]: Counts) {
  return { name, formula, numerator, denominator, rate: share([numerator, denominator]) };
}

function share([numerator, denominator]: Counts): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** Two-sided 95 % point of the normal distribution. */
const Z = 1.959964;

/** Wilson 1927. Example: 1 of 20 → 0.0089–0.2361. */
export function wilsonLimits([numerator, denominator]: Counts): Pick<SampleRate, 'low' | 'high'> {
  if (denominator === 0) return { low: null, high: null };
  const rate = numerator / denominator;
  const square = (Z * Z) / denominator;
  const half = Z * Math.sqrt((rate * (1 - rate)) / denominator + square / (4 * denominator));
  const low = (rate + square / 2 - half) / (1 + square);
  const high = (rate + square / 2 + half) / (1 + square);
  return { low: Math.max(0, low), high: Math.min(1, high) };
}
