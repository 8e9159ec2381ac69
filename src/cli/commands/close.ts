/** `bidui close`: ends items, by a named person with a reason. */
import { by, decidedOn, findings, reason, recipient, wait } from '../options/shared-options.js';
import { decideEach } from '../decide-each.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { findings },
  options: { by, reason, recipient, decidedOn, wait },
  examples: [
    { line: 'bidui close C04-7K3M9QXT --by 李主任 --reason 已整改', words: { zh: '销号', en: 'close one item' } },
    {
      line: 'bidui close C04-7K3M9QXT --by 李主任 --reason 已整改 --recipient 990121/示例镇',
      words: { zh: '只销一个乡镇的', en: 'for one recipient only' },
    },
  ],
  async run(context, { findings }, options) {
    return decideEach(context, findings, options, {
      kind: 'close',
      by: options.by,
      reason: options.reason,
      recipient: options.recipient ?? null,
    });
  },
});
