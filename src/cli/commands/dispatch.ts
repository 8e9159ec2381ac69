/** `bidui dispatch [--batch ID] [--due DATE]`: one 点球 workbook per township. */
import { acceptMissing, batch, due, wait } from '../options/shared-options.js';
import { day } from '../options/typed-values.js';
import { flag, value } from '../options/option.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { printListChanges } from '../list-changes.js';
import { renderTable } from '../terminal/text-table.js';
import { defineCommand } from '../command.js';

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
    wait,
  },
  examples: [
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
      environment: (name: string) => context.environment[name],
      version: context.version,
    };
    const result = await inExclusiveRun(context, options.wait, (exclusive) => dispatchInRun(exclusive, job));
    if (context.isJson) {
      context.output.json(result);
      return 'done';
    }
    const { output, say } = context;
    printListChanges(context, result);
    if (result.sheets.length === 0) output.line(say('dispatch-nothing', { batch: result.batch }));
    else {
      const rows = result.sheets.map((sheet) => [sheet.recipient, String(sheet.findings), sheet.file]);
      const columns = [
        { title: say('head-recipient') },
        { title: say('head-findings'), align: 'right' as const },
        { title: say('head-file') },
      ];
      for (const line of renderTable(columns, rows)) output.line(line);
      const { findings, issued_on: issued, due } = result;
      output.line(say('dispatch-done', { sheets: result.sheets.length, findings, issued, due }));
    }
    for (const { to, findings } of result.handed_down) {
      output.line(say('dispatch-handed', { to, findings }));
    }
    output.line(say('result-folder', { path: result.folder }));
    return 'done';
  },
});
