/** `bidui reopen`: opens ended items again under their own number. */
import { by, decidedOn, findings, reason, recipient, wait } from '../options/shared-options.js';
import { decideEach } from '../decide-each.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { findings },
  options: { by, reason, recipient, decidedOn, wait },
  examples: [
    { line: 'bidui reopen C04-7K3M9QXT --by 李主任 --reason 群众反映', words: { zh: '重新打开', en: 'reopen' } },
    {
      line: 'bidui reopen C04-7K3M9QXT --by 李主任 --reason 复查 --json',
      words: { zh: '结果给程序用', en: 'machine-readable' },
    },
  ],
  async run(context, { findings }, options) {
    return decideEach(context, findings, options, {
      kind: 'reopen',
      by: options.by,
      reason: options.reason,
      recipient: options.recipient ?? null,
    });
  },
});
