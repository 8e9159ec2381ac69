/** `bidui archive <folder>`: the proof of a batch in one folder; `--check` verifies such a folder without a workspace. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { batch, wait } from '../options/shared-options.js';
import { flag, oneOperand, target } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand, type CommandContext } from '../command.js';

const check = flag('--check', {
  zh: '核验一个档案文件夹（不需要工作区）',
  en: 'verify such a folder, without a workspace',
});

export const command = defineCommand({
  operands: { folder: target(oneOperand('folder', { zh: '档案文件夹', en: 'folder of the archive' }, plainText)) },
  options: {
    batch,
    isCheck: check,
    wait,
  },
  examples: [
    { line: 'bidui archive 档案/2018-07', words: { zh: '归档最近一批', en: 'archive the latest batch' } },
    {
      line: 'bidui archive 档案/2018-07 --check',
      words: { zh: '在别的机器上核验', en: 'verify on another machine' },
    },
  ],
  readsOnlyWith: check,
  async run(context, { folder }, { batch, isCheck, wait }) {
    if (isCheck) return verifyFolder(context, folder);
    const { archiveStoredBatch } = await import('../../app/ledger/archive.js');
    const made = await inExclusiveRun(context, wait, ({ workspace }) => archiveStoredBatch(workspace, batch, folder));
    if (context.isJson) context.output.json(made);
    else
      context.output.line(context.say('archive-done', { folder: made.folder, files: made.files, events: made.events }));
    return 'done';
  },
});

/** The key of the workspace where the command runs, so that the chain can be held against it; null outside one. */
async function keyHere(folder: string): Promise<Buffer | null> {
  const { readKey, workspacePaths } = await import('../../system/workspace-files.js');
  return readKey(workspacePaths(folder).key);
}

async function verifyFolder(context: CommandContext, folder: string): Promise<ExitName> {
  const { checkArchive } = await import('../../app/ledger/archive.js');
  const checked = await checkArchive(folder, await keyHere(context.workspaceFolder));
  if (context.isJson) context.output.json(checked);
  else {
    const { say } = context;
    const faults = [
      ...checked.missing.map((file) => say('archive-missing', { file })),
      ...checked.changed.map((file) => say('archive-changed', { file })),
      ...checked.added.map((file) => say('archive-added', { file })),
    ];
    for (const fault of faults) context.output.always(fault);
    const facts = { faults: faults.length };
    if (checked.ok) {
      context.output.line(say('archive-whole', { files: checked.files }));
      if (!checked.isKeyChecked) context.output.line(say('archive-without-key'));
    } else if (checked.firstBrokenEvent === null) context.output.always(say('archive-faulty', facts));
    else context.output.always(say('archive-chain-broken', { ...facts, event: checked.firstBrokenEvent }));
  }
  return checked.ok ? 'done' : 'integrity';
}
