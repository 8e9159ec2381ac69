/**
 * Figures of a dispatch before it happens: by recipient and by rule, against the batch before, and the doubts that a person should settle before the first
 * sheets go out. Two doubts stop the sending until somebody says yes; the others are only shown. Pure.
 */
import type { BatchResult } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import type { RuleKind, Severity } from '../../domain/rule.js';
import { compareSeverity, firstOf } from '../layout/order.js';
import { shareByRecipient } from './recipients.js';
import { compareTexts } from '../../domain/text-order.js';

/** A rule or a place with so many times the findings of the batch before is doubted. */
const JUMP = 10;
/** Share of all people or households beyond which a rule over a list is doubted. */
const MOST = 0.5;
/** Fewer findings than this jump by chance. */
const FEW = 20;
/** A register that grew or shrank by more than this share. */
const REGISTER_CHANGE = 0.3;
/** Kinds whose findings rest on a list, so that a wrong list or column hits everybody. */
const ON_LISTS: ReadonlySet<RuleKind> = new Set<RuleKind>(['present', 'absent', 'conflict', 'exclusive']);

export type Doubt =
  | { readonly kind: 'rule_jump'; readonly name: string; readonly now: number; readonly before: number }
  | { readonly kind: 'rule_hits_most'; readonly name: string; readonly now: number; readonly of: number }
  | { readonly kind: 'place_jump'; readonly name: string; readonly now: number; readonly before: number }
  | { readonly kind: 'register_size'; readonly now: number; readonly before: number };

/** Doubts that stop the sending. */
const STOPPING: ReadonlySet<Doubt['kind']> = new Set<Doubt['kind']>(['rule_jump', 'rule_hits_most']);

export function stopsSending({ doubts }: SendingCheck): boolean {
  return doubts.some(({ kind }) => STOPPING.has(kind));
}

/** Figures of the batch before. */
export interface LastFigures {
  readonly batch: string;
  readonly persons: number;
  /** Findings by rule, of rules that ran. */
  readonly byRule: ReadonlyMap<string, number>;
  /** Findings by recipient, without notices and exempt ones. */
  readonly byRecipient: ReadonlyMap<string, number>;
}

interface SendingLine {
  /** About to be sent. */
  readonly findings: number;
  /** Found by this batch, and by the one before; null where there is none. */
  readonly now: number;
  readonly before: number | null;
  readonly isJump: boolean;
}

export interface PlaceLine extends SendingLine {
  /** With the name of the county. */
  readonly place: string;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

export interface RuleLine extends SendingLine {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly hitsMost: boolean;
}

export interface SendingCheck {
  readonly batch: string;
  readonly sheets: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly lastBatch: string | null;
  readonly places: readonly PlaceLine[];
  readonly rules: readonly RuleLine[];
  readonly doubts: readonly Doubt[];
}

/** Numbers of the findings that wait, by recipient. */
export type WaitingNumbers = ReadonlyMap<string, ReadonlySet<string>>;

export function checkSending(batch: BatchResult, waiting: WaitingNumbers, last: LastFigures | null): SendingCheck {
  const places = placeLines(batch, waiting, last);
  const rules = ruleLines(batch, waiting, last);
  return {
    batch: batch.id,
    sheets: places.length,
    findings: places.reduce((sum, { findings }) => sum + findings, 0),
    bySeverity: sumSeverities(places.map(({ bySeverity }) => bySeverity)),
    lastBatch: last?.batch ?? null,
    places,
    rules,
    doubts: [...ruleDoubts(rules, batch), ...placeDoubts(places), ...registerDoubts(batch, last)],
  };
}

function placeLines(batch: BatchResult, waiting: WaitingNumbers, last: LastFigures | null): PlaceLine[] {
  const open = batch.findings.filter(({ exempt_until: exempt }) => exempt === null);
  return shareByRecipient(batch, open).flatMap(({ recipient, countyName, township, findings }) => {
    const numbers = waiting.get(recipient);
    if (numbers === undefined) return [];
    const sent = findings.filter(({ no }) => numbers.has(no));
    const now = findings.filter(({ severity, no }) => severity !== 'notice' || numbers.has(no)).length;
    const before = last === null ? null : (last.byRecipient.get(recipient) ?? 0);
    return [
      {
        place: countyName + township,
        findings: sent.length,
        bySeverity: countSeverities(sent),
        now,
        before,
        isJump: isJump(now, before),
      },
    ];
  });
}

/** Rules of which something waits, the weightier and the more frequent first. */
function ruleLines(batch: BatchResult, waiting: WaitingNumbers, last: LastFigures | null): RuleLine[] {
  const numbers = new Set([...waiting.values()].flatMap((own) => [...own]));
  const byRule = new Map<string, { first: Finding; sent: number; now: number }>();
  for (const finding of batch.findings) {
    const line = byRule.get(finding.rule) ?? { first: finding, sent: 0, now: 0 };
    byRule.set(finding.rule, line);
    line.now += 1;
    if (numbers.has(finding.no)) line.sent += 1;
  }
  return [...byRule.values()]
    .filter(({ sent }) => sent > 0)
    .map(({ first, sent, now }) => {
      const before = last?.byRule.get(first.rule) ?? null;
      return {
        rule: first.rule,
        name: first.rule_name,
        severity: first.severity,
        findings: sent,
        now,
        before,
        isJump: isJump(now, before),
        hitsMost: ON_LISTS.has(first.kind) && now >= FEW && now > subjectsOf(batch, first) * MOST,
      };
    })
    .sort((one, other) =>
      firstOf(
        compareSeverity(one.severity, other.severity),
        other.findings - one.findings,
        compareTexts(one.rule, other.rule),
      ),
    );
}

function subjectsOf({ subjects }: BatchResult, { unit }: Pick<Finding, 'unit'>): number {
  if (unit === 'person') return subjects.persons;
  return unit === 'household' ? subjects.households : Number.POSITIVE_INFINITY;
}

function isJump(now: number, before: number | null): boolean {
  return before !== null && now >= FEW && now >= before * JUMP;
}

function ruleDoubts(rules: readonly RuleLine[], batch: BatchResult): Doubt[] {
  const units = new Map(batch.findings.map((finding) => [finding.rule, finding]));
  return rules.flatMap(({ rule, name, now, before, isJump: jumps, hitsMost }): Doubt[] => {
    const first = units.get(rule);
    if (hitsMost && first !== undefined) return [{ kind: 'rule_hits_most', name, now, of: subjectsOf(batch, first) }];
    return jumps ? [{ kind: 'rule_jump', name, now, before: before ?? 0 }] : [];
  });
}

function placeDoubts(places: readonly PlaceLine[]): Doubt[] {
  return places
    .filter((line) => line.isJump)
    .map(({ place, now, before }) => ({ kind: 'place_jump', name: place, now, before: before ?? 0 }));
}

function registerDoubts({ subjects: { persons } }: BatchResult, last: LastFigures | null): Doubt[] {
  if (last === null || last.persons < FEW) return [];
  const isOther = Math.abs(persons - last.persons) > last.persons * REGISTER_CHANGE;
  return isOther ? [{ kind: 'register_size', now: persons, before: last.persons }] : [];
}

function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, verify: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function sumSeverities(parts: readonly Readonly<Record<Severity, number>>[]): Record<Severity, number> {
  const total: Record<Severity, number> = { error: 0, verify: 0, notice: 0 };
  for (const part of parts) {
    total.error += part.error;
    total.verify += part.verify;
    total.notice += part.notice;
  }
  return total;
}
