/** `bidui dedupe <file>`: rows of one table that are the same person. */
import { linkFilesOf, linkOptions, printLinkResult } from '../options/link-options.js';
import { oneOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { file: oneOperand('file', { zh: '一个表（文件#工作表）', en: 'a table (file#sheet)' }, plainText) },
  options: linkOptions,
  examples: [
    {
      line: 'bidui dedupe 名册.xlsx',
      words: { zh: '名册里重复登记的人', en: 'people who stand in the register more than once' },
    },
    {
      line: 'bidui dedupe 参保名单.csv --out 核对 --json',
      words: { zh: '结果放进“核对”，摘要为 JSON', en: 'results into a folder, the summary as JSON' },
    },
  ],
  async run(context, { file }, options) {
    const result = await linkFilesOf(context, { left: file, right: null }, options);
    if (context.isJson) context.output.json(result);
    else printLinkResult(context, result);
    return 'done';
  },
});
