/** `bidui report [--batch ID]`: the workbooks and machine-readable findings of a batch. */
import { batch, wait } from '../options/shared-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: { batch, wait },
  examples: [
    { line: 'bidui report', words: { zh: '最近一批', en: 'the latest batch' } },
    { line: 'bidui report --batch 2018-07-25-county-01', words: { zh: '指定批次', en: 'a given batch' } },
  ],
  async run(context, _operands, { batch, wait }) {
    const { reportBatch } = await import('../../app/compare/whole-run.js');
    const written = await inExclusiveRun(context, wait, (exclusive) => reportBatch(exclusive, batch, context.version));
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
    context.output.line(context.say('result-folder', { path: written.folder }));
    return 'done';
  },
});
