/** `bidui setup [folder]`: a workspace with settings from a folder of files, in one go. */
import path from 'node:path';
import type { SetupRequest } from '../../app/setup/plan-setup.js';
import { officeDay } from '../../system/clock.js';
import { defineCommand } from '../command.js';
import { optionalOperand } from '../options/option.js';
import { setupOptions, statedAnswers } from '../options/setup-options.js';
import { plainText } from '../options/typed-values.js';

export const command = defineCommand({
  operands: {
    folder: optionalOperand(
      'folder',
      {
        zh: '放着名册和名单的文件夹，默认为工作区',
        en: 'folder with the register and the lists (default: the workspace)',
      },
      plainText,
    ),
  },
  options: setupOptions,
  examples: [
    { line: 'bidui setup 七月数据', words: { zh: '从一个文件夹建起工作区', en: 'a workspace from a folder' } },
    {
      line: 'bidui setup 七月数据 --as 民政.xlsx=农村低保 --yes',
      words: { zh: '指明一份，其余按建议', en: 'one file named, suggestions for the rest' },
    },
  ],
  async run(context, { folder }, options) {
    const root = path.resolve(context.workspaceFolder);
    const request: SetupRequest = {
      root,
      folder: path.resolve(folder ?? root),
      today: officeDay(context.now()),
      ...statedAnswers(options),
    };
    const { planSetup } = await import('../../app/setup/plan-setup.js');
    const plan = await planSetup(request);
    const { runSetup } = await import('../setup/run-setup.js');
    const { exit, document } = await runSetup(context, plan, { request, ...options });
    if (context.isJson) context.output.json(document);
    return exit;
  },
});
