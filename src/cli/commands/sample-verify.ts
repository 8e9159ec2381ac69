/** `bidui sample verify <file>`: draws again from a record and compares, without a workspace. */
import { resolveFile } from '../file-operands.js';
import { oneOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { file: oneOperand('file', { zh: '抽样记录', en: 'record of a sample' }, plainText) },
  options: {},
  isReadOnly: true,
  examples: [
    { line: 'bidui sample verify 抽样记录.json', words: { zh: '复算', en: 'draw again' } },
    { line: 'bidui sample verify 抽样记录.json --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
  ],
  async run(context, { file }) {
    const { verifySample } = await import('../../app/sampling/collect.js');
    const check = verifySample((await resolveFile(file, context.workspaceFolder)).absolute);
    if (context.isJson) context.output.json(check);
    else {
      const { sample, frame, selected } = check;
      if (check.equal) context.output.line(context.say('field-equal', { sample, frame, selected }));
      else context.output.always(context.say('field-different', { sample, parts: check.different.join(' ') }));
    }
    return check.equal ? 'done' : 'integrity';
  },
});
