/** `bidui handover export`: findings down or answers up, as one signed archive, between offices without a network. */
import path from 'node:path';
import { UserError } from '../../domain/problem.js';
import { batch, wait, decidedOn } from '../options/shared-options.js';
import { handoverPassword, handoverPasswordEnv } from '../options/handover-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { askChoice } from '../terminal/ask-choice.js';
import { flag, oneOperand, required, value, target } from '../options/option.js';
import { plainText, type Parse } from '../options/typed-values.js';
import { defineCommand } from '../command.js';

/** The code of an office, or a township below a county. */
const office: Parse<string> = (typed, { name }) => {
  if (typed === '') throw new UserError('handover-to-needed');
  if (/^\d{6}(?:\d{3}|\d{6})?$|^\d{6}\/./u.test(typed)) return typed;
  throw new UserError('option-invalid', { option: name, value: typed, expected: '990121 | 990000' });
};

export const command = defineCommand({
  operands: { file: target(oneOperand('file', { zh: '交接包', en: 'file of the archive' }, plainText)) },
  options: {
    to: required(
      value(
        '--to <office>',
        {
          zh: '给谁：下级写县代码或“县代码/乡镇”，上级写上级代码',
          en: 'to whom: a county code or `county code/township` below, or the code of the office above',
        },
        office,
      ),
      'handover-to-needed',
    ),
    batch,
    passwordEnv: handoverPasswordEnv,
    isPlain: flag('--plain', { zh: '不加密，不再询问', en: 'without a password, without asking' }),
    decidedOn,
    wait,
  },
  examples: [
    {
      line: 'bidui handover export --to 990121 交接/甲县.zip --plain',
      words: { zh: '把最近一批里甲县的疑点交给甲县', en: 'findings of the latest batch to a county' },
    },
    {
      line: 'bidui handover export --to 990000 交接/报省.zip --password-env BIDUI_HANDOVER_PASSWORD',
      words: { zh: '县里把办理情况报给省里，加密码', en: 'answers up to the province, locked' },
    },
  ],
  async run(context, { file }, { to, batch, passwordEnv, isPlain, decidedOn, wait }) {
    const { exportHandover, handoverContents } = await import('../../app/handover/export.js');
    const request = {
      to,
      file: path.resolve(file),
      batch: batch ?? null,
      password: handoverPassword(context, passwordEnv),
      version: context.version,
    };
    if (request.password === null && !isPlain) {
      const open = await inExclusiveRun(context, wait, (exclusive) => handoverContents(exclusive, request));
      const { findings, events } = open;
      const question = context.say(`handover-open-${open.direction}`, { findings, events });
      if (!context.isJson) context.output.always(question);
      const answer = context.isJson ? null : await askChoice(context.say('handover-open-ask'), { 1: true });
      if (answer !== true) throw new UserError('handover-unlocked', { findings, events });
    }
    const made = await inExclusiveRun(context, wait, (exclusive) =>
      exportHandover({ ...exclusive, day: decidedOn }, request),
    );
    const { output, say } = context;
    if (context.isJson) output.json(made);
    else {
      const { handover, findings, events, recipient } = made;
      output.line(say(`handover-made-${made.direction}`, { handover, findings, events, recipient }));
      output.line(say('handover-archive', { file: made.file }));
      output.line(say('handover-digest', { sha256: made.sha256 }));
      output.line(say('handover-note', { file: made.note }));
    }
    return 'done';
  },
});
