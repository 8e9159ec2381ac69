/** `bidui run <pass>`: compare + report + dispatch, for the nightly job. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { runWholePass, type WholeRun } from '../../pipeline/run-pass.js';
import type { CommandContext, OptionValues } from '../command.js';
import { printCompareSummary, printProblems } from '../compare-summary.js';
import { dayOption } from '../options.js';
import { exitOfCompared, failOnOption, passJob } from '../pass-options.js';
import { startProgress } from '../progress.js';
import { runRequest } from '../run-request.js';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const failOn = failOnOption(options);
  const due = dayOption(options, 'due') ?? null;
  const progress = startProgress(context);
  const job = passJob(context, operands, options, progress.report);
  const whole = await withExclusiveRun(runRequest(context, options), (exclusive) =>
    runWholePass(exclusive, job, due),
  ).finally(() => progress.stop());
  if (context.isJson)
    context.output.json({ ...whole.compared.summary, dispatch: whole.dispatch, results: whole.report.folder });
  else printRun(context, whole);
  return exitOfCompared(whole.compared, failOn);
}

function printRun(context: CommandContext, { compared, report, dispatch }: WholeRun): void {
  const { output } = context;
  printProblems(context, compared.result.problems);
  printCompareSummary(context, compared.summary, compared.result.rules);
  for (const written of [...report.displaced, ...dispatch.displaced]) {
    output.complain(renderMessage('output-displaced', { path: report.folder, written }, null, context.language));
  }
  if (context.isQuiet) return;
  output.line(`点球：${dispatch.sheets.length} 个乡镇 ${dispatch.findings} 条，反馈期限 ${dispatch.due}`);
  for (const { to, findings } of dispatch.handed_down) output.line(`已交办给 ${to} 的 ${findings} 条由下级下发`);
  output.line(`成果：${report.folder}`);
}
