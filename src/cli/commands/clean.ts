/** `bidui clean`: cleaned copies, change log and data-quality report; compares nothing. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { cleanWorkspace } from '../../pipeline/clean.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { loadDivisions } from '../../pipeline/reading/load-divisions.js';
import { officeDay } from '../../system/clock.js';
import type { CommandContext, OptionValues } from '../command.js';
import { printProblems } from '../compare-summary.js';
import { dayOption } from '../options.js';
import { startProgress } from '../progress.js';
import { runRequest } from '../run-request.js';

export async function run(
  context: CommandContext,
  _operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const asOf = dayOption(options, 'asOf') ?? officeDay(context.now());
  const progress = startProgress(context);
  let files = 0;
  const cleaned = await withExclusiveRun(runRequest(context, options), async ({ workspace }) => {
    const { paths, settings } = workspace;
    const { divisions } = await loadDivisions(paths.root, settings.divisions);
    return cleanWorkspace({
      root: paths.root,
      results: paths.results,
      settings,
      divisions,
      asOf,
      environment: (name) => context.environment[name],
      onFile: (about) => progress.report({ stage: 'reading', about, done: (files += 1), total: null }),
    });
  }).finally(() => progress.stop());
  if (context.isJson) context.output.json(cleaned);
  else {
    printProblems(context, cleaned.problems);
    for (const output of cleaned.outputs) context.output.line(output);
    context.output.line(
      `清洗 ${cleaned.files} 个文件 ${cleaned.sheets} 张表：${cleaned.rows} 行，改动 ${cleaned.changed} 处，存疑 ${cleaned.doubtful} 处，` +
        `需来源单位处理 ${cleaned.requests} 项；成果：${cleaned.folder}`,
    );
  }
  return cleaned.problems.some((problem) => problem.level === 'refused') ? 'needs_person' : 'done';
}
