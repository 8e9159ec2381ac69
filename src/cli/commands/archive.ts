/** `bidui archive <folder>`: everything that proves a batch in one folder; `--check` verifies such a folder without a workspace. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { batch } from '../options/shared-options.js';
import { flag, oneOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: { folder: oneOperand('folder', { zh: '档案文件夹', en: 'folder of the archive' }, plainText) },
  options: {
    batch,
    isCheck: flag('--check', {
      zh: '核验一个档案文件夹（不需要工作区）',
      en: 'verify such a folder, without a workspace',
    }),
  },
  examples: [
    { line: 'bidui archive 档案/2018-07', words: { zh: '归档最近一批', en: 'archive the latest batch' } },
    {
      line: 'bidui archive 档案/2018-07 --check',
      words: { zh: '在别的机器上核验', en: 'verify on another machine' },
    },
  ],
  async run(context, { folder }, { batch, isCheck }) {
    if (isCheck) return check(context, folder);
    const { archiveBatch } = await import('../../app/ledger/archive.js');
    const { chooseBatch } = await import('../../workspace/batch-store.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const workspace = openWorkspace(context.workspaceFolder);
    const made = await archiveBatch(workspace, chooseBatch(workspace.paths, batch), folder);
    if (context.isJson) context.output.json(made);
    else context.output.line(`已归档到 ${made.folder}：${made.files} 个文件，${made.events} 个台账事件`);
    return 'done';
  },
});

async function check(context: CommandContext, folder: string): Promise<ExitName> {
  const { checkArchive } = await import('../../app/ledger/archive.js');
  const checked = await checkArchive(folder);
  if (context.isJson) context.output.json(checked);
  else {
    const faults = [
      ...checked.missing.map((file) => `缺少 ${file}`),
      ...checked.changed.map((file) => `被改动 ${file}`),
      ...checked.added.map((file) => `多出 ${file}`),
    ];
    for (const fault of faults) context.output.always(fault);
    const broken = checked.firstBrokenEvent === null ? '' : `；事件链在第 ${checked.firstBrokenEvent} 个事件处断开`;
    if (checked.ok) context.output.line(`档案完整：${checked.files} 个文件`);
    else context.output.always(`档案有问题：${faults.length} 个文件${broken}`);
  }
  return checked.ok ? 'done' : 'integrity';
}
