/**
 * Result of `bidui coverage`: households to be visited and their visits, villages without a registered household, people to keep an eye on,
 * obstacles to an exit, incomes computed again, people counted once. Plain JSON; src/rules/coverage fills it, src/report shows it.
 */
import type { EvidenceRow } from '../finding.js';

export interface CoveragePlace {
  /** Six-digit code. */
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
}

/** A person of the coverage: a household's head or a member. */
export interface CoverageSubject {
  readonly place: CoveragePlace;
  /** Household number of the register; null outside it. */
  readonly household: string | null;
  readonly name: string | null;
  /** Canonical where valid, else as written. */
  readonly id_number: string | null;
  /** Status in the register or among the candidates; null for those outside both. */
  readonly status: string | null;
}

/** A household that must be visited. */
export interface VisitTarget extends CoverageSubject {
  /** Codes of the reasons, in the order of the catalogue. */
  readonly codes: readonly string[];
  /** The same in 中文. */
  readonly reasons: readonly string[];
  /** Last counted visit, ISO day; null: not visited. */
  readonly visited_on: string | null;
  readonly visitor: string | null;
  /** List rows by which a household outside the register is known; empty for registered ones. */
  readonly evidence: readonly EvidenceRow[];
}

export interface AttentionPerson extends CoverageSubject {
  readonly codes: readonly string[];
  readonly reasons: readonly string[];
}

/** A registered or monitored household that must not leave the register yet. */
export interface BlockedHousehold extends CoverageSubject {
  /** Day or month for which the exit is entered; null where none is planned. */
  readonly exit_planned: string | null;
  readonly codes: readonly string[];
  readonly conditions: readonly string[];
  readonly evidence: readonly EvidenceRow[];
}

/** Income of a household without the payments that do not count. Yuan. */
export interface RecountedIncome extends CoverageSubject {
  readonly persons: number;
  /** As the register states it. */
  readonly stated_total: number | null;
  readonly stated_per_capita: number | null;
  readonly transfer: number | null;
  /** Paid in twelve months, by kind. */
  readonly paid: Readonly<Record<string, number>>;
  /** The deduction: the payments, at most the transfer income that the register states. */
  readonly uncounted: number;
  readonly counted_total: number | null;
  readonly counted_per_capita: number | null;
  /** Below the line only after the recount. */
  readonly falls_below: boolean;
  readonly remark: string | null;
}

export interface VillageCoverage extends CoveragePlace {
  readonly code: string | null;
  /** Registered households (not removed, not candidates). */
  readonly households: number;
  /** Stands in the village table. */
  readonly is_listed: boolean;
  readonly is_empty: boolean;
  readonly must: number;
  readonly visited: number;
  readonly outside: number;
  readonly attention: number;
  /** Must-visit households by reason code. */
  readonly by_reason: Readonly<Record<string, number>>;
}

/** People of a category in a county; `counted` counts everybody once, in the first category that fits. */
export interface CategoryCount {
  readonly county: string | null;
  readonly code: string;
  readonly label: string;
  readonly named: number;
  readonly counted: number;
}

/** Entitled people of a village by a rule of group D, and how many of them the list has. */
export interface EntitlementCount extends CoveragePlace {
  /** Rule number. */
  readonly code: string;
  readonly label: string;
  readonly entitled: number;
  readonly receiving: number;
}

/** One change between an earlier register and this one. */
export interface SnapshotChange extends CoverageSubject {
  readonly kind: 'added' | 'gone' | 'changed';
  /** A whole household came or went (its head did); else a member. */
  readonly is_head: boolean;
  /** The change in words. */
  readonly what: string;
  /** Null: neither the register nor a list gives one. */
  readonly reason: string | null;
}

/** Something that could not be read, in the words of the rule engine. */
export interface CoverageGap {
  readonly label: string;
  readonly reason: string;
  readonly about: string;
  readonly division: string | null;
}

export interface CoverageFacts {
  readonly targets: readonly VisitTarget[];
  readonly villages: readonly VillageCoverage[];
  readonly attention: readonly AttentionPerson[];
  readonly blocked: readonly BlockedHousehold[];
  readonly incomes: readonly RecountedIncome[];
  readonly categories: readonly CategoryCount[];
  /** Empty in a province pass: its people are too many to count one by one. */
  readonly entitlements: readonly EntitlementCount[];
  /** Null without an earlier snapshot. */
  readonly changes: readonly SnapshotChange[] | null;
  readonly gaps: readonly CoverageGap[];
  /** Equal numbers under unlike names, and namesakes of people without a usable number: not counted, for a person to decide. */
  readonly undecided: number;
}
