/** Runs the command of a command line, from its words to an exit status; the only place that turns errors into words. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { exitStatus, exitStatusOfError, type ExitName } from '../catalog/exit-codes.js';
import { programTexts } from '../catalog/terminal/program.js';
import { UserError } from '../domain/problem.js';
import { machineFailure } from '../system/machine-failure.js';
import { createOutput, type Output } from './terminal/output.js';
import type { CommandContext } from './command.js';
import type { ParsedCommandLine } from './command-line.js';
import type { Language } from './terminal/language.js';
import { bugReport } from './terminal/bug-report.js';
import { longFlag } from './options/option.js';
import { commonOptions, dryRun } from './options/shared-options.js';
import { programVersion } from '../system/version.js';

type CommandToRun = Extract<ParsedCommandLine, { kind: 'command' }>;

/** Leaves the exit status at what it was until the very end. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  let parsed: ParsedCommandLine | null = null;
  const stop = (): void => {
    void sayInterrupted(languageOf(parsed)).finally(() => process.exit(exitStatus('interrupted')));
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
    const { sayIn } = await import('../catalog/messages/render.js');
    const context = { ...parsed.context, say: sayIn(parsed.context.language) };
    const exit = isRehearsal(parsed)
      ? await (await import('./dry-run.js')).rehearse(parsed, context, carryOut)
      : await carryOut(parsed, context);
    if (context.verbosity > 0) sayCost(context, exit);
    process.exitCode = exitStatus(exit);
  } catch (failure) {
    const context = parsed?.kind === 'command' ? parsed.context : null;
    const error = machineFailure(failure, context?.workspaceFolder ?? '.');
    const output = context?.output ?? createOutput({ isQuiet: false, environment: process.env });
    if (!(error instanceof UserError)) {
      reportBug(error, output, languageOf(parsed));
      return;
    }
    const { renderMessage } = await import('../catalog/messages/render.js');
    const language = languageOf(parsed);
    const causes = error.causes.map(({ code, facts, place }) => `! ${renderMessage(code, facts, place, language)}`);
    const message = [renderMessage(error.code, error.facts, error.place, language), ...causes].join('\n');
    if (context?.isJson === true) output.json({ error: { code: error.code, message, place: error.place } });
    output.complain(message);
    process.exitCode = exitStatusOfError(error.code);
  }
}

async function sayInterrupted(language: Language): Promise<void> {
  const { renderMessage } = await import('../catalog/messages/render.js');
  process.stderr.write(`${process.stderr.isTTY ? '\n' : ''}${renderMessage('interrupted', {}, null, language)}\n`);
}

/** Time, memory and how it ended, for -v. */
function sayCost({ output, say }: CommandContext, exit: ExitName): void {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  output.note(say('verbose-cost', { seconds: process.uptime().toFixed(1), megabytes, status: exitStatus(exit) }));
}

/** True when the command has to be run in a copy of the workspace. */
function isRehearsal({ spec, typed }: CommandToRun): boolean {
  const isReading = spec.readsOnlyWith !== undefined && typed.options.has(spec.readsOnlyWith);
  return spec.isRehearsed && typed.options.has(dryRun) && !isReading;
}

async function carryOut(command: CommandToRun, context: CommandContext): Promise<ExitName> {
  const call = prepareCall(command, context);
  if (command.spec.isStream !== true && existsSync(path.join(context.workspaceFolder, '.bidui'))) {
    const { tidyAfterKill } = await import('../workspace/leftovers.js');
    await tidyAfterKill(context.workspaceFolder, context.commandName);
  }
  return call(await contextWithPasswords(command, context));
}

/** Everything typed is read before anything is done. Throws UserError of the options. */
function prepareCall(
  { spec, typed }: CommandToRun,
  context: CommandContext,
): (context: CommandContext) => Promise<ExitName> {
  commonOptions.lang.read(typed.options.get(commonOptions.lang) ?? [], { name: '--lang', today: typed.today });
  const call = spec.prepare(typed);
  for (const { isRetired, flags } of typed.options.keys()) {
    if (isRetired === true) context.output.note(context.say('option-retired', { option: longFlag(flags) }));
  }
  return call;
}

/** Settings are read only for commands that open or lock files: they cost more start-up time than the answers of `identify`. */
async function contextWithPasswords({ spec, typed }: CommandToRun, context: CommandContext): Promise<CommandContext> {
  const named = [...typed.options].flatMap(([option, values]) => (option.isPasswordVariable === true ? values : []));
  if (spec.passwords === undefined && named.length === 0) return context;
  const { withPasswords } = await import('./password-prompt.js');
  return withPasswords(context, { passwords: spec.passwords ?? [], named });
}

function languageOf(parsed: ParsedCommandLine | null): Language {
  return parsed?.kind === 'command' ? parsed.context.language : 'zh';
}

/**
 * `bidui … | head` closes the pipe early, which is no fault: a command that only answers line by line ends there; one that writes files or
 * the ledger runs to its own end and its own exit status without output.
 */
function passOverClosedPipe(error: NodeJS.ErrnoException, parsed: ParsedCommandLine | null): void {
  if (error.code !== 'EPIPE') throw error;
  if (parsed?.kind === 'command' && parsed.spec.isStream === true) process.exit(exitStatus('done'));
}

/** A bug in bidui: kind, code positions and versions, for reports that travel. */
function reportBug(error: unknown, output: Output, language: Language): void {
  output.complain(programTexts['bug-found'][language]);
  output.complain(`bidui ${programVersion()} · node ${process.version} · ${process.platform} ${process.arch}`);
  output.complain(bugReport(error));
}
