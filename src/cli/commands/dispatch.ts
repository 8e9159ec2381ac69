/** `bidui dispatch [--batch ID] [--due DATE]`: one 点球 workbook per township. */
import { acceptMissing, batch, due, sendAnyway, wait } from '../options/shared-options.js';
import { day } from '../options/typed-values.js';
import { flag, value } from '../options/option.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { renderTable } from '../terminal/text-table.js';
import { defineCommand, type CommandContext } from '../command.js';
import type { DispatchRequest } from '../../app/feedback/dispatch.js';

export const command = defineCommand({
  operands: {},
  options: {
    batch,
    due,
    acceptMissing,
    issuedOn: value(
      '--as-of <date>',
      { zh: '下发日期，默认为批次的基准日', en: 'day of issue (default: the as-of date of the batch)' },
      day,
    ),
    isByVillage: flag('--by-village', { zh: '另给每个村一份', en: 'also one workbook for each village' }),
    isHandedDispatched: flag('--also-handed', {
      zh: '连同已交办给下级的疑点（默认由下级下发，不重复下发）',
      en: 'also what was handed to an office below (default: left to that office)',
    }),
    isDoubtAccepted: sendAnyway,
    wait,
  },
  examples: [
    {
      line: 'bidui dispatch --yes',
      words: { zh: '下发前核对过了，照常下发', en: 'what the check doubted was looked at: send' },
    },
    { line: 'bidui dispatch', words: { zh: '按默认期限下发', en: 'with the default deadline' } },
    { line: 'bidui dispatch --due 2018-08-01', words: { zh: '指定反馈期限', en: 'with a deadline' } },
  ],
  passwords: ['sheets'],
  async run(context, _operands, options) {
    const { dispatchInRun } = await import('../../app/compare/whole-run.js');
    const job = {
      batch: options.batch,
      issuedOn: options.issuedOn ?? null,
      due: options.due ?? null,
      isByVillage: options.isByVillage,
      acceptMissing: options.acceptMissing,
      isHandedDispatched: options.isHandedDispatched,
      onDoubt: await onDoubt(context, options.isDoubtAccepted),
      environment: (name: string) => context.environment[name],
      version: context.version,
    };
    const result = await inExclusiveRun(context, options.wait, (exclusive) => dispatchInRun(exclusive, job));
    const exit = result.held_back === true ? 'usage' : 'done';
    if (context.isJson) {
      context.output.json(result);
      return exit;
    }
    const { output, say } = context;
    const { printListChanges } = await import('../list-changes.js');
    printListChanges(context, result);
    if (result.held_back === true) {
      output.complain(`${say('sending-not')}${say('sending-go-on-doubtful', { batch: result.batch })}`);
      return exit;
    }
    if (result.check_page !== undefined) output.line(say('sending-page', { file: result.check_page }));
    if (result.sheets.length === 0) output.line(say('dispatch-nothing', { batch: result.batch }));
    else {
      const { recipientNames } = await import('../../app/workspace/place-names.js');
      const { openWorkspace } = await import('../../workspace/workspace.js');
      const nameOf = await recipientNames(openWorkspace(context.workspaceFolder));
      const rows = result.sheets.map((sheet) => [nameOf(sheet.recipient), String(sheet.findings), sheet.file]);
      const columns = [
        { title: say('head-recipient') },
        { title: say('head-findings'), align: 'right' as const },
        { title: say('head-file') },
      ];
      for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
      const { findings, issued_on: issued, due } = result;
      output.line(say('dispatch-done', { sheets: result.sheets.length, findings, issued, due }));
    }
    const { sheets = [], placeless = 0, exits } = result.checklists ?? {};
    if (sheets.length > 0) {
      const rows = sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
      output.line(
        say('checklist-sent', { sheets: sheets.length, rows, files: sheets.map(({ file }) => file).join(' ') }),
      );
    }
    if (exits !== undefined) output.line(say('checklist-exits', exits));
    if (placeless > 0) output.line(say('checklist-placeless', { count: placeless }));
    for (const { to, findings } of result.handed_down) {
      output.line(say('dispatch-handed', { to, findings }));
    }
    output.line(say('result-folder', { path: result.folder }));
    return 'done';
  },
});

/** Sends after a yes on the command line or on the terminal; elsewhere the doubts are shown and nothing is sent. */
async function onDoubt(context: CommandContext, isAccepted: boolean): Promise<NonNullable<DispatchRequest['onDoubt']>> {
  if (isAccepted || context.isRehearsal === true) return 'send';
  const { sendingDoubts } = await import('../../app/feedback/sending-check.js');
  const { askChoice } = await import('../terminal/ask-choice.js');
  const { output, say, isJson } = context;
  return async (check) => {
    sendingDoubts(check, say).forEach((text, at) => output.complain(say('sending-doubt', { number: at + 1, text })));
    return (isJson ? null : await askChoice(say('sending-ask'), { 1: true })) === true;
  };
}
