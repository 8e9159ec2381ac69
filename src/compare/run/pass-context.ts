/** The inputs of a pass, and its scopes while they are filled. */
import type { WorkspaceSettings } from '../../config/workspace.js';
import type { Pass } from '../../domain/pass.js';
import type { ReportProgress } from '../../domain/progress.js';
import type { ReviewPair } from '../../domain/finding.js';
import type { PairVerdict } from '../../domain/reports/review-pair.js';
import type { RuleDefinition } from '../../domain/rule.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import type { Delivery } from '../../rules/availability.js';
import type { StandingFindings } from '../../rules/day-moved.js';
import type { ExemptionLookup } from '../../rules/exemptions.js';
import type { StoreEngine } from '../../store/store-engine.js';
import type { Schema } from '../../store/work-schema.js';
import type { PlannedDelivery, PlannedInputs } from '../../delivery/plan-inputs.js';
import type { ListedVillage } from '../../delivery/village-file.js';
import type { LinkageSetting } from '../../linkage/damaged/damaged-rows.js';
import type { Scope } from '../../linkage/scope.js';
import type { CachedPass } from '../cache/cached-pass.js';
import type { ListHistory } from '../plan/list-history.js';
import type { KnownDepartments } from './answering-department.js';

/** Everything a run is given; nothing is read from elsewhere but the input files. */
export interface PassContext {
  readonly pass: Pass;
  readonly asOf: string;
  readonly batch: string;
  /** Code of 6 digits that narrows the pass, or null. */
  readonly division: string | null;
  readonly office: string;
  readonly key: Uint8Array;
  readonly rules: readonly RuleDefinition[];
  /** Schema of the work stores: with the columns of the register that the rules need, or with all where other code reads the rows. */
  readonly schema: Schema;
  readonly inputs: PlannedInputs;
  /** Register files of the batch named by `--previous`; empty without one. */
  readonly previousPeople: readonly PlannedDelivery[];
  /** The kept register of the batch with which this one compares (src/workspace/kept-register), in place of its files. */
  readonly keptPrevious?: string | null;
  readonly divisions: DivisionTable;
  readonly villages: readonly ListedVillage[];
  /** Departments of the organisation, or null without one. */
  readonly departments: KnownDepartments | null;
  readonly exemptUntil: ExemptionLookup;
  /** Rules whose findings wait for the end of a 渐退 window; missing: those of the catalogue. */
  readonly graceRules?: readonly string[] | undefined;
  /** Findings of earlier days that the ledger still holds for this pass. */
  readonly earlier: readonly StandingFindings[];
  /** Links that may make findings by themselves. */
  readonly linkage: LinkageSetting;
  /** Verdict of a person on a pair; null for none. */
  readonly verdictOf: (pair: ReviewPair) => PairVerdict | null;
  readonly minUsableKeys: number;
  readonly maxListAgeDays: number;
  readonly maxFileMegabytes: number;
  /** Share of a figure by which a list may differ from its last delivery. */
  readonly listJump: number;
  readonly history: ListHistory;
  /** Where the work stores stand. */
  readonly engine: StoreEngine;
  /** The cached pass in those stores, to be used again; null where everything is read. */
  readonly cached: CachedPass | null;
  readonly environment: (name: string) => string | undefined;
  /** As RuleRun.shared. */
  readonly shared?: string;
  /** Fills the tables about other batches; returns the names of those that have content. */
  loadBatchTables(scope: Scope): ReadonlySet<string>;
  readonly progress: ReportProgress;
}

/** Limits of lists as the office set them. */
export function listLimits(
  limits: WorkspaceSettings['settings'],
): Pick<PassContext, 'minUsableKeys' | 'maxListAgeDays' | 'maxFileMegabytes' | 'listJump'> {
  return {
    minUsableKeys: limits.min_usable_keys,
    maxListAgeDays: limits.max_list_age_days,
    maxFileMegabytes: limits.max_file_mb,
    listJump: limits.hit_rate_jump,
  };
}

/** A scope while it is filled. */
export interface OpenScope {
  readonly key: string | null;
  readonly scope: Scope;
  readonly deliveries: Delivery[];
}
