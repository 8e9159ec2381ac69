/** Options that `compare` and `run` share, and the exit status that follows from a finished pass. */
import type { ExitName } from '../catalog/exit-codes.js';
import { UserError } from '../domain/problem.js';
import type { ReportProgress } from '../domain/progress.js';
import { SEVERITIES, type Severity } from '../domain/rule.js';
import type { ComparePassResult } from '../pipeline/compare.js';
import type { PassJob } from '../pipeline/compare-in-run.js';
import { officeDay } from '../system/clock.js';
import { textOption, type CommandContext, type OptionValues } from './command.js';
import { asTyped, presentDayOption, requirePass } from './options.js';
import { programVersion } from './version.js';

/** Severity named with --fail-on, or undefined. Throws UserError option-invalid. */
export function failOnOption(options: OptionValues): Severity | undefined {
  const text = textOption(options, 'failOn');
  if (text === undefined) return undefined;
  const found = SEVERITIES.find((severity) => severity === text);
  if (found === undefined) {
    throw new UserError('option-invalid', { option: '--fail-on', value: text, expected: SEVERITIES.join(' | ') });
  }
  return found;
}

/** Severities from heaviest to lightest; --fail-on counts its own and everything before it. */
function isAtLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}

/** Operand and options of a pass. Throws UserError option-invalid. */
export function passJob(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
  progress: ReportProgress,
): PassJob {
  const accepted = options['acceptList'];
  const today = officeDay(context.now());
  const division = textOption(options, 'division');
  return {
    pass: requirePass(operands[0]),
    division: division === undefined ? null : asTyped(division),
    asOf: presentDayOption(options, 'asOf', today) ?? today,
    batch: textOption(options, 'batch'),
    force: options['force'] === true,
    previous: textOption(options, 'previous'),
    acceptLists: Array.isArray(accepted) ? (accepted as readonly string[]) : [],
    version: programVersion(),
    environment: context.environment,
    progress,
  };
}

/** A guard, a refusal or a rule that could not run asks for a person; --fail-on comes before. */
export function exitOfCompared(compared: ComparePassResult, failOn: Severity | undefined): ExitName {
  const { findings } = compared.result;
  if (failOn !== undefined && findings.some((finding) => isAtLeast(finding.severity, failOn))) return 'fail_on';
  return compared.needsPerson ? 'needs_person' : 'done';
}
