/** `bidui rules import FILE`: an edited 规则库.xlsx into bidui.yaml, or every cell that cannot be taken. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { importRules, type RulesImport } from '../../pipeline/rules-book.js';
import { openWorkspace } from '../../pipeline/workspace.js';
import { officeDay } from '../../system/clock.js';
import type { CommandContext, OptionValues } from '../command.js';
import { dayOption } from '../options.js';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const asOf = dayOption(options, 'asOf') ?? officeDay(context.now());
  const imported = await importRules(openWorkspace(context.workspaceFolder), operands[0] ?? '', asOf);
  if (context.isJson) context.output.json(imported);
  else printImport(context, imported);
  return imported.problems.length > 0 ? 'usage' : 'done';
}

function printImport(context: CommandContext, imported: RulesImport): void {
  const { output } = context;
  for (const problem of imported.problems)
    output.complain(renderMessage(problem.code, problem.facts, problem.place, context.language));
  if (imported.problems.length > 0) {
    output.complain(`共 ${imported.problems.length} 处写错，什么都没有改。`);
    return;
  }
  for (const change of imported.changes) output.line(`${change.rule} ${change.field}：${changeWords(change.after)}`);
  output.line(
    imported.written ? `已写入 bidui.yaml，共 ${imported.changes.length} 处修改` : '与现行规则相同，没有修改',
  );
}

/** The new value on one line. */
function changeWords(after: unknown): string {
  if (typeof after === 'boolean') return after ? '启用' : '停用';
  return typeof after === 'string' ? after.replaceAll(/\s+/gu, ' ') : JSON.stringify(after);
}
