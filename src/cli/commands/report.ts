/** `bidui report [--batch ID]`: the workbooks and machine-readable findings of a batch. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { reportBatch } from '../../pipeline/run-pass.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { runRequest } from '../run-request.js';
import { programVersion } from '../version.js';

export async function run(
  context: CommandContext,
  _operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const written = await withExclusiveRun(runRequest(context, options), (exclusive) =>
    reportBatch(exclusive, textOption(options, 'batch'), programVersion()),
  );
  if (context.isJson) {
    context.output.json(written);
    return 'done';
  }
  for (const output of written.outputs) context.output.line(output.path);
  for (const displaced of written.displaced) {
    context.output.complain(
      renderMessage('output-displaced', { path: written.folder, written: displaced }, null, context.language),
    );
  }
  context.output.line(`成果：${written.folder}`);
  return 'done';
}
