/** `bidui identify [text...]`: checks identity numbers, from arguments or lines on stdin. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { officeDay } from '../../system/clock.js';
import type { CommandContext, OptionValues } from '../command.js';
import { dayOption } from '../options.js';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const { identifyCommand } = await import('../../pipeline/identify.js');
  await identifyCommand({
    texts: operands,
    asOf: dayOption(options, 'asOf') ?? officeDay(context.now()),
    isJson: context.isJson,
    workspaceFolder: context.workspaceFolder,
    language: context.language,
    onProblems: (problems) => {
      for (const { code, facts, place } of problems)
        context.output.complain(renderMessage(code, facts, place, context.language));
    },
    write: (text) => {
      context.output.raw(text);
    },
  });
  return 'done';
}
