/** Runs the command that a command line asks for, from its words to an exit status; the only place that turns errors into words. */
import { exitStatus, exitStatusOfError } from '../catalog/exit-codes.js';
import { UserError } from '../domain/problem.js';
import { machineTrouble } from '../system/machine-trouble.js';
import { renderMessage } from '../catalog/messages/render.js';
import { createOutput } from './output.js';
import { textOption, type CommandContext, type Language } from './command.js';
import type { ParsedCommandLine } from './command-line.js';
import { reportBug } from './bug-report.js';

type CommandToRun = Extract<ParsedCommandLine, { kind: 'command' }>;

/** Leaves the exit status at what it was until the very end. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  let parsed: ParsedCommandLine | null = null;
  const stop = (): void => {
    if (process.stderr.isTTY) process.stderr.write(`\n${renderMessage('interrupted', {}, null, languageOf(parsed))}\n`);
    process.exit(exitStatus('interrupted'));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const onPipeError = (error: NodeJS.ErrnoException): void => {
    passOverClosedPipe(error, parsed);
  };
  process.stdout.on('error', onPipeError);
  process.stderr.on('error', onPipeError);
  try {
    const { parseCommandLine } = await import('./command-line.js');
    parsed = await parseCommandLine(argv, process.env);
    if (parsed.kind === 'answered') {
      process.exitCode = exitStatus(parsed.exit);
      return;
    }
    const command = await parsed.spec.load();
    const exit = await command.run(await contextWithPasswords(parsed), parsed.operands, parsed.options);
    process.exitCode = exitStatus(exit);
  } catch (failure) {
    const context = parsed?.kind === 'command' ? parsed.context : null;
    const error = machineTrouble(failure, context?.workspaceFolder ?? '.');
    const output = context?.output ?? createOutput({ isQuiet: false, environment: process.env });
    if (!(error instanceof UserError)) {
      reportBug(error, output);
      return;
    }
    const message = renderMessage(error.code, error.facts, error.place, languageOf(parsed));
    if (context?.isJson === true) output.json({ error: { code: error.code, message, place: error.place } });
    output.complain(message);
    process.exitCode = exitStatusOfError(error.code);
  }
}

/** Settings are read only for commands that open or lock files: they cost more start-up time than the answers of `identify`. */
async function contextWithPasswords({ context, spec, options }: CommandToRun): Promise<CommandContext> {
  if (spec.passwords === undefined && textOption(options, 'passwordEnv') === undefined) return context;
  const { withPasswords } = await import('./password-prompt.js');
  return withPasswords(context, spec, options);
}

function languageOf(parsed: ParsedCommandLine | null): Language {
  return parsed?.kind === 'command' ? parsed.context.language : 'zh';
}

/**
 * `bidui … | head` closes the pipe early, which is no fault: a command that only answers line by line ends there; one that writes
 * files or the ledger goes on unheard to its own end and its own exit status.
 */
function passOverClosedPipe(error: NodeJS.ErrnoException, parsed: ParsedCommandLine | null): void {
  if (error.code !== 'EPIPE') throw error;
  if (parsed?.kind === 'command' && parsed.spec.isStream === true) process.exit(exitStatus('done'));
}
