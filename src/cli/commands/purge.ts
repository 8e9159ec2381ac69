/** `bidui purge --before DATE`: deletes personal details of findings that ended before a day, and leaves a deletion record. */
import { by, decidedOn, reason, wait } from '../options/shared-options.js';
import { day } from '../options/typed-values.js';
import { flag, required, value } from '../options/option.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    before: required(value('--before <date>', { zh: '删除这一天以前办结的', en: 'what ended before this day' }, day)),
    withResults: flag('--with-results', { zh: '连同那以前的成果文件夹', en: 'also result folders before that day' }),
    by,
    reason,
    decidedOn,
    wait,
  },
  examples: [
    { line: 'bidui purge --before 2015-07-25 --by 李主任 --reason 保存期满', words: { zh: '删除', en: 'purge' } },
    {
      line: 'bidui purge --before 2015-07-25 --with-results --by 李主任 --reason 保存期满',
      words: { zh: '连同成果', en: 'results too' },
    },
  ],
  async run(context, _operands, { wait, decidedOn, ...request }) {
    const { purgeWorkspace } = await import('../../app/ledger/purge.js');
    const settings = { ...request, environment: (name: string) => context.environment[name] };
    const purged = await inExclusiveRun(context, wait, (exclusive) =>
      purgeWorkspace({ ...exclusive, day: decidedOn }, settings),
    );
    if (context.isJson) context.output.json(purged);
    else
      context.output.line(
        context.say('purge-done', { before: purged.before, details: purged.details, files: purged.files.length }),
      );
    return 'done';
  },
});
