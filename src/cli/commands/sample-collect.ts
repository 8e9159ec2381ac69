/** `bidui sample collect FILE…`: returned check sheets into the ledger, refusals listed. */
import { day } from '../options/typed-values.js';
import { files, wait } from '../options/shared-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { printProblems } from '../print-problems.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { resolveFiles } from '../file-operands.js';
import { value } from '../options/option.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { files },
  options: {
    receivedOn: value(
      '--as-of <date>',
      { zh: '收表日期，默认今天（北京时间）', en: 'day received (default: today in Asia/Shanghai)' },
      day,
    ),
    wait,
  },
  examples: [
    { line: 'bidui sample collect 报回/检查表/*.xlsx', words: { zh: '收回', en: 'collect' } },
    { line: 'bidui sample collect 甲村.csv --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
  ],
  async run(context, operands, { receivedOn, wait }) {
    const { collectChecks } = await import('../../app/sampling/collect.js');
    const files = await resolveFiles(operands.files, context.workspaceFolder);
    const returned = files.map(({ absolute, shown }) => ({ path: absolute, shown }));
    const result = await inExclusiveRun(context, wait, (exclusive) =>
      collectChecks(exclusive, returned, receivedOn ?? null),
    );
    const { output, say } = context;
    if (context.isJson) output.json(result);
    else {
      printProblems(context, result.problems);
      for (const { file, row, no, complaints } of result.rows) {
        const place = { file, sheet: null, rowNumber: row, column: null };
        for (const { code, facts } of complaints) {
          output.note(`! ${no ?? ''} ${renderMessage(code, facts, place, context.language)}`);
        }
      }
      const { received_on: day, accepted, refused, repeated, blank } = result;
      output.line(say('field-received', { day, accepted, refused, repeated, blank }));
      if (result.return_list !== null) output.line(say('field-return-list', { file: result.return_list }));
    }
    return result.needs_person ? 'needs_person' : 'done';
  },
});
