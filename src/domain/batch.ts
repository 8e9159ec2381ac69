/**
 * The result of one run of a pass, which report, dispatch, explain and the ledger read, and the summary that `compare --json` prints
 * (snake_case there, because it is a published shape). Only shapes; src/compare/result/compare-result.ts fills them. Everything here is
 * plain JSON, so a stored batch is read back unchanged.
 */
import type { Finding, ReviewPair } from './finding.js';
import type { IdentityProblem } from './identity.js';
import type { BatchLinkage, ListLinkage } from './reports/linkage-figures.js';
import type { Pass } from './pass.js';
import type { Problem } from './problem.js';
import type { RuleDefinition } from './rule.js';

/**
 * ok · unusable_keys: fewer usable numbers than `min_usable_keys`, so nobody is called absent · stale: older than
 * `max_list_age_days` · empty: no rows used · incomplete: a file of it is
 * missing or damaged · unreadable: no file of the list could be read · jumped: its figures jumped against the last delivery, and
 * nobody has accepted it · other_place: its own words or numbers say another place, so nobody is called missing from it or from the
 * register.
 */
export const LIST_STATUSES = [
  'ok',
  'unusable_keys',
  'stale',
  'empty',
  'incomplete',
  'unreadable',
  'jumped',
  'other_place',
] as const;
export type ListStatus = (typeof LIST_STATUSES)[number];

/** Why a record of a list has no usable key: no number, a valid number of another kind, or the first problem of its number. */
export type DropReason = 'blank' | 'other_kind' | IdentityProblem;

/** 名单质量 of one delivery (one `sources:` entry) for one county (county pass) or for all (province pass). */
export interface ListHealth {
  readonly source: string;
  /** As EvidenceRow. */
  readonly source_name?: string;
  /** Six-digit code the list belongs to, null for a list of the whole province. */
  readonly division: string | null;
  /** Paths relative to the workspace, sorted. */
  readonly files: readonly string[];
  /** Data rows under the headers: rows_used + refused. */
  readonly rows: number;
  readonly rows_used: number;
  readonly refused: number;
  /** Titles, repeated headers, totals, blank rows. */
  readonly skipped: number;
  /** A wide row is one row and several records. */
  readonly records: number;
  readonly usable_keys: number;
  /** Records without a usable key by reason, the most frequent first; absent in batches of earlier versions. */
  readonly drops?: readonly { readonly reason: DropReason; readonly records: number }[];
  /** Cells of names, places and codes that hold a word or sign for nothing; absent when there are none. */
  readonly says_nothing?: number;
  /** Columns with cells that cannot be read, by column; absent when there are none. Rules take such cells as unknown. */
  readonly unreadable?: readonly {
    /** Canonical name. */
    readonly column: string;
    /** 中文 name. */
    readonly label: string;
    readonly cells: number;
    /** The first distinct texts, masked where they may name a person. */
    readonly examples: readonly string[];
  }[];
  readonly linkage?: ListLinkage;
  /** Share of usable keys whose region code is of the list's own division (retired codes by their heirs); null without such keys. */
  readonly local_rate?: number | null;
  /** Records whose key is a subject's. */
  readonly hits: number;
  /** Different subjects hit. */
  readonly subjects_hit: number;
  /** subjects_hit / subjects with a usable key; null without such subjects. */
  readonly hit_rate: number | null;
  readonly data_date: string | null;
  readonly status: ListStatus;
  /** The last delivery of the same list with other content, where one is known. */
  readonly previous?: {
    readonly batch: string;
    readonly rows_used: number;
    readonly usable_keys: number;
    readonly local_rate?: number | null;
    readonly hit_rate: number | null;
  };
}

/** Why a rule did not run. `not_configured` is the only one of `not_applicable`. */
export const SKIP_REASONS = [
  'not_configured',
  'list_missing',
  'list_stale',
  'list_empty',
  'list_jumped',
  'keys_unusable',
  'other_place',
  'hits_nobody',
  'coverage_partial',
  'column_missing',
  'rows_missing',
  'sql_error',
  'input_missing',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** One rule in one batch. In a county pass over several counties: ran when it ran for at least one; `partial` names the rest. */
export interface RuleOutcome {
  readonly rule: string;
  readonly name: string;
  readonly status: 'ran' | 'skipped' | 'not_applicable';
  /** Null when it ran everywhere; else `reason code: list or column`, sorted and joined by `; `. */
  readonly reason: string | null;
  /** Source ids of `unless` lists that were not there. */
  readonly unchecked_exemptions: readonly string[];
  readonly findings: number;
  /** Where it could not run although it ran elsewhere. */
  readonly skips: readonly RuleSkip[];
}

export interface RuleSkip {
  readonly reason: SkipReason;
  /** Source id, column or SQL message that the reason names. */
  readonly about: string;
  /** County code, null when it holds for the whole pass. */
  readonly division: string | null;
  readonly files: readonly string[];
}

/** One candidate of a county pass: in exactly one of 可录入名单 and 暂缓录入名单. */
export interface CandidateOutcome {
  readonly county: string | null;
  readonly county_name: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly household: string | null;
  readonly name: string | null;
  /** Canonical where valid, else as written. */
  readonly id_number: string | null;
  /** 18-character match key, null without one. */
  readonly id_key: string | null;
  readonly relation: string | null;
  readonly held: boolean;
  /** Numbers of the findings that hold; empty when cleared. Sorted. */
  readonly held_by: readonly string[];
  /** Rule number + name of each of them, for 暂缓原因. */
  readonly reasons: readonly string[];
  /** True when the candidate stands in clerical review (cleared with a remark). */
  readonly in_review: boolean;
}

/** One input file as the manifest names it. */
export interface BatchInput {
  readonly path: string;
  readonly role:
    | 'register'
    | 'candidates'
    | 'list'
    | 'exemptions'
    | 'divisions'
    | 'villages'
    | 'organisation'
    | 'county_results';
  readonly source: string | null;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Data rows (rows_used + refused); null where not counted. */
  readonly rows: number | null;
  /** Of a register: the settings under which the file was read, so that it can be read like that again. Missing in older batches. */
  readonly read_as?: RegisterReading;
}

/**
 * reading: how the files are read (columns, sheets, words for states, division tables) · pairs: answers of people about who is who. Files and
 * dates of deliveries are in neither.
 */
export interface BatchConditions {
  readonly reading: string;
  readonly pairs: string;
}

/** One register entry as far as it decides how its file is read; `settings` as src/delivery takes them. */
export interface RegisterReading {
  readonly division: string | null;
  readonly data_date: string | null;
  readonly settings: object;
}

/**
 * Context of a finding on a sheet: columns of the register row and its household. One per finding whose subject is in the register or among
 * the candidates; sheets leave the cells blank for others.
 */
export interface FindingContext {
  readonly no: string;
  readonly group: string | null;
  readonly household_kind: string | null;
  readonly head_name: string | null;
  /** 户状态 in the words of the catalogue. */
  readonly status: string | null;
  /** Facts of other lists, one sentence for 系统提示; null when there are none. */
  readonly hint: string | null;
  /** 帮扶单位 of the household; absent where the register says none. */
  readonly helper_unit?: string;
}

export interface TownshipCount {
  readonly county: string | null;
  readonly county_name: string | null;
  /** Null: 未分乡镇. */
  readonly township: string | null;
  readonly persons: number;
  readonly households: number;
}

/** The whole result of a batch, as stored. Arrays are in their output order. */
export interface BatchResult {
  readonly id: string;
  readonly pass: Pass;
  readonly as_of: string;
  /** Null: all divisions of the workspace. */
  readonly division: string | null;
  /** Hash over inputs, rules, exemptions, as-of date and settings: equal fingerprints are the same batch. */
  readonly fingerprint: string;
  readonly office: { readonly name: string; readonly level: Pass; readonly division: string };
  readonly subjects: { readonly persons: number; readonly households: number };
  readonly by_division: readonly DivisionSummary[];
  readonly townships: readonly TownshipCount[];
  readonly lists: readonly ListHealth[];
  /** Source ids whose jump a person accepted for this batch. */
  readonly accepted_lists?: readonly string[];
  readonly rules: readonly RuleOutcome[];
  /** The rules in force after the settings: basis, answers, verifier, parameters for sheets. */
  readonly definitions: readonly RuleDefinition[];
  /** Sorted by number. Includes exempted ones (`exempt_until` set): listed, never dispatched. */
  readonly findings: readonly Finding[];
  /** Sorted by finding number. */
  readonly contexts: readonly FindingContext[];
  readonly review: readonly ReviewPair[];
  /** Missing where linkage is off, and in batches of before it was counted. */
  readonly linkage?: BatchLinkage;
  /** County pass: every candidate once, by county, township, village, household, input order. Else empty. */
  readonly candidates: readonly CandidateOutcome[];
  readonly problems: readonly Problem[];
  /** Sorted by path. */
  readonly inputs: readonly BatchInput[];
  /**
   * Findings of earlier days that are not shown today because the day moved, and those of them that a policy's recorded end took away;
   * numbers, sorted. Missing in batches of before this was asked.
   */
  readonly day_moved?: { readonly standing: readonly string[]; readonly policy_ended: readonly string[] };
  /** Digests of what the result depends on beside data and rules. Missing in older batches. */
  readonly conditions?: BatchConditions;
  /** Findings that are not shown and rest on a list that did not come whole and sound this time: nothing disproves them. Sorted; missing: none. */
  readonly not_disproved?: readonly string[];
  /** Findings that are not shown and rest on two rows that a person called two people since. Sorted; missing: none. */
  readonly overruled?: readonly string[];
  /** Province and city pass with results of county passes; else missing. */
  readonly between_passes?: BetweenPasses;
  /** Lists that hold only a part: who is not on them proves nothing. Missing: none. */
  readonly partial_lists?: readonly { readonly source: string; readonly division: string | null }[];
}

/** People between a county pass and a pass above it. */
export interface BetweenRow {
  readonly kind: 'cleared_entered' | 'cleared_not_entered' | 'held_entered' | 'held_not_entered' | 'entered_uncompared';
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly household: string | null;
  readonly name: string | null;
  readonly id_number: string | null;
  readonly relation: string | null;
  /** 暂缓原因 of held ones. */
  readonly reasons: string | null;
}

/** Results of county passes against the register of this one: 两比对差异. */
export interface BetweenPasses {
  readonly counties: readonly {
    readonly county: string;
    readonly batch: string;
    readonly cleared: number;
    readonly held: number;
    /** Numbers of the county's findings; null where only its lists are known. */
    readonly findings: readonly string[] | null;
    /** Whether new people of the register can be recognised. */
    readonly knows_register: boolean;
  }[];
  /** By kind and place. */
  readonly rows: readonly BetweenRow[];
  /** Findings of the counties that this pass does not have for them, by number. */
  readonly only_county: readonly BetweenFinding[];
}

/** A finding as 两比对差异 shows it. */
export type BetweenFinding = Pick<Finding, 'no' | 'rule' | 'rule_name' | 'place' | 'person' | 'message'>;

/** The end of findings with a batch, by the reason of each. */
export interface AutomaticClosings {
  readonly closed: number;
  /** Close basis → findings, those that occur. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Not shown any more only because the day moved: still open. */
  readonly kept_open: number;
}

export interface DivisionSummary {
  readonly division: string;
  readonly name: string | null;
  readonly subjects: { readonly persons: number; readonly households: number };
  readonly findings: number;
  readonly review: number;
  readonly cleared: number;
  readonly held: number;
}

/** A column that a file lacks, and the rules that would see its rows if it had it. */
export interface MissingColumn {
  /** Source id, `register` or `candidates`. */
  readonly source: string;
  readonly file: string;
  /** Canonical name. */
  readonly column: string;
  /** 中文 name of the column. */
  readonly label: string;
  /** Rule numbers, sorted. */
  readonly rules: readonly string[];
}

/** Document of `compare --json`: published shape. */
export interface CompareSummary {
  readonly batch: string;
  readonly pass: Pass;
  readonly as_of: string;
  readonly division: string | null;
  readonly by_division: readonly DivisionSummary[];
  readonly subjects: { readonly persons: number; readonly households: number };
  readonly lists: readonly ListHealth[];
  readonly rules: readonly Omit<RuleOutcome, 'skips'>[];
  /** By source, file and column. */
  readonly missing_columns: readonly MissingColumn[];
  /** Rows of people that name no township to which a sheet could be sent; their findings go to 未分乡镇. */
  readonly rows_without_township: number;
  readonly findings: number;
  readonly review: number;
  /** As BatchResult. */
  readonly linkage?: BatchLinkage;
  readonly cleared: number;
  readonly held: number;
  /** 自动销号: findings that this batch closed. */
  readonly auto_closed: AutomaticClosings;
  readonly unchanged: boolean;
  readonly duration_ms: number;
}
