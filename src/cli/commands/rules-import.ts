/** `bidui rules import FILE`: an edited 规则库.xlsx into bidui.yaml, or every cell that cannot be taken. */
import type { RulesImport } from '../../app/rules/book.js';
import { resolveFile } from '../file-operands.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { dayOf, wait } from '../options/shared-options.js';
import { oneOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { renderMessage, type Say } from '../../catalog/messages/render.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: { file: oneOperand('file', { zh: '改过的规则库工作簿', en: 'the edited workbook' }, plainText) },
  options: { asOf: dayOf('标准取哪一天的值', 'standards of this day'), wait },
  examples: [
    { line: 'bidui rules import 规则库.xlsx', words: { zh: '导入修改', en: 'take the changes in' } },
    {
      line: 'bidui rules import 规则库.xlsx --json',
      words: { zh: '列出修改或错误的格', en: 'changes or wrong cells as JSON' },
    },
  ],
  async run(context, { file }, { asOf, wait }) {
    const { importRules } = await import('../../app/rules/book.js');
    const { absolute } = await resolveFile(file, context.workspaceFolder);
    const imported = await inExclusiveRun(context, wait, ({ workspace }) => importRules(workspace, absolute, asOf));
    if (context.isJson) context.output.json(imported);
    else printImport(context, imported);
    return imported.problems.length > 0 ? 'usage' : 'done';
  },
});

function printImport(context: CommandContext, imported: RulesImport): void {
  const { output, say } = context;
  for (const problem of imported.problems)
    output.complain(renderMessage(problem.code, problem.facts, problem.place, context.language));
  if (imported.problems.length > 0) {
    output.complain(say('rules-import-refused', { count: imported.problems.length }));
    return;
  }
  for (const { rule, label, before, shown } of imported.changes) {
    const [from, to] = [onOneLine(before, say), onOneLine(shown, say)];
    output.line(say('rules-import-change', { rule, field: label, before: from, value: to }));
  }
  if (imported.earlier > 0) output.line(say('rules-import-earlier', { count: imported.earlier }));
  const count = imported.changes.length;
  output.line(imported.written ? say('rules-import-done', { count }) : say('rules-import-same'));
}

/** Longer texts, such as conditions, are cut: the whole stands in the workbook and in --json. */
const SHOWN_CHARACTERS = 60;

function onOneLine(text: string, say: Say): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line === '') return say('rules-import-blank');
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}
