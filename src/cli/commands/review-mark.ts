/** `bidui review mark`: the result of a second look. */
import { by, decidedOn, finding, neededText, reason, wait } from '../options/shared-options.js';
import { choice, required } from '../options/option.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { stageChange } from '../decide-each.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { finding },
  options: {
    sample: neededText('--sample <id>', '样本编号', 'sample id'),
    result: required(
      choice(
        '--result <result>',
        { zh: '复核结果', en: 'result' },
        { codes: ['upheld', 'rejected'], labels: { upheld: '维持', rejected: '推翻' } },
      ),
    ),
    by,
    reason,
    decidedOn,
    wait,
  },
  examples: [
    {
      line: 'bidui review mark C04-7K3M9QXT --sample S1 --result upheld --by 王核查',
      words: { zh: '维持', en: 'upheld' },
    },
    {
      line: 'bidui review mark C04-7K3M9QXT --sample S1 --result rejected --by 王核查 --reason 未整改',
      words: { zh: '推翻，重新打开', en: 'rejected, opened again' },
    },
  ],
  async run(context, { finding }, { sample, result, by, reason, decidedOn, wait }) {
    const { reviewItem } = await import('../../app/ledger/decide.js');
    const review = { sample, no: finding, upheld: result === 'upheld', by, reason: reason === '' ? null : reason };
    const reviewed = await inExclusiveRun(context, wait, (exclusive) =>
      reviewItem({ ...exclusive, day: decidedOn }, review),
    );
    if (context.isJson) context.output.json(reviewed);
    else context.output.line(stageChange(reviewed, context.say));
    return 'done';
  },
});
