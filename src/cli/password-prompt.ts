/**
 * Opening passwords that are not in the environment are read before a command begins, on a terminal only: the typed text is never shown,
 * never part of the command line, and lives as long as the process. Without a terminal there is no prompt, and the command refuses the file
 * with the name of the variable.
 */
import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../domain/problem.js';
import { parseSettings } from '../workspace/workspace.js';
import { workspacePaths } from '../system/workspace-files.js';
import { cleanForTerminal } from './terminal/output.js';
import type { CommandContext, CommandSpec } from './command.js';

/** The part of a terminal that is needed: process.stdin and process.stderr have it. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?(isRaw: boolean): unknown };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

const ENTER = new Set(['\r', '\n']);
const RUB_OUT = new Set(['\u007f', '\b']);
const INTERRUPT = '\u0003';
const END = '\u0004';
/** Arrow and function keys, which terminals send as several characters. */
const KEY_SEQUENCE = /\u001b(?:\[[\d;]*[A-Za-z~]|O[A-Za-z]|.)?/gu;

/** True when a person at a terminal can answer a prompt. */
function canAsk({ input, output }: Terminal): boolean {
  return input.isTTY === true && output.isTTY === true && typeof input.setRawMode === 'function';
}

/** One line typed without being shown; null when it was broken off with Ctrl-C or Ctrl-D. */
export async function readHidden(question: string, { input, output }: Terminal): Promise<string | null> {
  // Before the question: text typed ahead must not be shown either.
  input.setRawMode?.(true);
  input.setEncoding('utf8');
  output.write(question);
  let typed: string[] = [];
  try {
    return await new Promise<string | null>((resolve) => {
      const finish = (answer: string | null): void => {
        input.off('data', take);
        input.off('end', end);
        resolve(answer);
      };
      const take = (chunk: string | Buffer): void => {
        for (const key of chunk.toString().replace(KEY_SEQUENCE, '')) {
          if (ENTER.has(key)) {
            finish(typed.join(''));
            return;
          }
          if (key === INTERRUPT || key === END) {
            finish(null);
            return;
          }
          if (RUB_OUT.has(key)) typed = typed.slice(0, -1);
          else if (key >= ' ') typed.push(key);
        }
      };
      const end = (): void => finish(null);
      input.on('data', take);
      input.on('end', end);
      input.resume();
    });
  } finally {
    input.setRawMode?.(false);
    input.pause();
    output.write('\n');
  }
}

type Question = 'ask-variable-password' | 'ask-file-password';

/** Asks once. Throws UserError interrupted when the question is broken off. */
async function ask(question: Question, name: string, context: CommandContext, terminal: Terminal): Promise<string> {
  const answer = await readHidden(cleanForTerminal(context.say(question, { name })), terminal);
  if (answer === null) throw new UserError('interrupted', {});
  return answer;
}

/** Prompts for the password of a locked file; undefined without a terminal. */
export function passwordAsker(
  context: CommandContext,
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): ((path: string) => Promise<string>) | undefined {
  return canAsk(terminal) ? (path) => ask('ask-file-password', path, context, terminal) : undefined;
}

/** The files that a command opens or locks, and the variables that its options name. */
export interface WantedPasswords {
  readonly passwords: NonNullable<CommandSpec['passwords']>;
  readonly named: readonly string[];
}

/** The context with the passwords that a command may need and the environment lacks. Throws UserError interrupted, and those of unreadable settings. */
export async function withPasswords(
  context: CommandContext,
  wanted: WantedPasswords,
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): Promise<CommandContext> {
  if (!canAsk(terminal)) return context;
  const given: NodeJS.ProcessEnv = {};
  for (const name of variablesOf(wanted, context.workspaceFolder)) {
    if ((context.environment[name] ?? '') === '')
      given[name] = await ask('ask-variable-password', name, context, terminal);
  }
  return Object.keys(given).length === 0 ? context : { ...context, environment: { ...context.environment, ...given } };
}

/** Names of variables that hold passwords of the files a command opens or locks, each once. */
function variablesOf({ passwords, named }: WantedPasswords, workspaceFolder: string): ReadonlySet<string> {
  const names: (string | undefined)[] = [...named];
  const { settings: file } = workspacePaths(workspaceFolder);
  if (passwords.length > 0 && existsSync(file)) {
    const settings = parseSettings(readFileSync(file, 'utf8'));
    if (passwords.includes('sheets')) names.push(settings.settings.sheet_password_env);
    if (passwords.includes('inputs')) {
      const entries = [...settings.register, ...settings.candidates, ...settings.sources];
      names.push(...entries.map((entry) => entry.password_env));
    }
  }
  return new Set(names.filter((name) => name !== undefined));
}
