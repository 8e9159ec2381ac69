/** `bidui undo <batch>`: takes a batch back by a new event; nothing is deleted. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { undoBatch } from '../../pipeline/decide.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { runRequest } from '../run-request.js';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const request = {
    batch: operands[0] ?? '',
    by: textOption(options, 'by') ?? '',
    reason: textOption(options, 'reason') ?? '',
  };
  const undone = await withExclusiveRun(runRequest(context, options), (exclusive) =>
    Promise.resolve(undoBatch(exclusive, request)),
  );
  if (context.isJson) context.output.json(undone);
  else context.output.line(`已撤销批次 ${undone.batch}，涉及疑点 ${undone.findings} 条；记录都还在台账里`);
  return 'done';
}
