/** `bidui review draw`: draws ended items for a second look, with a recorded seed. */
import { amount } from '../options/typed-values.js';
import { by, decidedOn, neededText, wait } from '../options/shared-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { value, withDefault } from '../options/option.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    percent: withDefault(value('--percent <n>', { zh: '抽百分之几', en: 'share in percent' }, amount), 5),
    seed: neededText('--seed <text>', '种子', 'seed'),
    by,
    decidedOn,
    wait,
  },
  examples: [
    { line: 'bidui review draw --seed 2018-08 --by 王核查', words: { zh: '抽样', en: 'draw' } },
    {
      line: 'bidui review draw --percent 10 --seed 2018-08 --by 王核查 --json',
      words: { zh: '抽一成', en: 'ten percent' },
    },
  ],
  async run(context, _operands, { percent, seed, by, decidedOn, wait }) {
    const { drawReviewSample } = await import('../../app/ledger/decide.js');
    const drawn = await inExclusiveRun(context, wait, (exclusive) =>
      drawReviewSample({ ...exclusive, day: decidedOn }, { percent, seed, by }),
    );
    if (context.isJson) context.output.json(drawn);
    else {
      const facts = { sample: drawn.sample, seed: drawn.seed, frame: drawn.frame_size, drawn: drawn.drawn.length };
      context.output.line(context.say('review-sample', facts));
      for (const no of drawn.drawn) context.output.line(no);
    }
    return 'done';
  },
});
