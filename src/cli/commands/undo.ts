/** `bidui undo <batch>`: takes a batch back by a new event; nothing is deleted. */
import { by, decidedOn, reason, wait } from '../options/shared-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { oneOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { batch: oneOperand('batch', { zh: '批次', en: 'batch' }, plainText) },
  options: { by, reason, decidedOn, wait },
  examples: [
    { line: 'bidui undo 2018-07-25-county-01 --by 李主任 --reason 名册给错', words: { zh: '撤销', en: 'undo' } },
    {
      line: 'bidui undo 2018-07-25-county-01 --by 李主任 --reason 名册给错 --json',
      words: { zh: '结果给程序用', en: 'machine-readable' },
    },
  ],
  async run(context, { batch }, { by, reason, decidedOn, wait }) {
    const { undoBatch } = await import('../../app/ledger/decide.js');
    const undone = await inExclusiveRun(context, wait, (exclusive) =>
      undoBatch({ ...exclusive, day: decidedOn }, { batch, by, reason }),
    );
    if (context.isJson) context.output.json(undone);
    else context.output.line(context.say('undo-done', { batch: undone.batch, findings: undone.findings }));
    return 'done';
  },
});
