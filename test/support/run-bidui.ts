/**
 * Runs the built program as an officer does, in a child process, and gives back what it printed and how it ended. Tests that use it
 * see the real exit status, the real stdout and no terminal.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const PROGRAM = path.join(PROJECT, 'bin', 'bidui.js');

export interface Ended {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Kill with SIGKILL after so many milliseconds. */
  readonly killAfterMs?: number;
  readonly nodeArguments?: readonly string[];
  /** A program that runs it, with its arguments, such as strace. */
  readonly under?: readonly string[];
}

/** Throws when the program was not built. */
export function runBidui(args: readonly string[], settings: RunSettings = {}): Promise<Ended> {
  if (!existsSync(path.join(PROJECT, 'dist', 'cli', 'main.js'))) throw new Error('run `npm run build` first');
  const { under = [], nodeArguments = [] } = settings;
  return runProgram([...under, process.execPath, ...nodeArguments, PROGRAM, ...args], settings);
}

/** A program with its arguments; `under` and `nodeArguments` are the caller's. */
export function runProgram(command: readonly string[], settings: RunSettings = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const [program = '', ...rest] = command;
    const child = spawn(program, rest, {
      cwd: settings.cwd ?? PROJECT,
      env: settings.environment ?? { ...process.env, NO_COLOR: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdin.on('error', () => undefined);
    child.stdin.end(settings.stdin ?? '');
    const timer =
      settings.killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), settings.killAfterMs);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, stdout, stderr });
    });
  });
}
