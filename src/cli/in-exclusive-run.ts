/** The frame of an exclusive run for every command that writes; loaded only when one does. */
import type { ExclusiveRun } from '../workspace/exclusive-run.js';
import type { Facts } from '../domain/problem.js';
import type { CommandContext } from './command.js';

/** The result of the work that is done while nobody else writes. `wait`: minutes to wait for another run. */
export async function inExclusiveRun<Result>(
  context: CommandContext,
  wait: number | undefined,
  work: (exclusive: ExclusiveRun) => Result | Promise<Result>,
  options: { readonly isRestoring?: boolean } = {},
): Promise<Result> {
  const { withExclusiveRun } = await import('../workspace/exclusive-run.js');
  const { workspaceFolder, commandName: command, now, verbosity, output } = context;
  const echo = (code: string, facts: Facts): void => {
    output.note([code, ...Object.entries(facts).map(([name, fact]) => `${name}=${String(fact)}`)].join(' '));
  };
  return withExclusiveRun(
    { workspaceFolder, command, now, waitMinutes: wait, ...options, ...(verbosity > 0 ? { echo } : {}) },
    async (exclusive) => work(exclusive),
  );
}
