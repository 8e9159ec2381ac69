/** One decision for several items, and what each changed, for `close`, `exempt`, `transfer` and `reopen`. */
import type { ExitName } from '../catalog/exit-codes.js';
import { STAGE_LABELS } from '../domain/ledger-state.js';
import type { Decision, DecisionResult } from '../app/ledger/decide.js';
import type { CommandContext } from './command.js';
import { inExclusiveRun } from './in-exclusive-run.js';

type Unnumbered<Each> = Each extends unknown ? Omit<Each, 'no'> : never;

/** Decides the same for every number. Throws UserError of src/ledger/decisions. */
export async function decideEach(
  context: CommandContext,
  numbers: readonly string[],
  wait: number | undefined,
  decision: Unnumbered<Decision>,
): Promise<ExitName> {
  const { decide } = await import('../app/ledger/decide.js');
  const decided = await inExclusiveRun(context, wait, (exclusive) =>
    numbers.map((no) => decide(exclusive, { ...decision, no })),
  );
  if (context.isJson) context.output.json({ decided });
  else for (const result of decided) context.output.line(stageChange(result));
  return 'done';
}

/** `C04-7K3M9QXT：待核实 → 销号`. */
export function stageChange({ no, before, after }: DecisionResult): string {
  return `${no}：${STAGE_LABELS[before]} → ${STAGE_LABELS[after]}`;
}
