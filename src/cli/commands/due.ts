/** `bidui due`: households whose check is due by the days of their class. */
import { defineCommand } from '../command.js';
import { value, withDefault } from '../options/option.js';
import { dayOf, division, passOf } from '../options/shared-options.js';
import { amount } from '../options/typed-values.js';
import { printProblems } from '../print-problems.js';
import { renderTable } from '../terminal/text-table.js';

/** Days ahead that are listed beside what is overdue. */
const WITHIN = 14;

export const command = defineCommand({
  operands: {},
  options: {
    pass: passOf('用这一轮的名册和名单', 'register and lists of this pass', 'county'),
    asOf: dayOf('到这一天为止', 'due up to this day'),
    within: withDefault(
      value('--within <days>', { zh: '几天内到期的也列出', en: 'also those due within so many days' }, amount),
      WITHIN,
      { zh: String(WITHIN), en: String(WITHIN) },
    ),
    division,
  },
  examples: [
    { line: 'bidui due --as-of 2018-07-25', words: { zh: '各乡镇到期该复核的户', en: 'households due for a check' } },
    { line: 'bidui due --within 30 --json', words: { zh: '连同一个月内到期的', en: 'and those due within a month' } },
  ],
  passwords: ['inputs'],
  async run(context, _operands, { pass, asOf, within, division: county }) {
    const { writeRechecks } = await import('../../app/time/recheck.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const result = await writeRechecks(openWorkspace(context.workspaceFolder), {
      ...{ pass, asOf, within, division: county ?? null },
      environment: (name) => context.environment[name],
    });
    const { output, say } = context;
    if (context.isJson) output.json(result);
    else {
      printProblems(context, result.problems);
      const counts = ['homes', 'due', 'soon', 'no_class'] as const;
      const columns = [
        { title: say('head-county') },
        { title: say('head-township') },
        ...counts.map((count) => ({ title: say(`due-head-${count}`), align: 'right' as const })),
      ];
      const rows = result.townships.map((row) => [
        row.county ?? say('coverage-no-county'),
        row.township ?? say('coverage-no-township'),
        ...counts.map((count) => String(row[count])),
      ]);
      const total = counts.map((count) => String(result[count]));
      for (const line of renderTable(columns, [...rows, [say('time-total'), '', ...total]], output.tableRoom))
        output.line(line);
      output.line(say('due-done', { day: asOf, due: result.due, soon: result.soon, within, none: result.no_class }));
      output.line(say('result-folder', { path: result.file }));
    }
    return result.problems.some(({ level }) => level === 'refused') ? 'needs_person' : 'done';
  },
});
