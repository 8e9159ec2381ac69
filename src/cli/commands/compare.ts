/** `bidui compare <pass>`: one pass; fills the ledger, prints the summary. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { compareInRun } from '../../pipeline/compare-in-run.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import type { CommandContext, OptionValues } from '../command.js';
import { printCompareSummary, printProblems } from '../compare-summary.js';
import { exitOfCompared, failOnOption, passJob } from '../pass-options.js';
import { startProgress } from '../progress.js';
import { runRequest } from '../run-request.js';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const failOn = failOnOption(options);
  const progress = startProgress(context);
  const job = passJob(context, operands, options, progress.report);
  const compared = await withExclusiveRun(runRequest(context, options), (exclusive) =>
    compareInRun(exclusive, job),
  ).finally(() => progress.stop());
  if (context.isJson) context.output.json(compared.summary);
  else {
    printProblems(context, compared.result.problems);
    printCompareSummary(context, compared.summary, compared.result.rules);
  }
  return exitOfCompared(compared, failOn);
}
