/** `bidui purge --before DATE`: deletes personal details of what ended before a day, and leaves a deletion record. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { UserError } from '../../domain/problem.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { purgeWorkspace } from '../../pipeline/purge.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { dayOption } from '../options.js';
import { runRequest } from '../run-request.js';

export async function run(
  context: CommandContext,
  _operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const before = dayOption(options, 'before');
  if (before === undefined)
    throw new UserError('option-invalid', { option: '--before', value: '', expected: '2015-07-25' });
  const by = textOption(options, 'by') ?? '';
  const reason = textOption(options, 'reason') ?? '';
  const withResults = options['withResults'] === true;
  const purged = await withExclusiveRun(runRequest(context, options), (exclusive) =>
    purgeWorkspace(exclusive, { before, by, reason, withResults }),
  );
  if (context.isJson) context.output.json(purged);
  else
    context.output.line(
      `已删除 ${purged.before} 以前办结的明细 ${purged.details} 条、文件 ${purged.files.length} 个；删除记录在台账里`,
    );
  return 'done';
}
