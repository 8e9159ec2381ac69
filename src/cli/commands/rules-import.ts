/** `bidui rules import FILE`: an edited 规则库.xlsx into bidui.yaml, or every cell that cannot be taken. */
import type { RulesImport } from '../../app/rules/book.js';
import { resolveFile } from '../file-operands.js';
import { dayOf } from '../options/shared-options.js';
import { oneOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: { file: oneOperand('file', { zh: '改过的规则库工作簿', en: 'the edited workbook' }, plainText) },
  options: { asOf: dayOf('标准取哪一天的值', 'standards of this day') },
  examples: [
    { line: 'bidui rules import 规则库.xlsx', words: { zh: '导入修改', en: 'take the changes in' } },
    {
      line: 'bidui rules import 规则库.xlsx --json',
      words: { zh: '列出修改或错误的格', en: 'changes or wrong cells as JSON' },
    },
  ],
  async run(context, { file }, { asOf }) {
    const { importRules } = await import('../../app/rules/book.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const workspace = openWorkspace(context.workspaceFolder);
    const { absolute } = await resolveFile(file, context.workspaceFolder);
    const imported = await importRules(workspace, absolute, asOf);
    if (context.isJson) context.output.json(imported);
    else printImport(context, imported);
    return imported.problems.length > 0 ? 'usage' : 'done';
  },
});

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
