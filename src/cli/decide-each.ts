/** One decision for several items, and the change of each, for `close`, `exempt`, `transfer` and `reopen`. */
import type { Say } from '../catalog/messages/render.js';
import type { ExitName } from '../catalog/exit-codes.js';
import type { Decision, DecisionResult } from '../app/ledger/decide.js';
import type { CommandContext } from './command.js';
import { inExclusiveRun } from './in-exclusive-run.js';

type Unnumbered<Each> = Each extends unknown ? Omit<Each, 'no'> : never;

/** Decides the same for every number. Throws UserError of src/ledger/decisions. */
export async function decideEach(
  context: CommandContext,
  numbers: readonly string[],
  { wait, decidedOn }: { readonly wait: number | undefined; readonly decidedOn: string | undefined },
  decision: Unnumbered<Decision>,
): Promise<ExitName> {
  const { decide } = await import('../app/ledger/decide.js');
  const decided = await inExclusiveRun(context, wait, (exclusive) =>
    numbers.map((no) => decide({ ...exclusive, day: decidedOn }, { ...decision, no })),
  );
  if (context.isJson) context.output.json({ decided });
  else for (const result of decided) context.output.line(stageChange(result, context.say));
  return 'done';
}

/** `C04-7K3M9QXT：待核实 → 销号`. */
export function stageChange({ no, before, after }: DecisionResult, say: Say): string {
  return say('decide-change', { no, before: say(`stage-${before}`), after: say(`stage-${after}`) });
}
