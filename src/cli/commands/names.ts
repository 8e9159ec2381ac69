/** `bidui names`: how alike two names are, one pair or lines with a tab between. */
import { manyOperands } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand } from '../command.js';
import { UserError } from '../../domain/problem.js';

export const command = defineCommand({
  operands: {
    names: manyOperands(
      'name',
      { zh: '两个姓名；不给则从标准输入读', en: 'two names; else read from stdin' },
      { parse: plainText, isOptional: true },
    ),
  },
  options: {},
  isReadOnly: true,
  examples: [
    { line: 'bidui names 张云 张芸', words: { zh: '同音', en: 'the same sound' } },
    {
      line: 'bidui names < 姓名对.txt',
      words: { zh: '每行两个姓名，中间一个制表符', en: 'two names a line, a tab between' },
    },
  ],
  isStream: true,
  async run(context, { names }) {
    const { nameLines } = await import('../../app/linkage/names.js');
    const [one, other, ...more] = names;
    if (names.length === 1 || more.length > 0) throw new UserError('names-not-two', { count: names.length });
    const pairs = one === undefined || other === undefined ? process.stdin : [`${one}\t${other}\n`];
    for await (const lines of nameLines(pairs, context.language)) context.output.raw(lines);
    return 'done';
  },
});
