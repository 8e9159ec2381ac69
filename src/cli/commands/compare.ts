/** `bidui compare <pass>`: one pass; fills the ledger, prints the summary. */
import { exitOfCompared, passJob, passOperands, passOptions } from '../options/pass-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { plainText } from '../options/typed-values.js';
import { complainOfUnfitPass } from '../unfit-pass.js';
import { printProblems } from '../print-problems.js';
import { startProgress } from '../progress.js';
import { boundHeapGrowth } from '../../system/heap.js';
import { flag, value } from '../options/option.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: passOperands,
  options: {
    ...passOptions,
    batch: value('--batch <id>', { zh: '指定批次号', en: 'batch id to use' }, plainText),
    previous: value(
      '--previous <batch>',
      { zh: '与这一批比较增减变化', en: 'compare with this earlier batch' },
      plainText,
    ),
    links: flag('--links', {
      zh: '再写 links.jsonl：不是靠相同号码认到的每一对，分数和理由；含个人信息',
      en: 'also links.jsonl: every pair that did not come by an equal number, with score and reason; holds people',
    }),
    allLinks: flag('--all-links', {
      zh: '同上，连号码相同的也写',
      en: 'the same with the pairs of an equal number',
    }),
  },
  examples: [
    { line: 'bidui compare county --as-of 2018-07-25', words: { zh: '县级比对', en: 'the county pass' } },
    { line: 'bidui compare county --division 990121', words: { zh: '只比对一个县', en: 'one county only' } },
    { line: 'bidui compare county --links', words: { zh: '另写谁认成了谁', en: 'also who was taken for whom' } },
  ],
  passwords: ['inputs'],
  async run(context, operands, options) {
    const { compareInRun } = await import('../../app/compare/compare-job.js');
    const { printCompareSummary } = await import('../compare-summary.js');
    boundHeapGrowth();
    const progress = await startProgress(context);
    const { batch, previous, links, allLinks } = options;
    const wanted = allLinks ? 'all' : links ? 'inexact' : undefined;
    const job = { ...passJob(context, operands, options, progress.report), batch, previous, links: wanted } as const;
    const { compared, settings } = await inExclusiveRun(context, options.wait, async (exclusive) => ({
      compared: await compareInRun(exclusive, job),
      settings: exclusive.workspace.settings,
    })).finally(() => progress.stop());
    if (context.isJson) context.output.json(compared.summary);
    else {
      printProblems(context, compared.result.problems);
      printCompareSummary(context, compared.summary, compared.result.rules);
    }
    const isUnfit = complainOfUnfitPass(context, operands.pass, { ...settings, batch: compared.summary.batch });
    const exit = exitOfCompared(compared, options.failOn);
    return isUnfit && exit === 'done' ? 'needs_person' : exit;
  },
});
