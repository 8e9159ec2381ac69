/** Options that `compare` and `run` share, and the exit status that follows from a finished pass. */
import type { ExitName } from '../../catalog/exit-codes.js';
import type { ReportProgress } from '../../domain/progress.js';
import { SEVERITIES, type Severity } from '../../domain/rule.js';
import type { ComparePassResult } from '../../app/compare/compare.js';
import type { PassJob } from '../../app/compare/compare-job.js';
import type { CommandContext } from '../command.js';
import type { ValuesOf } from './option.js';
import { acceptLists, asOf, division, failOn, force, pass, wait, workers } from './shared-options.js';

export const passOperands = { pass };
export const passOptions = { division, asOf, acceptLists, force, failOn, workers, wait };

/** Severities from heaviest to lightest; --fail-on counts its own and everything before it. */
function isAtLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}

/** A requested pass. */
export function passJob(
  context: CommandContext,
  operands: ValuesOf<typeof passOperands>,
  options: ValuesOf<typeof passOptions>,
  progress: ReportProgress,
): PassJob {
  return {
    pass: operands.pass,
    division: options.division ?? null,
    asOf: options.asOf,
    force: options.force,
    acceptLists: options.acceptLists,
    version: context.version,
    environment: context.environment,
    progress,
  };
}

/** A guard, a refusal or a rule that could not run needs a person; --fail-on comes before. */
export function exitOfCompared(compared: ComparePassResult, limit: Severity | undefined): ExitName {
  if (limit !== undefined && compared.result.findings.some(({ severity }) => isAtLeast(severity, limit)))
    return 'fail_on';
  return compared.needsPerson ? 'needs_person' : 'done';
}
