/** `bidui pairs [--html]`: the page on which pairs are decided; without it the list of `pairs list`. */
import { UserError } from '../../domain/problem.js';
import { defineCommand } from '../command.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { flag } from '../options/option.js';
import { batch, wait } from '../options/shared-options.js';

export const command = defineCommand({
  operands: {},
  options: {
    batch,
    html: flag('--html', {
      zh: '写网页“人工复核.html”：两行并排，按键判断，保存的答复用 collect 收回；含完整姓名和号码',
      en: 'writes 人工复核.html: both rows side by side, answers by key, saved for collect; holds full names and numbers',
    }),
    wait,
  },
  examples: [
    { line: 'bidui pairs --html', words: { zh: '最近一批的网页', en: 'the page of the latest batch' } },
    {
      line: 'bidui pairs --html --batch 2018-07-25-county-01',
      words: { zh: '指定批次', en: 'a given batch' },
    },
  ],
  async run(context, _operands, { batch, html, wait }) {
    if (!html) throw new UserError('pairs-what', {});
    const { writePairPage } = await import('../../app/pairs/pair-page.js');
    const request = { batch, version: context.version, language: context.language };
    const written = await inExclusiveRun(context, wait, (exclusive) => writePairPage(exclusive, request));
    if (context.isJson) context.output.json(written);
    else context.output.line(context.say('result-folder', { path: written.folder }));
    return 'done';
  },
});
