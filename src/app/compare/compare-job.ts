/** `bidui compare` as a job inside the frame of an exclusive run: stamped, logged. */
import type { EventStamp } from '../../domain/ledger/event.js';
import { officeTime } from '../../system/clock.js';
import { comparePass, type ComparePassResult } from './compare.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import type { ComparePassOptions } from '../../compare/plan/plan-pass.js';

/** A pass as requested on the command line; the frame of the run adds the rest. */
export interface PassJob extends Omit<ComparePassOptions, 'workspace' | 'stamp' | 'elapsedMs' | 'environment'> {
  readonly environment: NodeJS.ProcessEnv;
}

/** The compare stage; findings are in the ledger when it returns. */
export async function compareInRun(run: ExclusiveRun, job: PassJob): Promise<ComparePassResult> {
  const compared = await comparePass({
    ...job,
    workspace: run.workspace,
    stamp: stampOf(run),
    elapsedMs: () => performance.now(),
    environment: (name) => job.environment[name],
  });
  const { summary, reuse } = compared;
  run.log.info('compared', {
    batch: summary.batch,
    persons: summary.subjects.persons,
    findings: summary.findings,
    review: summary.review,
    unchanged: String(summary.unchanged),
    register_kept: String(reuse === null || reuse.isRegisterReused),
    lists_read: reuse?.listsRead ?? 0,
    lists_kept: reuse?.listsReused ?? summary.lists.length,
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
