/** `bidui exempt`: exempts items until a day. */
import { by, decidedOn, findings, reason, recipient, wait } from '../options/shared-options.js';
import { day, plainText } from '../options/typed-values.js';
import { decideEach } from '../decide-each.js';
import { required, value } from '../options/option.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { findings },
  options: {
    until: required(value('--until <date>', { zh: '豁免到哪一天', en: 'until this day' }, day)),
    basis: value('--basis <text>', { zh: '依据，如文号', en: 'basis' }, plainText),
    by,
    reason,
    recipient,
    decidedOn,
    wait,
  },
  examples: [
    {
      line: 'bidui exempt C01-7K3M9QXT --until 2019-06-30 --by 李主任 --reason 残疾代步车',
      words: { zh: '豁免一条', en: 'exempt one item' },
    },
    {
      line: 'bidui exempt C01-7K3M9QXT --until 2019-06-30 --basis 县办〔2018〕12号 --by 李主任 --reason 唯一谋生工具',
      words: { zh: '写明依据', en: 'with its basis' },
    },
  ],
  async run(context, { findings }, options) {
    return decideEach(context, findings, options, {
      kind: 'exempt',
      by: options.by,
      reason: options.reason,
      recipient: options.recipient ?? null,
      until: options.until,
      basis: options.basis ?? null,
    });
  },
});
