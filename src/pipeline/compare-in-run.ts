/** `bidui compare` as a job inside the frame of an exclusive run: stamped, logged. */
import type { EventStamp } from '../domain/ledger-event.js';
import type { Pass } from '../domain/pass.js';
import type { ReportProgress } from '../domain/progress.js';
import { officeTime } from '../system/clock.js';
import { comparePass, type ComparePassResult } from './compare.js';
import type { ExclusiveRun } from './exclusive-run.js';

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

function stampOf(run: ExclusiveRun): EventStamp {
  return { at: officeTime(run.now()), user: run.operator.user, office: run.workspace.settings.office.name };
}
