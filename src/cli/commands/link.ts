/** `bidui link <a> <b>`: which row of B is which person of A. */
import { linkFilesOf, linkOptions, printLinkResult } from '../options/link-options.js';
import { oneOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {
    left: oneOperand(
      'a',
      { zh: '甲表（每人一行；文件#工作表）', en: 'table A, one row a person (file#sheet)' },
      plainText,
    ),
    right: oneOperand('b', { zh: '乙表', en: 'table B' }, plainText),
  },
  options: linkOptions,
  examples: [
    {
      line: 'bidui link 名册.xlsx 参保名单.csv',
      words: { zh: '参保名单的每一行是名册里的谁', en: 'which person of the register each row of the list is' },
    },
    {
      line: 'bidui link a.csv b.csv --model model.yaml --out 核对 --json',
      words: { zh: '按模型文件比对，结果放进“核对”', en: 'by a model file, results into a folder' },
    },
  ],
  async run(context, { left, right }, options) {
    const result = await linkFilesOf(context, { left, right }, options);
    if (context.isJson) context.output.json(result);
    else printLinkResult(context, result);
    return 'done';
  },
});
