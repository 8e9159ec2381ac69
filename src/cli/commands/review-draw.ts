/** `bidui review draw`: draws ended items for a second look, with a recorded seed. */
import { amount } from '../options/typed-values.js';
import { by, neededText, wait } from '../options/shared-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { value, withDefault } from '../options/option.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    percent: withDefault(value('--percent <n>', { zh: '抽百分之几', en: 'share in percent' }, amount), 5),
    seed: neededText('--seed <text>', '种子', 'seed'),
    by,
    wait,
  },
  examples: [
    { line: 'bidui review draw --seed 2018-08 --by 王核查', words: { zh: '抽样', en: 'draw' } },
    {
      line: 'bidui review draw --percent 10 --seed 2018-08 --by 王核查 --json',
      words: { zh: '抽一成', en: 'ten percent' },
    },
  ],
  async run(context, _operands, { percent, seed, by, wait }) {
    const { drawReviewSample } = await import('../../app/ledger/decide.js');
    const drawn = await inExclusiveRun(context, wait, (exclusive) =>
      drawReviewSample(exclusive, { percent, seed, by }),
    );
    if (context.isJson) context.output.json(drawn);
    else {
      context.output.line(
        `复核样本 ${drawn.sample}：种子 ${drawn.seed}，${drawn.frame_size} 条中抽出 ${drawn.drawn.length} 条`,
      );
      for (const no of drawn.drawn) context.output.line(no);
    }
    return 'done';
  },
});
