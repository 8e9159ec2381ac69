/** `bidui analyse`: 六查报告, 五类分析报告 and 四看 scores of a batch. */
import { defineCommand } from '../command.js';
import { batch, dayOf } from '../options/shared-options.js';
import { printProblems } from '../print-problems.js';
import { renderTable } from '../terminal/text-table.js';

export const command = defineCommand({
  operands: {},
  options: { batch, asOf: dayOf('台账数到这一天', 'the ledger as of this day') },
  examples: [
    { line: 'bidui analyse', words: { zh: '最近一批的六查报告和五类分析', en: 'reports of the latest batch' } },
    {
      line: 'bidui analyse --batch 2018-07-25-county-01 --json',
      words: { zh: '指定批次，只要数字', en: 'a named batch, figures only' },
    },
  ],
  passwords: ['inputs'],
  async run(context, _operands, { batch: id, asOf }) {
    const { analyse } = await import('../../app/analysis/analyse.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const result = await analyse(openWorkspace(context.workspaceFolder), {
      ...{ batch: id ?? null, asOf },
      environment: (name) => context.environment[name],
    });
    const { output, say } = context;
    if (context.isJson) output.json(result);
    else {
      printProblems(context, result.problems);
      const columns = [
        { title: say('analyse-head-chapter') },
        { title: say('analyse-head-rules'), align: 'right' as const },
        { title: say('analyse-head-findings'), align: 'right' as const },
      ];
      const rows = result.chapters.map(({ title, rules, findings }) => [title, String(rules), String(findings)]);
      const ran = result.chapters.reduce((sum, { rules }) => sum + rules, 0);
      const total = [say('time-total'), String(ran), String(result.findings)];
      for (const line of renderTable(columns, [...rows, total], output.tableRoom)) output.line(line);
      const { batches, homes_scored: scored, homes, above, below } = result;
      output.line(say('analyse-done', { batches, scored, homes, above, below }));
      for (const file of result.files) output.line(say('result-folder', { path: file }));
    }
    return result.problems.some(({ level }) => level === 'refused') ? 'needs_person' : 'done';
  },
});
