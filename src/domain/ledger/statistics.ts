/**
 * The figures of `status --json` and the ledger workbook: counts and rates (published shape, snake_case; docs/design/ledger.md, "Rates").
 */
import type { FindingStage } from './state.js';
import type { LedgerHead } from './event.js';
import type { Pass } from '../pass.js';

/**
 * A case is one finding × recipient × round that was sent. All counts below `sent` are counts of cases among the sent ones.
 */
export interface CaseCounts {
  readonly sent: number;
  /** With an accepted answer. */
  readonly answered: number;
  /** First accepted answer by its deadline. */
  readonly answered_on_time: number;
  /** Last answer is not 无法核实. */
  readonly valid: number;
  /** 属实 and 部分属实. */
  readonly confirmed: number;
  /** The part of `confirmed` that was closed because snapshot or list show it. */
  readonly rectified: number;
  readonly closed: number;
  readonly exempt: number;
  readonly transferred: number;
  /** Still with the recipient after the deadline. */
  readonly overdue: number;
  /** With an answer, accepted or not. */
  readonly returned_or_answered: number;
  /** Sent back by the audit at least once. */
  readonly returned: number;
  /** All rounds closed, sent or not, and rounds that a 反弹 began. */
  readonly closed_rounds: number;
  readonly rebounds: number;
  /** Closed, exempted or moved before anybody was sent a sheet: in none of the others but `closed_rounds`. */
  readonly ended_unsent: number;
}

export interface Rate {
  readonly code: string;
  readonly name: string;
  readonly formula: string;
  readonly numerator: number;
  readonly denominator: number;
  /** 0–1; null when the denominator is 0. */
  readonly rate: number | null;
}

export interface StatisticsRow {
  /** `990121/示例镇`, a rule number, or `全部`. */
  readonly group: string;
  /** Findings by stage; a finding with two recipients counts in each recipient's row, once in the total. */
  readonly stages: Readonly<Partial<Record<FindingStage, number>>>;
  readonly counts: CaseCounts;
  readonly rates: readonly Rate[];
}

export interface RankingRow {
  /** Equal rates share a rank; the next rank leaves the gap (1, 2, 2, 4). Null below the minimum number of cases. */
  readonly rank: number | null;
  readonly recipient: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
  /** Among the last ones of the ranking (考核后三位). */
  readonly last: boolean;
}

export interface OverdueRow {
  readonly no: string;
  readonly rule: string;
  readonly recipient: string;
  readonly village: string | null;
  readonly due: string;
  readonly days: number;
  /** Label of catalog/escalation: 催办, 督办 … */
  readonly level: string;
}

/** An open early warning and how long it has been waiting. */
export interface WarningRow {
  readonly no: string;
  readonly rule: string;
  readonly recipient: string;
  readonly village: string | null;
  /** ISO day of the batch that first showed it, or that showed it again after it had ended. */
  readonly shown_on: string;
  /** From that day to today. */
  readonly days: number;
}

/** Movements since a day, that day included. */
export interface Movements {
  readonly since: string;
  readonly found: number;
  readonly sent: number;
  readonly answered: number;
  readonly returned: number;
  readonly closed: number;
  readonly exempt: number;
  readonly transferred: number;
  readonly reopened: number;
}

/** Movements of one month, such as 2018-07. */
export interface MonthMovements extends Omit<Movements, 'since'> {
  readonly month: string;
}

/** Items that were handed to an office below, which sends them out itself. */
export interface HandedDownRow {
  /** Division code or `county code/township`. */
  readonly to: string;
  readonly last_sent: string;
  /** Day on which its last answers came in; null when none came yet. */
  readonly last_report: string | null;
  /** Items, one for each finding and township; `notices` are those beside them that are only listed. */
  readonly items: number;
  readonly notices: number;
  readonly stages: Readonly<Partial<Record<FindingStage, number>>>;
}

export interface LedgerStatus {
  /** Day for which overdue is counted. */
  readonly today: string;
  readonly head: LedgerHead;
  readonly batches: readonly {
    readonly batch: string;
    readonly pass: Pass;
    readonly as_of: string;
    readonly findings: number;
    readonly undone: boolean;
  }[];
  /** Different findings ever recorded and not withdrawn; `notices` are those that are only listed. */
  readonly findings: number;
  readonly notices: number;
  readonly total: StatisticsRow;
  /** By township, sorted; then by rule, sorted. */
  readonly townships: readonly StatisticsRow[];
  readonly rules: readonly StatisticsRow[];
  readonly ranking: { readonly by: string; readonly minimum_cases: number; readonly rows: readonly RankingRow[] };
  /** Longest overdue first. */
  readonly overdue: readonly OverdueRow[];
  /** Warnings that have not ended, oldest first; notices too. */
  readonly warnings: readonly WarningRow[];
  readonly movements: Movements | null;
  /** Sorted by office. */
  readonly handed_down: readonly HandedDownRow[];
}
