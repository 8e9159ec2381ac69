/** `bidui config import FILE`: an edited workbook of settings, or the answers to the questions of a setup. */
import path from 'node:path';
import type { SettingsImport } from '../../app/settings/book.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { officeDay } from '../../system/clock.js';
import { defineCommand, type CommandContext } from '../command.js';
import { resolveFile } from '../file-operands.js';
import { oneOperand } from '../options/option.js';
import { dryRun } from '../options/shared-options.js';
import { plainText } from '../options/typed-values.js';

export const command = defineCommand({
  operands: { file: oneOperand('file', { zh: '改好的工作簿', en: 'the edited workbook' }, plainText) },
  options: { isDryRun: dryRun },
  examples: [
    { line: 'bidui config import 设置.xlsx', words: { zh: '收回改过的设置', en: 'take changed settings in' } },
    {
      line: 'bidui config import 设置_待确认.xlsx',
      words: { zh: '收回 setup 的答复', en: 'the answers to the questions of setup' },
    },
  ],
  async run(context, { file }, { isDryRun }) {
    const { absolute } = await resolveFile(file, context.workspaceFolder);
    const { readAnswers } = await import('../../app/setup/read-answers.js');
    const root = path.resolve(context.workspaceFolder);
    const answered = await readAnswers(absolute, root);
    if (answered !== null) {
      const { runAnswered } = await import('../setup/run-setup.js');
      const { exit, document } = await runAnswered(context, answered, isDryRun);
      if (context.isJson) context.output.json(document);
      return exit;
    }
    const { importSettings } = await import('../../app/settings/book.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const asOf = officeDay(context.now());
    const imported = await importSettings(openWorkspace(root), absolute, { asOf, isDryRun });
    if (context.isJson) context.output.json(imported);
    else printImport(context, imported);
    return imported.problems.length > 0 ? 'usage' : 'done';
  },
});

function printImport({ output, say, language }: CommandContext, imported: SettingsImport): void {
  const { problems, changes, written } = imported;
  for (const { code, facts, place } of problems) output.complain(renderMessage(code, facts, place, language));
  if (problems.length > 0) {
    output.complain(say('config-import-refused', { count: problems.length }));
    return;
  }
  const inLine = (text: string): string => text.replaceAll(/\s+/gu, ' ') || '—';
  for (const { key, before, after } of changes) {
    output.line(say('config-change', { key, before: inLine(before), after: inLine(after) }));
  }
  const count = changes.length;
  if (count === 0) output.line(say('config-import-same'));
  else output.line(say(written ? 'config-import-done' : 'config-import-would', { count }));
}
