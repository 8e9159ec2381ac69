/** `close`, `exempt`, `transfer`, `reopen`: decisions on single items by a named person with a reason. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { STAGE_LABELS } from '../../domain/ledger-state.js';
import { decide } from '../../pipeline/decide.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { dayOption, findingNumber } from '../options.js';
import { runRequest } from '../run-request.js';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const decided = await withExclusiveRun(runRequest(context, options), (exclusive) =>
    Promise.resolve(
      operands.map((no) => decide(exclusive, decisionOf(context.commandName, findingNumber(no), options))),
    ),
  );
  if (context.isJson) context.output.json({ decided });
  else
    for (const { no, before, after } of decided)
      context.output.line(`${no}：${STAGE_LABELS[before]} → ${STAGE_LABELS[after]}`);
  return 'done';
}

function decisionOf(command: string, no: string, options: OptionValues): Parameters<typeof decide>[1] {
  const base = {
    no,
    recipient: textOption(options, 'recipient') ?? null,
    by: textOption(options, 'by') ?? '',
    reason: textOption(options, 'reason') ?? '',
  };
  if (command === 'exempt') {
    return {
      ...base,
      kind: 'exempt',
      until: dayOption(options, 'until') ?? '',
      basis: textOption(options, 'basis') ?? null,
    };
  }
  if (command === 'transfer') return { ...base, kind: 'transfer', to: textOption(options, 'to') ?? '' };
  return { ...base, kind: command === 'reopen' ? 'reopen' : 'close' };
}
