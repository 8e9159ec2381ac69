/** `bidui reconcile A B`: two registers side by side. */
import { defineCommand } from '../command.js';
import { oneOperand } from '../options/option.js';
import { asOf, division, passOf } from '../options/shared-options.js';
import { plainText } from '../options/typed-values.js';
import { printProblems } from '../print-problems.js';
import { renderTable } from '../terminal/text-table.js';

export const command = defineCommand({
  operands: {
    first: oneOperand(
      'first',
      { zh: '甲表：register 或名单的代码、名称', en: 'first table: register, or code or name of a list' },
      plainText,
    ),
    second: oneOperand('second', { zh: '乙表', en: 'second table' }, plainText),
  },
  options: { pass: passOf('用这一轮的名册和名单', 'register and lists of this pass', 'county'), asOf, division },
  examples: [
    {
      line: 'bidui reconcile register civil_affairs.rural_dibao',
      words: { zh: '名册与农村低保', en: 'the register and rural dibao' },
    },
    { line: 'bidui reconcile 农村低保 特困供养', words: { zh: '两份部门名单', en: 'two lists' } },
  ],
  async run(context, { first, second }, { pass, asOf: day, division: county }) {
    const { reconcileTables } = await import('../../app/reconcile/reconcile.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const result = await reconcileTables(openWorkspace(context.workspaceFolder), {
      first,
      second,
      pass,
      asOf: day,
      division: county ?? null,
      environment: (name) => context.environment[name],
    });
    const { output, say } = context;
    if (context.isJson) output.json(result);
    else {
      printProblems(context, result.problems);
      const columns = [
        { title: '' },
        { title: result.first.label, align: 'right' as const },
        { title: result.second.label, align: 'right' as const },
      ];
      const lines = (['rows', 'unusable', 'repeated', 'only', 'different', 'equal'] as const).map((count) => [
        say(`reconcile-${count}`),
        String(result.counts.first[count]),
        String(result.counts.second[count]),
      ]);
      for (const line of renderTable(columns, lines, output.tableRoom)) output.line(line);
      for (const { label, pairs } of result.by_column) output.line(say('reconcile-column', { label, pairs }));
      output.line(say('reconcile-standards', { first: result.first.standard, second: result.second.standard }));
      output.line(say('result-folder', { path: result.file }));
    }
    return result.problems.some(({ level }) => level === 'refused') ? 'needs_person' : 'done';
  },
});
