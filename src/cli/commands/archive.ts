/** `bidui archive <folder>`: the proof of a batch in one folder; `--check` verifies such a folder without a workspace. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import path from 'node:path';
import { UserError } from '../../domain/problem.js';
import { handoverPassword } from '../options/handover-options.js';
import { batch, passwordVariable, wait } from '../options/shared-options.js';
import { flag, oneOperand, repeatable, target, value } from '../options/option.js';
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
    hasInputs: flag('--with-inputs', {
      zh: '把输入文件（和 --returned 的回表）加密存进去',
      en: 'lock the inputs, and the sheets of --returned, into it',
    }),
    returned: repeatable(
      '--returned <path>',
      {
        zh: '报回的表或文件夹，可写多次；只存台账收过的',
        en: 'returned sheets or folders; only what the ledger took is kept',
      },
      plainText,
    ),
    unlock: value(
      '--unlock <folder>',
      { zh: '把档案里的原件解开到这个文件夹', en: 'open the originals of an archive into this folder' },
      plainText,
    ),
    passwordEnv: passwordVariable(
      '存放原件密码的环境变量名',
      'environment variable that holds the password of the originals',
    ),
    wait,
  },
  examples: [
    { line: 'bidui archive 档案/2018-07', words: { zh: '归档最近一批', en: 'archive the latest batch' } },
    {
      line: 'bidui archive 档案/2018-07 --with-inputs --returned 报回/ --password-env 档案密码',
      words: { zh: '连同输入和回表，加密', en: 'with inputs and returned sheets, locked' },
    },
    {
      line: 'bidui archive 档案/2018-07 --check',
      words: { zh: '在别的机器上核验', en: 'verify on another machine' },
    },
  ],
  readsOnlyWith: check,
  async run(context, { folder }, { batch, isCheck, hasInputs, returned, unlock, passwordEnv, wait }) {
    if (isCheck) return verifyFolder(context, folder);
    const password = handoverPassword(context, passwordEnv);
    const { output, say } = context;
    if (unlock !== undefined || hasInputs) {
      if (password === null) throw new UserError('archive-password-needed');
    }
    if (unlock !== undefined) {
      const { unlockOriginals } = await import('../../app/ledger/archive-originals.js');
      const opened = await unlockOriginals(path.resolve(folder), path.resolve(unlock), password ?? '');
      if (context.isJson) output.json(opened);
      else output.line(say('archive-unlocked', { files: opened.files, folder: opened.folder }));
      return 'done';
    }
    const { archiveStoredBatch } = await import('../../app/ledger/archive.js');
    const originals = hasInputs
      ? { password: password ?? '', returned: returned.map((file) => path.resolve(file)) }
      : null;
    const made = await inExclusiveRun(context, wait, ({ workspace }) =>
      archiveStoredBatch(workspace, batch, folder, originals),
    );
    if (context.isJson) output.json(made);
    else {
      output.line(say('archive-done', { folder: made.folder, files: made.files, events: made.events }));
      if (made.originals !== undefined) {
        const { inputs, returned: sheets, skipped } = made.originals;
        output.line(say('archive-originals', { inputs, returned: sheets, skipped }));
      }
    }
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
