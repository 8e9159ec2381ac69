/** Options that `compare` and `run` share, and the exit status that follows from a finished pass. */
import type { ExitName } from '../catalog/exit-codes.js';
import { UserError } from '../domain/problem.js';
import { SEVERITIES, type Severity } from '../domain/rule.js';
import { textOption, type OptionValues } from './command.js';

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
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}

export interface PassEnding {
  /** Inputs or rows refused, a guard tripped, a rule whose list is configured could not run. */
  readonly needsPerson: boolean;
  /** Severities that occur among the findings. */
  readonly severities: readonly Severity[];
}

export function exitOfPass(ending: PassEnding, failOn: Severity | undefined): ExitName {
  if (failOn !== undefined && ending.severities.some((severity) => isAtLeast(severity, failOn))) return 'fail_on';
  return ending.needsPerson ? 'needs_person' : 'done';
}
