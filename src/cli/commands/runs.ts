/** `bidui runs`: the batches of the workspace. */
import { defineCommand } from '../command.js';
import { renderTable } from '../terminal/text-table.js';

export const command = defineCommand({
  operands: {},
  options: {},
  isReadOnly: true,
  examples: [
    { line: 'bidui runs', words: { zh: '做过哪些批次', en: 'the batches so far' } },
    { line: 'bidui runs --json', words: { zh: '给程序用', en: 'for programs' } },
  ],
  async run(context) {
    const { listRuns } = await import('../../app/history/runs.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const runs = listRuns(openWorkspace(context.workspaceFolder));
    const { output, say } = context;
    if (context.isJson) output.json({ runs });
    else if (runs.length === 0) output.line(say('runs-none'));
    else {
      const rows = runs.map((run) => [
        run.undone === null ? run.batch : say('runs-undone-mark', { batch: run.batch }),
        run.recorded_at?.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ') ?? '',
        run.by ?? '',
        String(run.persons),
        String(run.lists),
        String(run.findings),
      ]);
      const columns = [
        { title: say('runs-head-batch') },
        { title: say('runs-head-when') },
        { title: say('runs-head-by') },
        { title: say('runs-head-persons'), align: 'right' as const },
        { title: say('runs-head-lists'), align: 'right' as const },
        { title: say('head-findings'), align: 'right' as const },
      ];
      for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
    }
    return 'done';
  },
});
