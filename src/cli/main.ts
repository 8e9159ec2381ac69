/**
 * From the command line to an exit status. The status is 70 from the start and becomes anything else only at the very end, so that
 * a promise that never settles cannot look like success.
 */
import { exitStatus, exitStatusOfError } from '../catalog/exit-codes.js';
import { UserError } from '../domain/problem.js';
import { renderMessage } from '../catalog/messages/render.js';
import { createOutput } from './output.js';
import type { ParsedCommandLine } from './command-line.js';
import { reportBug } from './bug-report.js';
import { programVersion } from './version.js';

export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = exitStatus('bug');
  process.once('SIGINT', () => process.exit(exitStatus('interrupted')));
  process.once('SIGTERM', () => process.exit(exitStatus('interrupted')));
  let parsed: ParsedCommandLine | null = null;
  const onPipeError = (error: NodeJS.ErrnoException): void => {
    passOverClosedPipe(error, parsed);
  };
  process.stdout.on('error', onPipeError);
  process.stderr.on('error', onPipeError);
  try {
    if (isVersionAsked(argv)) {
      await printVersion();
      process.exitCode = exitStatus('done');
      return;
    }
    const { parseCommandLine } = await import('./command-line.js');
    parsed = await parseCommandLine(argv, process.env);
    if (parsed.kind === 'answered') {
      process.exitCode = exitStatus(parsed.exit);
      return;
    }
    const { spec, operands, options } = parsed;
    const command = await spec.load();
    const context = await (await import('./password-prompt.js')).withPasswords(parsed.context, spec, options);
    const exit = await command.run(context, operands, options);
    process.exitCode = exitStatus(exit);
  } catch (error) {
    const context = parsed?.kind === 'command' ? parsed.context : null;
    const output = context?.output ?? createOutput({ isQuiet: false, environment: process.env });
    if (!(error instanceof UserError)) {
      reportBug(error, output);
      return;
    }
    const message = renderMessage(error.code, error.facts, error.place, context?.language ?? 'zh');
    if (context?.isJson === true) output.json({ error: { code: error.code, message, place: error.place } });
    output.complain(message);
    process.exitCode = exitStatusOfError(error.code);
  }
}

/** Answered before anything else is loaded: it is how people see whether the program starts. */
function isVersionAsked(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
}

/** The program's version and the date of the division table that it ships. */
async function printVersion(): Promise<void> {
  const { DIVISIONS_DATE } = await import('../catalog/divisions/table.js');
  process.stdout.write(`${programVersion()} (divisions ${DIVISIONS_DATE})\n`);
}

/**
 * `bidui … | head` closes the pipe early, which is no fault: a command that only answers line by line ends there; one that writes
 * files or the ledger goes on unheard to its own end and its own exit status.
 */
function passOverClosedPipe(error: NodeJS.ErrnoException, parsed: ParsedCommandLine | null): void {
  if (error.code !== 'EPIPE') throw error;
  if (parsed?.kind === 'command' && parsed.spec.isStream === true) process.exit(exitStatus('done'));
}
