/** `bidui books`: the ledger workbook, 周报, 通报表, 签字表, 督办单 and 移交清单. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { writeLedgerBooks } from '../../pipeline/ledger-books.js';
import { officeDay } from '../../system/clock.js';
import type { CommandContext, OptionValues } from '../command.js';
import { dayOption } from '../options.js';
import { runRequest } from '../run-request.js';

export async function run(
  context: CommandContext,
  _operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const today = dayOption(options, 'asOf') ?? officeDay(context.now());
  const since = dayOption(options, 'since') ?? null;
  const written = await withExclusiveRun(runRequest(context, options), ({ workspace }) =>
    writeLedgerBooks(workspace, { today, since }),
  );
  if (context.isJson) context.output.json(written);
  else {
    for (const file of written.files) context.output.line(file);
    context.output.line(`成果：${written.folder}`);
  }
  return 'done';
}
