/** `bidui next-month [folder]`: the files of a new month take the places of last month's. */
import path from 'node:path';
import { officeDay } from '../../system/clock.js';
import { defineCommand } from '../command.js';
import { optionalOperand } from '../options/option.js';
import { setupOptions, statedAnswers } from '../options/setup-options.js';
import { plainText } from '../options/typed-values.js';

export const command = defineCommand({
  operands: {
    folder: optionalOperand(
      'folder',
      { zh: '放着本月文件的文件夹，默认为收件', en: 'folder with the files of this month (default: 收件)' },
      plainText,
    ),
  },
  options: setupOptions,
  examples: [
    { line: 'bidui next-month 八月数据', words: { zh: '换上八月的数据', en: 'the files of August' } },
    {
      line: 'bidui next-month 八月数据 --dry-run',
      words: { zh: '先看会换什么', en: 'see first what would be replaced' },
    },
  ],
  async run(context, { folder }, options) {
    const root = path.resolve(context.workspaceFolder);
    const { workspacePaths } = await import('../../system/workspace-files.js');
    const { planMonth } = await import('../../app/month/plan-month.js');
    const { runSetup } = await import('../setup/run-setup.js');
    const request = {
      root,
      folder: path.resolve(folder ?? workspacePaths(root).inbox),
      today: officeDay(context.now()),
      ...statedAnswers(options),
    };
    const month = await planMonth(request);
    const { exit, document } = await runSetup(context, month, { request, month, ...options });
    if (context.isJson) context.output.json(document);
    return exit;
  },
});
