/** `bidui identify [text...]`: checks identity numbers, from arguments or lines on stdin. */
import { dayOf } from '../options/shared-options.js';
import { manyOperands } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {
    texts: manyOperands('text', { zh: '证件号码', en: 'identity numbers' }, { parse: plainText, isOptional: true }),
  },
  options: { asOf: dayOf('年龄算到哪一天', 'ages on this day') },
  isReadOnly: true,
  examples: [
    { line: 'bidui identify 11010519491231002X', words: { zh: '检查一个号码', en: 'check one number' } },
    { line: 'bidui identify --json < 号码.txt', words: { zh: '每行一个 JSON 结果', en: 'one JSON line for each' } },
  ],
  isStream: true,
  async run(context, { texts }, { asOf }) {
    const { identifyCommand } = await import('../../app/inspect/identify.js');
    await identifyCommand({
      texts,
      asOf,
      isJson: context.isJson,
      workspaceFolder: context.workspaceFolder,
      language: context.language,
      onProblems: (problems) => {
        for (const { code, facts, place } of problems)
          context.output.complain(renderMessage(code, facts, place, context.language));
      },
      write: (text) => {
        context.output.raw(text);
      },
    });
    return 'done';
  },
});
