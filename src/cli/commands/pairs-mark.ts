/** `bidui pairs mark`: a named person says whether two rows are one person. */
import { UserError } from '../../domain/problem.js';
import { PAIR_ANSWERS } from '../../domain/reports/review-pair.js';
import { defineCommand } from '../command.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { flag, oneOperand } from '../options/option.js';
import { batch, by, decidedOn, reason, wait } from '../options/shared-options.js';
import { asTyped } from '../options/typed-values.js';

export const command = defineCommand({
  operands: {
    pair: oneOperand(
      'pair',
      { zh: '复核编号，或程序自己认定的疑点的编号', en: 'number of a pair, or of a finding that rests on one' },
      (typed) => asTyped(typed).toUpperCase(),
    ),
  },
  options: {
    same: flag('--same', { zh: '是同一人', en: 'one person' }),
    different: flag('--different', { zh: '不是同一人', en: 'two people' }),
    unsure: flag('--unsure', {
      zh: '无法判断；也用来撤回以前的判断',
      en: 'cannot be told; also takes a decision back',
    }),
    batch,
    by,
    reason,
    decidedOn,
    wait,
  },
  examples: [
    {
      line: 'bidui pairs mark P-7K3M9QXT --different --by 王核查 --reason 两人都见到了',
      words: { zh: '不是同一人，以后不再列出', en: 'two people: not listed again' },
    },
    {
      line: 'bidui pairs mark C01-7K3M9QXT --different --by 王核查 --reason 车主是邻村同名的人',
      words: { zh: '程序认定错了：这个疑点用的两行不是同一人', en: 'the tool took two people for one in this finding' },
    },
    {
      line: 'bidui pairs mark P-7K3M9QXT --unsure --by 王核查 --reason 上次看错了',
      words: { zh: '撤回', en: 'taken back' },
    },
  ],
  async run(context, { pair }, { same, different, unsure, batch, by, reason, decidedOn, wait }) {
    const given = { same, different, unsure };
    const [answer, ...others] = PAIR_ANSWERS.filter((code) => given[code]);
    if (answer === undefined || others.length > 0) throw new UserError('pair-answer-needed', {});
    const { markPair } = await import('../../app/pairs/pairs.js');
    const marked = await inExclusiveRun(context, wait, (exclusive) =>
      Promise.resolve(markPair({ ...exclusive, day: decidedOn }, { pair, batch, answer, by, reason })),
    );
    const { output, say } = context;
    if (context.isJson) output.json(marked);
    else {
      const [before, after] = [say(`pair-state-${marked.before}`), say(`pair-state-${marked.after}`)];
      output.line(say('pair-marked', { pair: marked.pair, before, after }));
    }
    return 'done';
  },
});
