/** `bidui transfer`: hands items over to another department. */
import { by, decidedOn, findings, reason, recipient, wait, neededText } from '../options/shared-options.js';
import { decideEach } from '../decide-each.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { findings },
  options: { to: neededText('--to <office>', '移交给谁', 'to whom'), by, reason, recipient, decidedOn, wait },
  examples: [
    {
      line: 'bidui transfer C19-7K3M9QXT --to 县民政局 --by 李主任 --reason 涉嫌冒领',
      words: { zh: '移交', en: 'hand over' },
    },
    {
      line: 'bidui transfer C08-7K3M9QXT --to 县纪委 --by 李主任 --reason 问题线索',
      words: { zh: '移交线索', en: 'hand over a lead' },
    },
  ],
  async run(context, { findings }, options) {
    return decideEach(context, findings, options, {
      kind: 'transfer',
      by: options.by,
      reason: options.reason,
      recipient: options.recipient ?? null,
      to: options.to,
    });
  },
});
