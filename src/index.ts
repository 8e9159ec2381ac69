/**
 * bidui as a library: the work of the commands, for another program. Clock, environment and user come from the machine unless the caller
 * gives others; functions that write hold the lock of the workspace as a command does. A failure is thrown as UserError with code and
 * facts, which renderProblem puts into words. Must not print, exit, or import the terminal.
 */
import path from 'node:path';
import './catalog/messages/all-messages.js';
import { renderMessage } from './catalog/messages/render.js';
import { apartFromOthers } from './catalog/sources/table-definitions.js';
import type { CollectResult } from './app/feedback/collect.js';
import type { DispatchResult } from './app/feedback/dispatch.js';
import { withoutSecrets } from './app/inspect/identity-json.js';
import type { TableRow } from './app/inspect/rows.js';
import { readLedgerOfDay, type LedgerOfDay } from './app/ledger/status.js';
import type { WrittenOutputs } from './app/workspace/batch-outputs.js';
import type { WorkspaceSettings } from './config/workspace.js';
import type { CompareSummary } from './domain/batch.js';
import { addDays, isDay, MOST_DAYS_AHEAD } from './domain/days.js';
import type { Finding } from './domain/finding.js';
import type { Identity } from './domain/identity.js';
import { PASSES, type Pass } from './domain/pass.js';
import { UserError, type Problem } from './domain/problem.js';
import type { ReportProgress } from './domain/progress.js';
import { shippedDivisions } from './normalise/divisions.js';
import { identify as identifyText } from './normalise/identity.js';
import { officeDay, systemNow } from './system/clock.js';
import { machineFailure } from './system/machine-failure.js';
import { programVersion } from './system/version.js';
import { workspacePaths } from './system/workspace-files.js';
import { streamFindings } from './workspace/batch-store.js';
import type { ExclusiveRun } from './workspace/exclusive-run.js';
import { openWorkspace as openFolder } from './workspace/workspace.js';

export { UserError };
export type { CollectedFileSummary, CollectResult, RowCounts } from './app/feedback/collect.js';
export type { DispatchResult } from './app/feedback/dispatch.js';
export type { TableRow } from './app/inspect/rows.js';
export type { LedgerOfDay } from './app/ledger/status.js';
export type { WrittenOutputs } from './app/workspace/batch-outputs.js';
export type { WorkspaceSettings } from './config/workspace.js';
export type { CompareSummary, DivisionSummary, ListHealth, RuleOutcome } from './domain/batch.js';
export type { EvidenceRow, Finding } from './domain/finding.js';
export type { Identity, IdentityKind, IdentityProblem, Verdict } from './domain/identity.js';
export type { BatchState, FindingStage, FindingState, RecipientState, SheetState } from './domain/ledger/state.js';
export type { LedgerStatus, OverdueRow, StatisticsRow } from './domain/ledger/statistics.js';
export type { Pass } from './domain/pass.js';
export type { Place } from './domain/place.js';
export type { Facts, MessageCode, Problem, ProblemLevel } from './domain/problem.js';
export type { ProgressEvent, ReportProgress } from './domain/progress.js';
export type { RuleKind, RuleUnit, Severity } from './domain/rule.js';

/** Values from outside the workspace; a missing one is the machine's own. */
export interface Surroundings {
  /** The clock. */
  readonly now?: (() => Date) | undefined;
  /** Variables, for the passwords that bidui.yaml names. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** The operator, for the ledger and the lock. */
  readonly user?: string | undefined;
  /** Minutes to wait while another run holds the workspace; 0 where none are given. */
  readonly waitMinutes?: number | undefined;
}

/** An opened workspace. It holds nothing open: every function reads bidui.yaml anew, as every command does. */
export interface Workspace {
  /** Absolute. */
  readonly folder: string;
  /** As bidui.yaml said when it was opened, defaults filled in. */
  readonly settings: WorkspaceSettings;
  readonly surroundings: Surroundings;
}

/** Options of a comparison. Days are ISO days, `2018-07-25`. */
export interface PassRequest {
  readonly pass: Pass;
  readonly asOf: string;
  /** Six-digit code of the one county to compare; all where none is given. */
  readonly division?: string | undefined;
  readonly onProgress?: ReportProgress | undefined;
  /** Id for the batch; `<as-of>-<pass>-<nn>` where none is given. */
  readonly batch?: string | undefined;
  /** Batch to compare the register with, for rules about changes. */
  readonly previous?: string | undefined;
  /** Computes even when nothing changed. */
  readonly force?: boolean | undefined;
  /** Sources whose jump against the last delivery a person has looked at. */
  readonly acceptLists?: readonly string[] | undefined;
}

/** Result of a pass; its findings are read by readFindings. */
export interface ComparedPass {
  /** Document of `compare --json`; `summary.batch` names the batch. */
  readonly summary: CompareSummary;
  /** Imperfections of the inputs. */
  readonly problems: readonly Problem[];
  /** A file or rows were not read, a list was held back, or a rule could not run. */
  readonly needsPerson: boolean;
}

/** Which batch; the latest where none is given. */
export interface BatchRequest {
  readonly batch?: string | undefined;
}

/** How to send out. */
export interface DispatchRequest extends BatchRequest {
  /** Day of issue; the as-of date of the batch where none is given. */
  readonly issuedOn?: string | undefined;
  /** Answers are due on this day; `due_days` of the settings after the day of issue where none is given. */
  readonly due?: string | undefined;
  /** Also one workbook for each village. */
  readonly isByVillage?: boolean | undefined;
  /** Also what was handed to an office below. */
  readonly isHandedDispatched?: boolean | undefined;
}

/** The returned workbooks. */
export interface CollectRequest {
  /** Paths, from the current folder; a folder stands for the files inside it. */
  readonly files: readonly string[];
  /** Day on which they came; today where none is given. */
  readonly receivedOn?: string | undefined;
}

/** How to read a table. */
export interface TableRequest {
  /** Only the sheet of this name; all where none is given. */
  readonly sheet?: string | undefined;
  /** Opens an encrypted workbook. */
  readonly password?: string | undefined;
  /** Called with the oddities of the file, once its rows have been read. */
  readonly onProblems?: ((problems: readonly Problem[]) => void) | undefined;
}

/** Opens the workspace of a folder. Throws UserError no-workspace, settings-…, key-invalid. */
export function openWorkspace(folder: string, surroundings: Surroundings = {}): Workspace {
  const { paths, settings } = asUserError(folder, () => openFolder(folder));
  return { folder: paths.root, settings, surroundings };
}

/** Compares, stores the batch and enters its findings into the ledger; a batch that is there already is found again. Throws UserError. */
export async function comparePass(workspace: Workspace, request: PassRequest): Promise<ComparedPass> {
  const { pass, asOf, division = null, onProgress, ...more } = request;
  if (!PASSES.includes(pass)) throw optionInvalid('pass', pass, PASSES.join(' | '));
  requireDay('asOf', asOf);
  const today = officeDay(clockOf(workspace)());
  if (asOf > addDays(today, MOST_DAYS_AHEAD))
    throw new UserError('day-in-future', { option: 'asOf', value: asOf, today });
  const { compareInRun } = await import('./app/compare/compare-job.js');
  const job = {
    ...more,
    ...{ pass, asOf, division },
    version: programVersion(),
    environment: environmentOf(workspace),
    progress: onProgress ?? (() => undefined),
  };
  const { summary, result, needsPerson } = await inRun(workspace, 'compare', (run) => compareInRun(run, job));
  return { summary, problems: result.problems, needsPerson };
}

/** Writes the workbooks and `findings.jsonl` of a batch into its folder of results. Throws UserError batch-unknown, nothing-compared. */
export async function writeReport(workspace: Workspace, request: BatchRequest = {}): Promise<WrittenOutputs> {
  const { reportBatch } = await import('./app/compare/whole-run.js');
  return inRun(workspace, 'report', (run) => reportBatch(run, { batch: request.batch, version: programVersion() }));
}

/** Writes one workbook for each township that has something to answer, and says so in the ledger. Throws UserError. */
export async function dispatch(workspace: Workspace, request: DispatchRequest = {}): Promise<DispatchResult> {
  const { batch, issuedOn = null, due = null, isByVillage = false, isHandedDispatched = false } = request;
  if (issuedOn !== null) requireDay('issuedOn', issuedOn);
  if (due !== null) requireDay('due', due);
  const { dispatchInRun } = await import('./app/compare/whole-run.js');
  const variables = environmentOf(workspace);
  const job = {
    ...{ batch, issuedOn, due, isByVillage, isHandedDispatched },
    environment: (name: string) => variables[name],
    version: programVersion(),
  };
  return inRun(workspace, 'dispatch', (run) => dispatchInRun(run, job));
}

/** Reads returned workbooks into the ledger; failures of single files are part of the result. Throws UserError ledger-missing. */
export async function collect(workspace: Workspace, request: CollectRequest): Promise<CollectResult> {
  const { files, receivedOn = null } = request;
  if (receivedOn !== null) requireDay('receivedOn', receivedOn);
  const { collectReturns } = await import('./app/feedback/collect.js');
  const variables = environmentOf(workspace);
  const returned = files.map((file) => ({ path: path.resolve(file), shown: shownIn(workspace.folder, file) }));
  return inRun(workspace, 'collect', (run) =>
    collectReturns(run, { files: returned, receivedOn, environment: (name) => variables[name] }),
  );
}

/** The state of every finding, with the figures of a day; a workspace without a ledger has an empty one. Throws UserError. */
export function ledgerState(workspace: Workspace, { asOf }: { readonly asOf: string }): LedgerOfDay {
  requireDay('asOf', asOf);
  return asUserError(workspace.folder, () =>
    readLedgerOfDay(openFolder(workspace.folder), { today: asOf, since: null }),
  );
}

/** The findings of a batch by number, each as a line of `findings.jsonl`, read while you ask. Throws UserError batch-unknown. */
export async function* readFindings(workspace: Workspace, batch: string): AsyncGenerator<Finding, void, undefined> {
  try {
    yield* streamFindings(workspacePaths(workspace.folder), batch);
  } catch (error) {
    throw machineFailure(error, workspace.folder);
  }
}

/** The verdict on one identity number, ages counted on `asOf` (today where none is given); military numbers come back masked. */
export function identify(text: string, { asOf }: { readonly asOf?: string | undefined } = {}): Identity {
  if (asOf !== undefined) requireDay('asOf', asOf);
  const context = { asOf: asOf ?? officeDay(systemNow()), divisions: shippedDivisions() };
  return withoutSecrets(identifyText(text, context));
}

/** Every stored row of a file of any kind that bidui reads, as later stages get it. Throws UserError, perhaps after some rows. */
export async function* readTable(file: string, request: TableRequest = {}): AsyncGenerator<TableRow, void, undefined> {
  const { readRows } = await import('./app/inspect/rows.js');
  const { sheet, password, onProblems } = request;
  try {
    yield* readRows({ absolute: path.resolve(file), shown: file, sheet, password, onProblems });
  } catch (error) {
    throw machineFailure(error, file);
  }
}

/** An error or a problem in words, its place in front. */
export function renderProblem(
  { code, facts, place }: Pick<UserError, 'code' | 'facts' | 'place'>,
  language: 'zh' | 'en' = 'zh',
): string {
  return renderMessage(code, facts, place, language);
}

async function inRun<Result>(
  workspace: Workspace,
  command: string,
  work: (run: ExclusiveRun) => Promise<Result>,
): Promise<Result> {
  const { withExclusiveRun } = await import('./workspace/exclusive-run.js');
  const { user, waitMinutes } = workspace.surroundings;
  const request = { workspaceFolder: workspace.folder, command, now: clockOf(workspace), user, waitMinutes };
  return apartFromOthers(() => withExclusiveRun(request, work));
}

function clockOf({ surroundings }: Workspace): () => Date {
  return surroundings.now ?? systemNow;
}

function environmentOf({ surroundings }: Workspace): Readonly<Record<string, string | undefined>> {
  return surroundings.environment ?? process.env;
}

function requireDay(option: string, value: string): void {
  if (!isDay(value)) throw optionInvalid(option, value, '2018-07-25');
}

function optionInvalid(option: string, value: string, expected: string): UserError {
  return new UserError('option-invalid', { option, value, expected });
}

/** Failures of the machine are reported in the words of the commands, also while nothing is locked. */
function asUserError<Result>(folder: string, work: () => Result): Result {
  try {
    return apartFromOthers(work);
  } catch (error) {
    throw machineFailure(error, folder);
  }
}

/** Relative to the workspace where it lies inside, else as given. */
function shownIn(folder: string, file: string): string {
  const inside = path.relative(folder, path.resolve(file));
  const isInside = inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
  return isInside ? inside.split(path.sep).join('/') : file;
}
