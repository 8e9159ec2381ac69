/** `bidui purge --before DATE`: deletes personal details of findings that ended before a day, and leaves a deletion record. */
import { by, decidedOn, reason, wait } from '../options/shared-options.js';
import { day } from '../options/typed-values.js';
import { flag, required, value } from '../options/option.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { askChoice } from '../terminal/ask-choice.js';
import type { PurgePlan } from '../../app/ledger/purge.js';
import { UserError } from '../../domain/problem.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    before: required(value('--before <date>', { zh: '删除这一天以前办结的', en: 'what ended before this day' }, day)),
    withResults: flag('--with-results', { zh: '连同那以前的成果文件夹', en: 'also result folders before that day' }),
    by,
    reason,
    isYes: flag('--yes', { zh: '不再询问，直接删除', en: 'delete without asking' }),
    decidedOn,
    wait,
  },
  examples: [
    { line: 'bidui purge --before 2015-07-25 --by 李主任 --reason 保存期满 --yes', words: { zh: '删除', en: 'purge' } },
    {
      line: 'bidui purge --before 2015-07-25 --with-results --by 李主任 --reason 保存期满',
      words: { zh: '连同成果', en: 'results too' },
    },
  ],
  async run(context, _operands, { wait, decidedOn, isYes, ...request }) {
    const { planPurge, purgeWorkspace } = await import('../../app/ledger/purge.js');
    const { output, say, isJson } = context;
    const environment = (name: string) => context.environment[name];
    const settings = { ...request, version: context.version, environment };
    if (!isYes) {
      const plan = await inExclusiveRun(context, wait, (run) => planPurge({ ...run, day: decidedOn }, settings));
      if (!isJson) printPlan(context, plan);
      const answer = isJson ? null : await askChoice(say('purge-ask'), { 1: true });
      if (answer !== true) throw new UserError('purge-unconfirmed');
    }
    const purged = await inExclusiveRun(context, wait, (run) => purgeWorkspace({ ...run, day: decidedOn }, settings));
    if (isJson) output.json(purged);
    else {
      if (isYes) printPlan(context, purged);
      output.line(say('purge-done', { before: purged.before, details: purged.details, files: purged.files.length }));
    }
    return 'done';
  },
});

function printPlan({ output, say }: CommandContext, { before, details, files, kept, sheets }: PurgePlan): void {
  output.line(say('purge-plan', { before, details, files: files.length }));
  for (const file of files) output.line(`  ${file}`);
  for (const batch of kept) output.line(say('purge-kept', { batch }));
  for (const path of sheets) output.line(say('purge-sheet', { path }));
}
