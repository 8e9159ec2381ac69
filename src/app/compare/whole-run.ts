/** `bidui report`, `dispatch` and `run` as whole jobs inside the frame of an exclusive run: the stages in order, nothing of their own. */
import type { BatchResult } from '../../domain/batch.js';
import { chooseBatch } from '../../workspace/standing-batches.js';
import type { WrittenOutputs } from '../workspace/batch-outputs.js';
import { compareInRun, type PassJob } from './compare-job.js';
import type { ComparePassResult } from './compare.js';
import { dispatchBatch, type DispatchRequest, type DispatchResult } from '../feedback/dispatch.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { knownReport, noteReport } from './known-report.js';
import { writeReport } from './report.js';
import type { PageRequest } from './report-page.js';

export interface WholeRun {
  readonly compared: ComparePassResult;
  readonly report: WrittenOutputs;
  readonly dispatch: DispatchResult;
}

/** How a whole run sends. */
export interface DispatchWishes {
  readonly due: string | null;
  readonly acceptMissing?: readonly string[] | undefined;
  /** Sheets go out although the check before doubts something. Default: they wait. */
  readonly isDoubtAccepted?: boolean;
}

/** compare + report + dispatch. */
export async function runWholePass(
  run: ExclusiveRun,
  job: PassJob,
  { due, acceptMissing, isDoubtAccepted }: DispatchWishes,
): Promise<WholeRun> {
  const compared = await compareInRun(run, { ...job, findsPrevious: true });
  const { workspace } = run;
  const known = compared.reuse === null ? await knownReport(workspace, compared.result, job.version) : null;
  const report = known ?? (await reportInRun(run, compared.result, job.version));
  const dispatch = await dispatchBatch(run, compared.result, {
    due,
    acceptMissing,
    onDoubt: isDoubtAccepted === true ? 'send' : 'hold',
    environment: (name) => job.environment[name],
    version: job.version,
  });
  await noteReport(workspace, compared.result, { version: job.version, report });
  run.log.info('dispatched', { batch: dispatch.batch, sheets: dispatch.sheets.length, findings: dispatch.findings });
  return { compared, report, dispatch };
}

export interface ReportJob {
  readonly batch: string | undefined;
  readonly version: string;
  /** 报告.html too. */
  readonly page?: PageRequest | undefined;
}

/** The report of a batch, the latest when none is named. */
export function reportBatch(run: ExclusiveRun, { batch, version, page }: ReportJob): Promise<WrittenOutputs> {
  return reportInRun(run, chooseBatch(run.workspace, batch), version, page);
}

export interface DispatchJob {
  readonly batch: string | undefined;
  readonly issuedOn: string | null;
  readonly due: string | null;
  readonly isByVillage: boolean;
  readonly acceptMissing?: readonly string[] | undefined;
  readonly onDoubt?: NonNullable<DispatchRequest['onDoubt']>;
  readonly environment: (name: string) => string | undefined;
  readonly version: string;
}

/** The 点球 sheets of a batch, the latest when none is named. */
export function dispatchInRun(run: ExclusiveRun, job: DispatchJob): Promise<DispatchResult> {
  const { batch, ...request } = job;
  return dispatchBatch(run, chooseBatch(run.workspace, batch), request);
}

async function reportInRun(
  run: ExclusiveRun,
  batch: BatchResult,
  version: string,
  page?: PageRequest,
): Promise<WrittenOutputs> {
  const html = page === undefined ? null : (await import('./report-page.js')).reportPage(run, batch, page);
  const written = await writeReport(run.workspace, batch, version, html);
  run.log.info('reported', { batch: batch.id, files: written.outputs.length, displaced: written.displaced.length });
  return written;
}
