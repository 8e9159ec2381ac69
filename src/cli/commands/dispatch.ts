/** `bidui dispatch [--batch ID] [--due DATE]`: one 点球 workbook per township. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { dispatchInRun } from '../../pipeline/run-pass.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { dayOption } from '../options.js';
import { runRequest } from '../run-request.js';
import { renderTable } from '../text-table.js';
import { programVersion } from '../version.js';

export async function run(
  context: CommandContext,
  _operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const job = {
    batch: textOption(options, 'batch'),
    issuedOn: dayOption(options, 'asOf') ?? null,
    due: dayOption(options, 'due') ?? null,
    isByVillage: options['byVillage'] === true,
    isHandedDispatched: options['alsoHanded'] === true,
    environment: (name: string) => context.environment[name],
    version: programVersion(),
  };
  const result = await withExclusiveRun(runRequest(context, options), (exclusive) => dispatchInRun(exclusive, job));
  if (context.isJson) {
    context.output.json(result);
    return 'done';
  }
  const { output } = context;
  if (result.sheets.length === 0) output.line(`${result.batch}：没有新的疑点要下发`);
  else {
    const rows = result.sheets.map((sheet) => [sheet.recipient, String(sheet.findings), sheet.file]);
    const columns = [{ title: '接收乡镇' }, { title: '疑点', align: 'right' as const }, { title: '文件' }];
    for (const line of renderTable(columns, rows)) output.line(line);
    output.line(
      `共 ${result.sheets.length} 份 ${result.findings} 条，下发 ${result.issued_on}，反馈期限 ${result.due}`,
    );
  }
  for (const { to, findings } of result.handed_down) {
    output.line(`已交办给 ${to} 的 ${findings} 条由下级下发，这里不再下发（要由这里下发，加 --also-handed）`);
  }
  output.line(`成果：${result.folder}`);
  return 'done';
}
