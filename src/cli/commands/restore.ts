/** `bidui restore <backup>`: the ledger from a backup; `--yes` accepts that events are lost which the backup lacks. */
import { decidedOn, wait } from '../options/shared-options.js';
import { flag, oneOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { resolveFile } from '../file-operands.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {
    backup: oneOperand('backup', { zh: 'bidui backup 做的备份文件', en: 'file made by bidui backup' }, plainText),
  },
  options: {
    isLossAccepted: flag('--yes', {
      zh: '备份里没有的事件可以丢失（台账会记下）',
      en: 'events that the backup lacks may be lost (the ledger records it)',
    }),
    decidedOn,
    wait,
  },
  examples: [
    { line: 'bidui restore 备份/台账-2018-07-25.db', words: { zh: '从备份恢复台账', en: 'restore the ledger' } },
    {
      line: 'bidui restore 备份/台账-2018-07-25.db --yes --json',
      words: { zh: '接受备份之后的事件丢失', en: 'accept the loss of later events' },
    },
  ],
  async run(context, { backup }, { isLossAccepted, decidedOn, wait }) {
    const { restoreLedger } = await import('../../app/workspace/restore.js');
    const { absolute, shown } = await resolveFile(backup, context.workspaceFolder);
    const restored = await inExclusiveRun(
      context,
      wait,
      (exclusive) => restoreLedger({ ...exclusive, day: decidedOn }, { backup: absolute, shown, isLossAccepted }),
      { isRestoring: true },
    );
    if (context.isJson) context.output.json(restored);
    else {
      const { events, printed_head: head, lost, replaced } = restored;
      context.output.line(context.say('restore-done', { events, head }));
      if (lost > 0) context.output.always(context.say('restore-lost', { lost }));
      if (replaced !== null) context.output.line(context.say('restore-replaced', { file: replaced }));
    }
    return 'done';
  },
});
