/** `bidui report [--batch ID] [--html]`: the workbooks, machine-readable findings and the page of a batch. */
import { batch, wait } from '../options/shared-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { flag } from '../options/option.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    batch,
    html: flag('--html', {
      zh: '再写一个网页“报告.html”：图表、乡镇进度和可筛选的疑点列表，姓名和号码遮盖',
      en: 'also 报告.html: charts, townships and a list with filters, masked',
    }),
    unmasked: flag('--unmasked', {
      zh: '写这个网页，姓名和证件号码不遮盖',
      en: 'that page with full names and numbers',
    }),
    wait,
  },
  examples: [
    { line: 'bidui report', words: { zh: '最近一批', en: 'the latest batch' } },
    {
      line: 'bidui report --html',
      words: { zh: '另写一个可以用浏览器看和打印的网页', en: 'with a page for a browser and for printing' },
    },
    { line: 'bidui report --batch 2018-07-25-county-01', words: { zh: '指定批次', en: 'a given batch' } },
  ],
  async run(context, _operands, { batch, html, unmasked, wait }) {
    const { reportBatch } = await import('../../app/compare/whole-run.js');
    const page = html || unmasked ? { language: context.language, isUnmasked: unmasked } : undefined;
    const written = await inExclusiveRun(context, wait, (exclusive) =>
      reportBatch(exclusive, { batch, version: context.version, page }),
    );
    if (context.isJson) {
      context.output.json(written);
      return 'done';
    }
    for (const output of written.outputs) context.output.line(output.path);
    for (const displaced of written.displaced) {
      context.output.complain(
        renderMessage('output-displaced', { path: written.folder, written: displaced }, null, context.language),
      );
    }
    context.output.line(context.say('result-folder', { path: written.folder }));
    return 'done';
  },
});
