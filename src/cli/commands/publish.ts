/** `bidui publish`: masked lists for the notice board, from the register only. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { PUBLISHED_STATUS } from '../../catalog/sheets/publication.js';
import { UserError } from '../../domain/problem.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { publishRegister } from '../../pipeline/publish.js';
import { officeDay } from '../../system/clock.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { printProblems } from '../compare-summary.js';
import { resolveFiles } from '../file-operands.js';
import { dayOption, requirePass } from '../options.js';
import { runRequest } from '../run-request.js';

const DEFAULT_TITLE = '低收入人口公示名单';
const DEFAULT_STATUSES = 'registered,monitored';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const request = {
    pass: requirePass(textOption(options, 'pass') ?? 'county'),
    asOf: dayOption(options, 'asOf') ?? officeDay(context.now()),
    title: textOption(options, 'title') ?? DEFAULT_TITLE,
    columns: splitList(textOption(options, 'columns')),
    persons: options['persons'] === true,
    statuses: (splitList(textOption(options, 'status') ?? DEFAULT_STATUSES) ?? []).map(statusOf),
    files: await resolveFiles(operands, context.workspaceFolder),
    environment: (name: string) => context.environment[name],
  };
  const result = await withExclusiveRun(runRequest(context, options), (exclusive) =>
    publishRegister(exclusive, request),
  );
  if (context.isJson) context.output.json(result);
  else {
    printProblems(context, result.problems);
    for (const file of result.files) context.output.line(`${file.file}  ${file.rows} 行`);
    for (const name of result.removed) context.output.line(`${name}  是以前做的，这次没有这一份，已删除`);
    const withheld = Object.entries(result.withheld).map(([label, count]) => `${label} ${count}`);
    context.output.line(`公示 ${result.published} 行；不予公示：${withheld.length === 0 ? '无' : withheld.join('，')}`);
    context.output.line(`成果：${result.folder}`);
  }
  return result.problems.some((problem) => problem.level === 'refused') ? 'needs_person' : 'done';
}

/** A status by its code or its word. Throws UserError option-invalid. */
function statusOf(text: string): string {
  const found = Object.entries(PUBLISHED_STATUS).find(([code, label]) => code === text || label === text);
  if (found !== undefined) return found[0];
  const expected = Object.entries(PUBLISHED_STATUS).map(([code, label]) => `${label}（${code}）`);
  throw new UserError('option-invalid', { option: '--status', value: text, expected: expected.join('、') });
}

function splitList(text: string | undefined): string[] | null {
  if (text === undefined) return null;
  return text
    .split(/[,，、]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
