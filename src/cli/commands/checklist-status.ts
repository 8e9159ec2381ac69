/** `bidui checklist status [--as-of DATE] [--write]`: what was sent, what is complete, what lacks and who has not signed. */
import type { ChecklistStatus } from '../../app/checklists/status.js';
import { lacksText } from '../../catalog/sheets/checklist-sheet.js';
import { defineCommand, type CommandContext } from '../command.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { flag } from '../options/option.js';
import { dayOf, wait } from '../options/shared-options.js';
import { renderTable } from '../terminal/text-table.js';

/** Subjects named one by one on the terminal; all of them stand in the workbook. */
const SHOWN = 20;

export const command = defineCommand({
  operands: {},
  options: {
    asOf: dayOf('统计到哪一天', 'figures of this day'),
    isWritten: flag('--write', {
      zh: '写出 成果/核查清单/核查清单_缺项.xlsx：汇总、缺项、两方比对、签字情况',
      en: 'write 成果/核查清单/核查清单_缺项.xlsx: totals, what lacks, both confirmations, signatures',
    }),
    wait,
  },
  examples: [
    { line: 'bidui checklist status', words: { zh: '看核查清单做到哪了', en: 'see how far the checklists are' } },
    {
      line: 'bidui checklist status --write --as-of 2018-08-15',
      words: { zh: '写出缺项工作簿', en: 'write the workbook of what lacks' },
    },
  ],
  async run(context, _operands, { asOf, isWritten, wait }) {
    const { readChecklistStatus } = await import('../../app/checklists/status.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const status = isWritten
      ? await inExclusiveRun(context, wait, ({ workspace }) => readChecklistStatus(workspace, { asOf, isWritten }))
      : await readChecklistStatus(openWorkspace(context.workspaceFolder), { asOf, isWritten });
    if (context.isJson) context.output.json(status);
    else print(context, status);
    return 'done';
  },
});

function print({ output, say }: CommandContext, { lists, incomplete, file }: ChecklistStatus): void {
  if (lists.length === 0) output.line(say('checklist-no-lists'));
  else {
    const heads = ['sent', 'complete', 'incomplete', 'overdue', 'differing', 'unsigned'] as const;
    const columns = [
      { title: say('checklist-head-name') },
      ...heads.map((head) => ({ title: say(`checklist-head-${head}`), align: 'right' as const })),
    ];
    const rows = lists.map((list) => [list.name, ...heads.map((head) => String(list[head]))]);
    for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
    for (const { no, place, lacks } of incomplete.slice(0, SHOWN)) {
      const where = [place.township, place.village].filter((part) => part !== null).join(' ');
      output.line(say('checklist-lack-line', { no, place: where, lacks: lacksText(lacks) }));
    }
    if (incomplete.length > SHOWN) output.line(say('checklist-more', { count: incomplete.length - SHOWN }));
  }
  if (file !== undefined) output.line(say('result-folder', { path: file }));
}
