/** `bidui backup <file>`: a checked copy of the ledger, also during a run. */
import { oneOperand, target } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { file: target(oneOperand('file', { zh: '备份文件', en: 'file of the copy' }, plainText)) },
  options: {},
  examples: [
    { line: 'bidui backup 备份/台账-2018-07-25.db', words: { zh: '备份', en: 'backup' } },
    { line: 'bidui backup 备份/台账-2018-07-25.db --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
  ],
  async run(context, { file }) {
    const { backupWorkspace } = await import('../../app/workspace/backup.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const made = await backupWorkspace(openWorkspace(context.workspaceFolder), file);
    if (context.isJson) context.output.json(made);
    else {
      const { events, file, printed_head: head } = made;
      context.output.line(context.say('backup-done', { events, file, head }));
    }
    return 'done';
  },
});
