/** Runs a command of the command line in the test's own process: its exit status and what it wrote, without the start of another process. */
import { vi } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.js';

interface InProcess {
  readonly status: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** Commands listen for signals and broken pipes, each for itself. */
export function allowManyCommands(): void {
  for (const listened of [process, process.stdout, process.stderr]) listened.setMaxListeners(0);
}

export async function runInProcess(words: readonly string[]): Promise<InProcess> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk: string | Uint8Array) => {
      written[name] += String(chunk);
      return true;
    }),
  );
  try {
    await runCommandLine(words);
    return { status: process.exitCode, ...written };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}
