/** Runs the office's own command after a run: no shell, no input, its output dropped, ended after a while. */
import { spawn } from 'node:child_process';

const PATIENCE_MS = 120_000;
/** Characters of what the command complained. */
const SHOWN_COMPLAINT = 300;

export interface Hook {
  readonly program: string;
  readonly args: readonly string[];
  /** The current folder of the command. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Null when it ended with 0, else the reason: exit status, signal or system error, and the beginning of its stderr. */
export function runHook({ program, args, folder, environment }: Hook): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: PATIENCE_MS,
      windowsHide: true,
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text.slice(0, SHOWN_COMPLAINT)));
    child.on('error', (error: NodeJS.ErrnoException) => resolve(`${program} ${error.code ?? error.message}`));
    child.on('close', (status, signal) => {
      const words = complaint.slice(0, SHOWN_COMPLAINT).trim();
      resolve(status === 0 ? null : [program, String(signal ?? status), words].join(' ').trim());
    });
  });
}
