/**
 * The figures of 报告.html: a batch and the ledger counted once, without names of persons. Pure; the page and its charts draw them, nothing
 * is counted there.
 */
import type { BatchResult } from '../../domain/batch.js';
import type { LedgerStatus, StatisticsRow } from '../../domain/ledger/statistics.js';
import type { Pass } from '../../domain/pass.js';
import { RULE_KINDS, type RuleKind, type Severity } from '../../domain/rule.js';
import { compareTexts } from '../../domain/text-order.js';
import { countyName } from '../layout/batch-words.js';
import { compareNames, firstOf } from '../layout/order.js';

export type BySeverity = Record<Severity, number>;

export interface TownshipFigures {
  readonly county: string | null;
  /** Null: 未分乡镇. */
  readonly township: string | null;
  readonly households: number;
  readonly bySeverity: BySeverity;
  /** Cases of all batches that its ledger row counts. */
  readonly sent: number;
  readonly answered: number;
  readonly closed: number;
  readonly overdue: number;
}

export interface RuleFigures {
  readonly rule: string;
  readonly name: string;
  readonly findings: number;
}

export interface TrendPoint {
  readonly batch: string;
  readonly pass: Pass;
  readonly asOf: string;
  readonly findings: number;
}

export interface AgeGroup {
  /** Inclusive; `to` null for open ended. */
  readonly from: number;
  readonly to: number | null;
  readonly items: number;
}

export interface ReportFigures {
  readonly findings: number;
  readonly bySeverity: BySeverity;
  /** By county, then township in the order of names. */
  readonly townships: readonly TownshipFigures[];
  /** Kinds that have findings, in the order of kinds. */
  readonly kinds: readonly { readonly kind: RuleKind; readonly bySeverity: BySeverity }[];
  /** Most findings first. */
  readonly topRules: readonly RuleFigures[];
  /** Batches that were not undone, by day and id; only of the passes this office runs. */
  readonly trend: readonly TrendPoint[];
  readonly funnel: Readonly<Record<'found' | 'sent' | 'answered' | 'closed', number>>;
  readonly ageing: readonly AgeGroup[];
  readonly overdue: number;
  readonly notRun: number;
}

/** Bounds of the groups of open items by days: a week, half a month, a month, a quarter. */
const AGE_BOUNDS = [0, 8, 16, 31, 91] as const;
const TOP_RULES = 12;

/** `openDays`: days of every open item, one number each. */
export function reportFigures(batch: BatchResult, ledger: LedgerStatus, openDays: Iterable<number>): ReportFigures {
  const bySeverity = noFindings();
  const kinds = new Map<RuleKind, BySeverity>();
  const rules = new Map<string, { rule: string; name: string; findings: number }>();
  for (const finding of batch.findings) {
    bySeverity[finding.severity] += 1;
    const kind = kinds.get(finding.kind) ?? noFindings();
    kind[finding.severity] += 1;
    kinds.set(finding.kind, kind);
    const rule = rules.get(finding.rule) ?? { rule: finding.rule, name: finding.rule_name, findings: 0 };
    rule.findings += 1;
    rules.set(finding.rule, rule);
  }
  const { counts } = ledger.total;
  const pending = ledger.total.stages.pending ?? 0;
  return {
    findings: batch.findings.length,
    bySeverity,
    townships: townshipFigures(batch, ledger.townships),
    kinds: RULE_KINDS.flatMap((kind) => {
      const own = kinds.get(kind);
      return own === undefined ? [] : [{ kind, bySeverity: own }];
    }),
    topRules: [...rules.values()]
      .sort((one, other) => other.findings - one.findings || compareTexts(one.rule, other.rule))
      .slice(0, TOP_RULES),
    trend: ledger.batches
      .filter((entry) => !entry.undone)
      .map((entry) => ({ batch: entry.batch, pass: entry.pass, asOf: entry.as_of, findings: entry.findings }))
      .sort((one, other) => compareTexts(one.asOf, other.asOf) || compareTexts(one.batch, other.batch)),
    funnel: {
      found: counts.sent + pending,
      sent: counts.sent,
      answered: counts.answered,
      closed: endedCases(counts),
    },
    ageing: ageGroups(openDays),
    overdue: counts.overdue,
    notRun: batch.rules.filter((rule) => rule.status === 'skipped').length,
  };
}

function townshipFigures(batch: BatchResult, rows: readonly StatisticsRow[]): TownshipFigures[] {
  const found = new Map<string, TownshipFigures & { households: number }>();
  const cases = new Map(rows.map((row) => [row.group, row.counts]));
  const at = (county: string | null, township: string | null): TownshipFigures & { households: number } => {
    const key = `${county ?? ''}/${township ?? '未分乡镇'}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const counts = cases.get(key);
    const line = {
      county,
      township,
      households: 0,
      bySeverity: noFindings(),
      sent: counts?.sent ?? 0,
      answered: counts?.answered ?? 0,
      closed: counts === undefined ? 0 : endedCases(counts),
      overdue: counts?.overdue ?? 0,
    };
    found.set(key, line);
    return line;
  };
  for (const count of batch.townships) at(count.county, count.township).households += count.households;
  for (const finding of batch.findings)
    at(finding.place.county, finding.place.township).bySeverity[finding.severity] += 1;
  return [...found.values()].sort((one, other) =>
    firstOf(
      compareNames(countyName(batch, one.county), countyName(batch, other.county)),
      compareNames(one.township, other.township),
    ),
  );
}

function endedCases(counts: StatisticsRow['counts']): number {
  return counts.closed + counts.exempt + counts.transferred;
}

function ageGroups(openDays: Iterable<number>): AgeGroup[] {
  const items = AGE_BOUNDS.map(() => 0);
  for (const days of openDays) {
    const group = AGE_BOUNDS.findLastIndex((bound) => bound <= days);
    items[group] = (items[group] ?? 0) + 1;
  }
  return AGE_BOUNDS.map((from, group) => ({
    from,
    to: AGE_BOUNDS[group + 1] === undefined ? null : (AGE_BOUNDS[group + 1] ?? 0) - 1,
    items: items[group] ?? 0,
  }));
}

function noFindings(): BySeverity {
  return { error: 0, verify: 0, notice: 0 };
}

/** Findings of all severities. */
export function sumOf(bySeverity: BySeverity): number {
  return bySeverity.error + bySeverity.verify + bySeverity.notice;
}
