/** `bidui sources show SOURCE`: any table, shipped or own, in the form in which `tables:` declares one. */
import { defineCommand } from '../command.js';
import { oneOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';

export const command = defineCommand({
  operands: { source: oneOperand('source', { zh: '来源的代码或名称', en: 'code or name of a source' }, plainText) },
  options: {},
  isReadOnly: true,
  examples: [
    {
      line: 'bidui sources show 村干部 --json',
      words: { zh: '按名称找，给程序用', en: 'by its name, machine-readable' },
    },
    {
      line: 'bidui sources show housing.property',
      words: {
        zh: '不动产登记的说明，可照着改成自己的名单',
        en: 'the declaration of a list, as a pattern for an own one',
      },
    },
  ],
  async run(context, { source }) {
    const { declarationHere } = await import('../../app/tables/own-tables-here.js');
    const { tableText } = await import('../../app/tables/save.js');
    const table = declarationHere(context.workspaceFolder, source);
    if (context.isJson) context.output.json(table);
    else context.output.raw(tableText(table));
    return 'done';
  },
});
