/** `bidui config --xlsx [file]`: the settings as a workbook. */
import path from 'node:path';
import { SETTINGS_WORKBOOK } from '../../catalog/sheets/settings-books.js';
import { officeDay } from '../../system/clock.js';
import { defineCommand } from '../command.js';
import { value } from '../options/option.js';
import { dryRun } from '../options/shared-options.js';
import { plainText } from '../options/typed-values.js';

export const command = defineCommand({
  operands: {},
  options: {
    xlsx: value(
      '--xlsx [file]',
      { zh: '导出成工作簿，默认 设置.xlsx', en: 'write a workbook (default 设置.xlsx)' },
      plainText,
    ),
    isDryRun: dryRun,
  },
  examples: [
    { line: 'bidui config --xlsx', words: { zh: '导出 设置.xlsx', en: 'write 设置.xlsx' } },
    { line: 'bidui config --xlsx 改.xlsx', words: { zh: '另起名字', en: 'under another name' } },
  ],
  async run(context, _operands, { xlsx, isDryRun }) {
    const { writeSettingsBook } = await import('../../app/settings/book.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const workspace = openWorkspace(context.workspaceFolder);
    const name = xlsx === undefined || xlsx === '' ? `${SETTINGS_WORKBOOK}.xlsx` : xlsx;
    const target = path.resolve(context.workspaceFolder, name);
    const file = isDryRun ? target : await writeSettingsBook(workspace, target, officeDay(context.now()));
    if (context.isJson) context.output.json({ file, written: !isDryRun });
    else if (isDryRun) context.output.line(context.say('config-would-write', { path: file }));
    else context.output.line(context.say('config-book-done', { path: file, file: path.basename(file) }));
    return 'done';
  },
});
