/** `bidui clean`: cleaned copies, change log and data-quality report; compares nothing. */
import { asOf, wait } from '../options/shared-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { printProblems } from '../print-problems.js';
import { startProgress } from '../progress.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: { asOf, wait },
  examples: [
    {
      line: 'bidui clean',
      words: { zh: '清洗工作区里的名册和名单', en: 'clean the register and lists of the workspace' },
    },
    { line: 'bidui clean -w 2018年7月 --json', words: { zh: '结果给程序用', en: 'machine-readable result' } },
  ],
  passwords: ['inputs'],
  async run(context, _operands, { asOf, wait }) {
    const { cleanWorkspace } = await import('../../app/clean/clean.js');
    const progress = await startProgress(context);
    let files = 0;
    const cleaned = await inExclusiveRun(context, wait, async ({ workspace }) => {
      const { paths, settings } = workspace;
      return cleanWorkspace({
        root: paths.root,
        results: paths.results,
        settings,
        asOf,
        environment: (name) => context.environment[name],
        onFile: (about) => progress.report({ stage: 'reading', about, done: (files += 1), total: null }),
      });
    }).finally(() => progress.stop());
    if (context.isJson) context.output.json(cleaned);
    else {
      printProblems(context, cleaned.problems);
      for (const output of cleaned.outputs) context.output.line(output);
      const { sheets, rows, changed, doubtful, requests, folder } = cleaned;
      const facts = { files: cleaned.files, sheets, rows, changed, doubtful, requests, folder };
      context.output.line(context.say('clean-done', facts));
    }
    return cleaned.problems.some((problem) => problem.level === 'refused') ? 'needs_person' : 'done';
  },
});
