/** `bidui collect FILE…`: returned workbooks into the ledger; refused rows go into a 退回清单 per township. */
import type { CollectResult } from '../../app/feedback/collect.js';
import { files, wait } from '../options/shared-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { presentDay } from '../options/typed-values.js';
import { printProblems } from '../print-problems.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { renderTable } from '../terminal/text-table.js';
import { resolvePaths } from '../file-operands.js';
import { value } from '../options/option.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: { files },
  options: {
    receivedOn: value(
      '--as-of <date>',
      { zh: '收表日期，默认今天（北京时间）', en: 'day received (default: today in Asia/Shanghai)' },
      presentDay,
    ),
    wait,
  },
  examples: [
    { line: 'bidui collect 报回/*.xlsx', words: { zh: '收回一批', en: 'collect several' } },
    { line: 'bidui collect 示例镇.csv --json', words: { zh: '结果给程序用', en: 'machine-readable result' } },
  ],
  passwords: ['sheets'],
  async run(context, operands, { receivedOn, wait }) {
    const { collectReturns } = await import('../../app/feedback/collect.js');
    const files = await resolvePaths(operands.files, context.workspaceFolder);
    const returned = files.map(({ absolute, shown }) => ({ path: absolute, shown }));
    const result = await inExclusiveRun(context, wait, (exclusive) =>
      collectReturns(exclusive, {
        files: returned,
        receivedOn: receivedOn ?? null,
        environment: (name) => context.environment[name],
      }),
    );
    if (context.isJson) context.output.json(result);
    else {
      const { recipientNames } = await import('../../app/workspace/place-names.js');
      const { openWorkspace } = await import('../../workspace/workspace.js');
      printResult(context, result, await recipientNames(openWorkspace(context.workspaceFolder)));
    }
    return result.needs_person ? 'needs_person' : 'done';
  },
});

/** Rows named one by one on the terminal; all of them stand in the 退回清单. */
const SHOWN_ROWS = 20;

type NameOf = (recipient: string) => string;

function printResult(context: CommandContext, result: CollectResult, nameOf: NameOf): void {
  const { output, say } = context;
  printProblems(context, result.problems);
  const rows = result.files.map((file) => [
    file.file,
    file.recipients.map(nameOf).join(' '),
    ...[
      file.rows,
      file.counts.accepted,
      file.counts.noted,
      file.counts.refused,
      file.counts.repeated,
      file.counts.blank,
    ].map(String),
    file.status === 'read' ? '' : say(`collect-file-${file.status}`),
  ]);
  const titles = [
    say('head-file'),
    say('head-township'),
    say('head-rows'),
    say('collect-head-accepted'),
    say('collect-head-noted'),
    say('collect-head-refused'),
    say('collect-head-repeated'),
    say('collect-head-blank'),
    say('head-state'),
  ];
  for (const line of renderTable(
    titles.map((title, n) => ({ title, maxWidth: 40, ...(n >= 2 && n <= 7 ? { align: 'right' as const } : {}) })),
    rows,
    output.tableRoom,
  ))
    output.line(line);
  for (const row of result.rows.slice(0, SHOWN_ROWS)) {
    const place = { file: row.file, sheet: row.sheet, rowNumber: row.row, column: null };
    for (const { code, facts } of row.complaints)
      output.note(`! ${row.no ?? ''} ${renderMessage(code, facts, place, context.language)}`);
  }
  printReturnLists(context, result.return_lists, nameOf);
  printChecklists(context, result.checklists, nameOf);
  if (result.pairs !== undefined) output.line(say('pair-collected', { ...result.pairs }));
  const { counts } = result;
  const { received_on: day, missing, exempted } = result;
  output.line(say('collect-done', { ...counts, accepted: counts.accepted + counts.noted, day, missing, exempted }));
}

function printReturnLists({ output, say }: CommandContext, lists: CollectResult['return_lists'], nameOf: NameOf): void {
  for (const { file, recipient, rows } of lists)
    output.line(say('collect-return-list', { file, recipient: nameOf(recipient), rows }));
}

function printChecklists(context: CommandContext, collected: CollectResult['checklists'], nameOf: NameOf): void {
  const { output, say, language } = context;
  if (collected === undefined) return;
  const { rows, return_lists: lists, ...counts } = collected;
  for (const { no, complaints, file, sheet, row } of rows.slice(0, SHOWN_ROWS)) {
    const place = { file, sheet, rowNumber: row, column: null };
    for (const { code, facts } of complaints) output.note(`! ${no} ${renderMessage(code, facts, place, language)}`);
  }
  printReturnLists(context, lists, nameOf);
  output.line(say('checklist-collected', counts));
}
