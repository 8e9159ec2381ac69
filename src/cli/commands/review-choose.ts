/** `bidui review choose`: a person decides between two answers to one item. */
import { by, decidedOn, finding, neededText, reason, wait } from '../options/shared-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { stageChange } from '../decide-each.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { finding },
  options: {
    answer: neededText('--answer <id>', '答复编号（explain 里可见）', 'answer id as explain shows it'),
    recipient: neededText(
      '--recipient <recipient>',
      '哪个乡镇的答复：县代码/乡镇',
      'whose answer: county code/township',
    ),
    by,
    reason,
    decidedOn,
    wait,
  },
  examples: [
    {
      line: 'bidui review choose C04-7K3M9QXT --recipient 990121/示例镇 --answer 3f2a --by 李主任 --reason 以盖章件为准',
      words: { zh: '用这一份', en: 'take this one' },
    },
    { line: 'bidui explain C04-7K3M9QXT', words: { zh: '先看两份答复', en: 'see both answers first' } },
  ],
  async run(context, { finding }, { answer, recipient, by, reason, decidedOn, wait }) {
    const { chooseAnswer } = await import('../../app/ledger/decide.js');
    const chosen = { no: finding, recipient, answer, by, reason };
    const result = await inExclusiveRun(context, wait, (exclusive) =>
      chooseAnswer({ ...exclusive, day: decidedOn }, chosen),
    );
    if (context.isJson) context.output.json(result);
    else context.output.line(stageChange(result, context.say));
    return 'done';
  },
});
