/** `bidui archive <folder>`: everything that proves a batch in one folder; `--check` verifies such a folder without a workspace. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { archiveBatch, checkArchive } from '../../pipeline/archive.js';
import { chooseBatch } from '../../pipeline/batch-store.js';
import { openWorkspace } from '../../pipeline/workspace.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const [folder = ''] = operands;
  if (options['check'] === true) {
    const check = await checkArchive(folder);
    if (context.isJson) context.output.json(check);
    else {
      const faults = [
        ...check.missing.map((file) => `缺少 ${file}`),
        ...check.changed.map((file) => `被改动 ${file}`),
        ...check.added.map((file) => `多出 ${file}`),
      ];
      for (const fault of faults) context.output.line(fault);
      const broken = check.firstBrokenEvent === null ? '' : `；事件链在第 ${check.firstBrokenEvent} 个事件处断开`;
      context.output.line(
        check.ok ? `档案完整：${check.files} 个文件` : `档案有问题：${faults.length} 个文件${broken}`,
      );
    }
    return check.ok ? 'done' : 'integrity';
  }
  const workspace = openWorkspace(context.workspaceFolder);
  const made = await archiveBatch(workspace, chooseBatch(workspace.paths, textOption(options, 'batch')), folder);
  if (context.isJson) context.output.json(made);
  else context.output.line(`已归档到 ${made.folder}：${made.files} 个文件，${made.events} 个台账事件`);
  return 'done';
}
