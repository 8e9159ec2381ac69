/**
 * Indicators from the findings of their reads: counts and sums by county, township and further groups, rates, targets. A part whose read could
 * not run makes no line; nothing is shown as 0 that was not counted. Pure.
 */
import type { Indicator, IndicatorPart, Measure } from '../../catalog/indicators/indicator.js';
import { READ_RULE, type CoverageRead } from '../../catalog/rules/identification/read.js';
import type { Finding } from '../../domain/finding.js';
import type { IndicatorArea, IndicatorLine, PlanLine, PlanTotal } from '../../domain/reports/indicators.js';
import { compareTexts } from '../../domain/text-order.js';
import type { CoverageScope } from './coverage.js';

/** Left over where parts should make up a whole. */
const REST = { code: 'rest', name: '其他' } as const;
/** Amounts are added as whole cents, so that sums do not depend on their order. */
const CENTS = 100;

export type Counts = ReadonlyMap<string, { readonly area: IndicatorArea; readonly value: number }>;

/** A measure as a read; `number` is unique among the reads. */
export function measureRead(number: string, { name, read }: Measure): CoverageRead {
  return { code: number, label: name, uses: [], rule: { ...READ_RULE, ...read, number, name } };
}

export function readsOfIndicators(indicators: readonly Indicator[]): CoverageRead[] {
  return indicators.flatMap(({ code, name, whole, parts }) =>
    [...(whole === null ? [] : [{ code: 'whole', measure: whole }]), ...parts.map((part) => ({ code: part.code, measure: part }))].map(
      ({ code: part, measure }) => measureRead(`${code}.${part}`, { ...measure, name: `${name}：${measure.name}` }),
    ),
  );
}

/** `targets`: the office's own, by code of indicator and part. */
export function indicatorLines(
  indicators: readonly Indicator[],
  scopes: readonly CoverageScope[],
  targets: Readonly<Record<string, number>>,
): IndicatorLine[] {
  return indicators.flatMap((indicator) => linesOf(indicator, scopes, targets));
}

function linesOf(
  indicator: Indicator,
  scopes: readonly CoverageScope[],
  targets: Readonly<Record<string, number>>,
): IndicatorLine[] {
  const { code, whole, parts, by = [] } = indicator;
  const denominators = whole === null ? null : countsOf(`${code}.whole`, whole, scopes, by);
  if (whole !== null && denominators === null) return [];
  const counted = parts.flatMap((part) => {
    const counts = countsOf(`${code}.${part.code}`, part, scopes, by);
    return counts === null ? [] : [{ part, counts }];
  });
  const areas = new Map(
    [denominators, ...counted.map(({ counts }) => counts)].flatMap((counts) =>
      [...(counts ?? [])].map(([key, { area }]) => [key, area] as const),
    ),
  );
  const sorted = [...areas].sort(([one], [other]) => compareTexts(one, other));
  const rest = indicator.isWhole === true && counted.length === parts.length ? counted : null;
  return sorted.flatMap(([key, area]) => {
    const denominator = denominators === null ? null : (denominators.get(key)?.value ?? 0);
    const lines = counted.map(({ part, counts }) =>
      line(indicator, part, { area, numerator: counts.get(key)?.value ?? 0, denominator }, targets),
    );
    if (rest === null || denominator === null) return lines;
    const left = round(denominator - lines.reduce((sum, { numerator }) => sum + numerator, 0));
    if (left === 0) return lines;
    const part = { ...REST, read: { unit: 'list', kind: 'logic' } } as const;
    return [...lines, line(indicator, part, { area, numerator: left, denominator }, targets)];
  });
}

function line(
  { code, name, unit, whole }: Indicator,
  part: IndicatorPart,
  counted: { readonly area: IndicatorArea; readonly numerator: number; readonly denominator: number | null },
  targets: Readonly<Record<string, number>>,
): IndicatorLine {
  const { area, numerator, denominator } = counted;
  const rate = denominator === null || denominator === 0 ? null : numerator / denominator;
  const own = targets[`${code}.${part.code}`];
  const target = part.target === undefined ? null : (own ?? part.target.rate);
  const isLess = part.target?.direction === 'at_most';
  const isTownship = area.township !== null;
  const isFew = isTownship && part.leastInTownship !== undefined && numerator < part.leastInTownship;
  const isMet = rate === null || target === null ? null : isLess ? rate <= target : rate >= target;
  const least = part.leastInTownship === undefined ? '' : `，每个乡镇不少于${part.leastInTownship}名`;
  return {
    ...area,
    code: `${code}.${part.code}`,
    name,
    part: part.name,
    whole: whole?.name ?? null,
    unit,
    numerator,
    denominator,
    rate,
    target,
    direction: part.target?.direction ?? null,
    met: isFew ? false : isMet,
    basis: part.target === undefined ? null : `${own === undefined ? part.target.basis : '本地目标'}${least}`,
  };
}

/** Null where the read could not run anywhere. */
function countsOf(
  number: string,
  measure: Measure,
  scopes: readonly CoverageScope[],
  by: NonNullable<Indicator['by']>,
): Counts | null {
  const ran = scopes.filter(({ result }) =>
    result.outcomes.some((outcome) => outcome.rule === number && outcome.status === 'ran'),
  );
  if (ran.length === 0) return null;
  const counts = new Map<string, { area: IndicatorArea; value: number }>();
  const people = new Set<string>();
  const add = (area: IndicatorArea, value: number, person: string | null = null): void => {
    const key = areaKey(area);
    if (person !== null && people.has(`${key}\n${person}`)) return;
    if (person !== null) people.add(`${key}\n${person}`);
    const known = counts.get(key) ?? { area, value: 0 };
    counts.set(key, { area, value: round(known.value + value) });
  };
  add({ county: null, township: null, group: null }, 0);
  for (const { finding } of findingsOf(number, ran)) {
    const { county, township } = finding.place;
    const value = valueOf(finding, measure);
    const person = measure.isOfPeople === true ? personOf(finding) : null;
    add({ county: null, township: null, group: null }, value, person);
    if (county !== null) add({ county, township: null, group: null }, value, person);
    if (county !== null) add({ county, township: township ?? '未分乡镇', group: null }, value, person);
    for (const [group, share] of groupsOf(finding, measure, by)) {
      add({ county: null, township: null, group: { heading: group.heading, value: group.value } }, share);
    }
  }
  return counts;
}

export function findingsOf(number: string, scopes: readonly CoverageScope[]) {
  return scopes.flatMap(({ result }) => result.findings.filter(({ finding }) => finding.rule === number));
}

function personOf({ evidence, no }: Finding): string {
  const [row] = evidence;
  return row?.values['id_number'] ?? row?.values['name'] ?? no;
}

function valueOf(finding: Finding, { sum }: Measure, isOwn: (row: Finding['evidence'][number]) => boolean = () => true): number {
  if (sum === undefined) return 1;
  const rows = finding.evidence.filter((row) => row.source === sum.list && isOwn(row));
  return rows.reduce((total, { values }) => {
    const own = sum.columns.reduce((part, column) => {
      const isTaken = column.startsWith('-');
      const amount = Number(values[isTaken ? column.slice(1) : column] ?? 0);
      return part + (isTaken ? -amount : amount);
    }, 0);
    return round(total + own);
  }, 0);
}

/** Value of a finding in each group that its rows name; a count counts once in each. */
function groupsOf(finding: Finding, measure: Measure, by: NonNullable<Indicator['by']>) {
  const shares = new Map<string, readonly [group: { heading: string; value: string }, share: number]>();
  for (const { list, column, heading } of by) {
    const values = new Set(
      finding.evidence.flatMap((row) => (row.source === list ? [row.values[column] ?? '未填'] : [])),
    );
    for (const value of values) {
      const share = valueOf(finding, measure, (row) => (row.values[column] ?? '未填') === value);
      shares.set(`${heading}\n${value}`, [{ heading, value }, share]);
    }
  }
  return shares.values();
}

/** All first, then counties with their townships, then groups. */
function areaKey({ county, township, group }: IndicatorArea): string {
  return group === null ? `0\n${county ?? ''}\n${township ?? ''}` : `1\n${group.heading}\n${group.value}`;
}

function round(value: number): number {
  return Math.round(value * CENTS) / CENTS;
}

/** Rows of the plan beside the result of the year: from the register where it shows it, else as the list states it. */
export function planLines(
  plan: readonly Readonly<Record<string, string>>[],
  actuals: ReadonlyMap<string, ReadonlyMap<string, number>>,
): { plans: PlanLine[]; totals: PlanTotal[] } {
  const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  const rows = plan
    .map((row) => ({ item: row['item'] ?? '未填', year: row['year'] ?? '未填', row }))
    .sort((one, other) => compareTexts(one.item, other.item) || compareTexts(one.year, other.year));
  const plans = rows.map(({ item, year, row }): PlanLine => {
    const planned = number(row['planned']) ?? 0;
    const shown = actuals.get(item);
    const actual = shown === undefined ? number(row['done']) : (shown.get(year) ?? 0);
    return {
      item,
      year,
      planned,
      actual,
      rate: actual === null || planned === 0 ? null : actual / planned,
      source: actual === null ? null : shown === undefined ? 'list' : 'register',
    };
  });
  const totals = [...new Set(plans.map(({ item }) => item))].map((item): PlanTotal => {
    const own = plans.filter((entry) => entry.item === item);
    const planned = round(own.reduce((sum, entry) => sum + entry.planned, 0));
    const known = own.flatMap(({ actual }) => actual ?? []);
    const actual = known.length === 0 ? null : round(known.reduce((sum, value) => sum + value, 0));
    const stated = rows.flatMap((entry) => (entry.item === item ? (number(entry.row['stated_total']) ?? []) : []))[0] ?? null;
    return {
      item,
      planned,
      actual,
      rate: actual === null || planned === 0 ? null : actual / planned,
      stated_total: stated,
      adds_up: stated === null ? null : stated === planned,
    };
  });
  return { plans, totals };
}
