/** `bidui compare`, `report`, `dispatch` and `run` as whole jobs inside the frame of an exclusive run: the stages in order, nothing of their own. */
import type { BatchResult } from '../domain/batch.js';
import type { EventStamp } from '../domain/ledger-event.js';
import type { Pass } from '../domain/pass.js';
import type { ReportProgress } from '../domain/progress.js';
import { officeTime } from '../system/clock.js';
import { chooseBatch } from './batch-store.js';
import type { WrittenOutputs } from './batch-outputs.js';
import { comparePass, type ComparePassResult } from './compare.js';
import { dispatchBatch, type DispatchResult } from './dispatch.js';
import type { ExclusiveRun } from './exclusive-run.js';
import { writeReport } from './report.js';

export interface PassJob {
  readonly pass: Pass;
  readonly division: string | null;
  /** ISO day. */
  readonly asOf: string;
  readonly batch?: string | undefined;
  readonly force?: boolean | undefined;
  readonly previous?: string | undefined;
  /** Source ids whose jump a person has looked at. */
  readonly acceptLists: readonly string[];
  /** As ComparePassOptions. */
  readonly workers?: number | undefined;
  readonly version: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly progress: ReportProgress;
}

export interface WholeRun {
  readonly compared: ComparePassResult;
  readonly report: WrittenOutputs;
  readonly dispatch: DispatchResult;
}

/** The compare stage; findings are in the ledger when it returns. */
export async function compareInRun(run: ExclusiveRun, job: PassJob): Promise<ComparePassResult> {
  const compared = await comparePass({
    workspace: run.workspace,
    pass: job.pass,
    division: job.division,
    asOf: job.asOf,
    batch: job.batch,
    force: job.force,
    previous: job.previous,
    acceptLists: job.acceptLists,
    workers: job.workers,
    version: job.version,
    stamp: stampOf(run),
    elapsedMs: () => performance.now(),
    environment: (name) => job.environment[name],
    progress: job.progress,
  });
  const { summary } = compared;
  run.log.info('compared', {
    batch: summary.batch,
    persons: summary.subjects.persons,
    findings: summary.findings,
    review: summary.review,
    unchanged: String(summary.unchanged),
    ms: summary.duration_ms,
  });
  for (const problem of compared.result.problems) {
    if (problem.level === 'refused')
      run.log.error(problem.code, { file: problem.place?.file ?? null, row: problem.place?.rowNumber ?? null });
  }
  return compared;
}

/** compare + report + dispatch. */
export async function runWholePass(run: ExclusiveRun, job: PassJob, due: string | null): Promise<WholeRun> {
  const compared = await compareInRun(run, job);
  const report = await reportInRun(run, compared.result, job.version);
  const dispatch = await dispatchBatch(run, compared.result, {
    due,
    environment: (name) => job.environment[name],
    version: job.version,
  });
  run.log.info('dispatched', { batch: dispatch.batch, sheets: dispatch.sheets.length, findings: dispatch.findings });
  return { compared, report, dispatch };
}

/** The report of a batch, the latest when none is named. */
export function reportBatch(run: ExclusiveRun, batch: string | undefined, version: string): Promise<WrittenOutputs> {
  return reportInRun(run, chooseBatch(run.workspace.paths, batch), version);
}

export interface DispatchJob {
  readonly batch: string | undefined;
  readonly issuedOn: string | null;
  readonly due: string | null;
  readonly isByVillage: boolean;
  readonly environment: (name: string) => string | undefined;
  readonly version: string;
}

/** The 点球 sheets of a batch, the latest when none is named. */
export function dispatchInRun(run: ExclusiveRun, job: DispatchJob): Promise<DispatchResult> {
  const { batch, ...request } = job;
  return dispatchBatch(run, chooseBatch(run.workspace.paths, batch), request);
}

async function reportInRun(run: ExclusiveRun, batch: BatchResult, version: string): Promise<WrittenOutputs> {
  const written = await writeReport(run.workspace, batch, version);
  run.log.info('reported', { batch: batch.id, files: written.outputs.length, displaced: written.displaced.length });
  return written;
}

function stampOf(run: ExclusiveRun): EventStamp {
  return { at: officeTime(run.now()), user: run.operator.user, office: run.workspace.settings.office.name };
}
