/** `bidui handover settle`: a named person decides a contradiction that an import showed. */
import { by, decidedOn, findings, reason, recipient, wait } from '../options/shared-options.js';
import { choice, oneOperand, required } from '../options/option.js';
import { handoverPassword, handoverPasswordEnv } from '../options/handover-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { plainText } from '../options/typed-values.js';
import { resolveFile } from '../file-operands.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { archive: oneOperand('file', { zh: '交接包', en: 'the archive' }, plainText), findings },
  options: {
    keep: required(
      choice(
        '--keep <side>',
        { zh: '以谁为准', en: 'whose word counts' },
        { codes: ['ours', 'theirs'], labels: { ours: '以这里为准', theirs: '以对方为准' } },
      ),
      'handover-keep-needed',
    ),
    recipient,
    by,
    reason,
    passwordEnv: handoverPasswordEnv,
    decidedOn,
    wait,
  },
  examples: [
    {
      line: 'bidui handover settle 交接/报省.zip C04-7K3M9QXT --keep theirs --by 李主任 --reason 以县里盖章件为准',
      words: { zh: '以县里为准', en: 'the county is right' },
    },
    {
      line: 'bidui handover settle 交接/报省.zip C04-7K3M9QXT --keep ours --by 李主任 --reason 省里已移交',
      words: { zh: '以这里为准', en: 'we are right' },
    },
  ],
  async run(context, { archive, findings }, { keep, recipient, by, reason, passwordEnv, decidedOn, wait }) {
    const { settleHandover } = await import('../../app/handover/settle.js');
    const request = {
      file: await resolveFile(archive, context.workspaceFolder),
      password: handoverPassword(context, passwordEnv),
      numbers: findings,
      recipient: recipient ?? null,
      keep,
      by,
      reason,
    };
    const result = await inExclusiveRun(context, wait, (exclusive) =>
      settleHandover({ ...exclusive, day: decidedOn }, request),
    );
    if (context.isJson) context.output.json(result);
    else {
      const { say } = context;
      for (const { no, recipient: office, before, after } of result.settled) {
        const stages = { before: say(`stage-${before}`), after: say(`stage-${after}`) };
        context.output.line(say(`handover-kept-${keep}`, { no, office, ...stages }));
      }
    }
    return 'done';
  },
});
