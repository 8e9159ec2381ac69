/** The frame of an exclusive run for every command that writes; loaded only when one does. */
import type { ExclusiveRun } from '../workspace/exclusive-run.js';
import type { CommandContext } from './command.js';

/** The result of the work that is done while nobody else writes. `wait`: minutes to wait for another run. */
export async function inExclusiveRun<Result>(
  context: CommandContext,
  wait: number | undefined,
  work: (exclusive: ExclusiveRun) => Result | Promise<Result>,
  options: { readonly isRestoring?: boolean } = {},
): Promise<Result> {
  const { withExclusiveRun } = await import('../workspace/exclusive-run.js');
  const { workspaceFolder, commandName: command, now } = context;
  return withExclusiveRun({ workspaceFolder, command, now, waitMinutes: wait, ...options }, async (exclusive) =>
    work(exclusive),
  );
}
