/** The ledger as sheets word it: rows of findings and recipients, names of townships, answers and ends. Pure. */
import { holdsDepartment, recipientParts } from '../../domain/recipient.js';
import { compareTexts } from '../../domain/text-order.js';
import { CLOSE_BASIS_LABELS } from '../../catalog/sheets/ledger-books.js';
import { CONCLUSIONS } from '../../catalog/conclusions.js';
import type { Finding } from '../../domain/finding.js';
import type {
  FindingState,
  LedgerState,
  OutcomeState,
  RecipientState,
  ReplyState,
  RoundState,
} from '../../domain/ledger/state.js';
import type { Period } from '../../domain/ledger/period.js';
import type {
  LedgerStatus,
  MonthMovements,
  Movements,
  RankingRow,
  StatisticsRow,
} from '../../domain/ledger/statistics.js';
import { disposalLabel, reasonLabel } from '../feedback/choices.js';
import { compareNames, firstOf } from '../layout/order.js';

/** A finding as the ledger keeps it: without the values that change from batch to batch. */
export type KnownFinding = Omit<Finding, 'batch' | 'pass' | 'exempt_until'>;

/** The content of the ledger workbooks; personal details come in as values and may be gone (purged). */
export interface LedgerReport {
  readonly office: string;
  readonly state: LedgerState;
  readonly status: LedgerStatus;
  /** Number → finding as last seen; missing where its detail was purged. */
  readonly findings: ReadonlyMap<string, KnownFinding>;
  /** Digest of a reply's detail → 核实人. */
  readonly handlers: ReadonlyMap<string, string>;
  /** Six-digit code → name; the code stands in where it is not known. */
  readonly countyNames: ReadonlyMap<string, string>;
  /** Cases by the person responsible when they were sent, by helping unit, and by subject that is no person; empty where none is known. */
  readonly people: readonly StatisticsRow[];
  readonly units: readonly StatisticsRow[];
  readonly villages: readonly StatisticsRow[];
  /** Movements of the period of a 周报, a week where none is asked for, and of the period of the same length before it. */
  readonly period: { readonly now: Movements; readonly before: Movements };
  readonly projects: readonly StatisticsRow[];
  readonly posts: readonly StatisticsRow[];
  /** By what an audit asks about: 对象, 政策, 资金, 项目, 责任. */
  readonly audit: readonly StatisticsRow[];
  /** Heading (责任人, 帮扶单位) → ranking of its groups. */
  readonly rankings: Readonly<Record<string, readonly RankingRow[]>>;
  /** 日报, 周报, 季报 or 年报. */
  readonly periodKind: Period;
  /** Movements of the period by month. */
  readonly months: readonly MonthMovements[];
  /** `number|recipient` of open items → days since it came up. */
  readonly openDays: ReadonlyMap<string, number>;
}

/** One finding at one recipient, in its latest round. */
export interface LedgerItem {
  readonly finding: FindingState;
  readonly recipient: RecipientState;
  readonly round: RoundState;
  readonly seen: KnownFinding | null;
}

/** By township, village, number. */
export function ledgerItems(report: LedgerReport): LedgerItem[] {
  const items: LedgerItem[] = [];
  for (const finding of report.state.findings.values()) {
    for (const recipient of finding.recipients) {
      const round = recipient.rounds.at(-1);
      if (round === undefined) continue;
      items.push({ finding, recipient, round, seen: report.findings.get(finding.no) ?? null });
    }
  }
  return items.sort((one, other) =>
    firstOf(
      compareNames(recipientName(report, one.recipient.recipient), recipientName(report, other.recipient.recipient)),
      compareNames(one.finding.place.village, other.finding.place.village),
      compareTexts(one.finding.no, other.finding.no),
    ),
  );
}

/** `990121/示例镇` → `甲县示例镇`, `990121/部门/民政局` → `甲县民政局`; other words are left as they are. */
export function recipientName(report: Pick<LedgerReport, 'countyNames'>, recipient: string): string {
  if (!recipient.includes('/')) return recipient;
  const { county, township, department } = recipientParts(recipient);
  return (report.countyNames.get(county) ?? county) + (department ?? township ?? '');
}

/** Head of a column of recipients. */
export function recipientHeading(groups: readonly { readonly group: string }[]): string {
  return holdsDepartment(groups.map(({ group }) => group)) ? '乡镇和部门' : '乡镇';
}

/** `C04 有商品房`. */
export function ruleName(item: Pick<LedgerItem, 'finding' | 'seen'>): string {
  return item.seen === null ? item.finding.rule : `${item.finding.rule} ${item.seen.rule_name}`;
}

export function lastReply(round: RoundState): ReplyState | null {
  return round.replies.at(-1) ?? null;
}

/** `不属实：03 挂名`. */
export function answerText(reply: Pick<ReplyState, 'verdict' | 'reason' | 'disposal'> | null): string | null {
  if (reply === null) return null;
  const more = [
    ...(reply.reason === null ? [] : [reasonLabel(reply.reason)]),
    ...(reply.disposal === null ? [] : [disposalLabel(reply.disposal)]),
  ].join('，');
  const conclusion = CONCLUSIONS.find((entry) => entry.code === reply.verdict)?.label ?? reply.verdict;
  return more === '' ? conclusion : `${conclusion}：${more}`;
}

/** How a round ended: 销号 with its basis, 豁免至, 移交. */
export function outcomeText(outcome: OutcomeState | null): string | null {
  if (outcome === null) return null;
  switch (outcome.stage) {
    case 'closed':
      return outcome.basis === null ? '已销号' : CLOSE_BASIS_LABELS[outcome.basis];
    case 'exempt':
      return `豁免${outcome.until === null ? '' : `至 ${outcome.until}`}`;
    case 'transferred':
      return `移交${outcome.to ?? ''}`;
  }
}
