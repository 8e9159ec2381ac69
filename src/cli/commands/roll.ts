/** `bidui roll [list]`: who is on a list on a day, and the in-and-out log. */
import { defineCommand } from '../command.js';
import { optionalOperand, value } from '../options/option.js';
import { dayOf, division, passOf } from '../options/shared-options.js';
import { asTyped, day } from '../options/typed-values.js';
import { printProblems } from '../print-problems.js';
import { renderTable } from '../terminal/text-table.js';

export const command = defineCommand({
  operands: {
    list: optionalOperand(
      'list',
      {
        zh: '有进出日期的名单：代码或名称，默认 名册进出登记',
        en: 'list with days of coming and leaving: code or name (default: office.roll_event)',
      },
      asTyped,
    ),
  },
  options: {
    pass: passOf('用这一轮的名册和名单', 'register and lists of this pass', 'county'),
    asOf: dayOf('看这一天谁在册', 'who is on the list on this day'),
    since: value(
      '--since <date>',
      { zh: '进出从这一天数起，默认当年1月1日', en: 'count comings and leavings from this day (default: 1 January)' },
      day,
    ),
    division,
  },
  examples: [
    {
      line: 'bidui roll --as-of 2018-06-30',
      words: { zh: '六月底在册的人和上半年的进出', en: 'the register as of the end of June' },
    },
    {
      line: 'bidui roll 低保渐退 --json',
      words: { zh: '一份有起止月份的名单，今天有谁', en: 'a list of periods, today' },
    },
  ],
  passwords: ['inputs'],
  async run(context, { list }, { pass, asOf, since, division: county }) {
    const { ROLL_SOURCE, writeRoll } = await import('../../app/time/roll.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const result = await writeRoll(openWorkspace(context.workspaceFolder), {
      ...{ list: list ?? ROLL_SOURCE, pass, asOf, since: since ?? null, division: county ?? null },
      environment: (name) => context.environment[name],
    });
    const { output, say } = context;
    if (context.isJson) output.json(result);
    else {
      printProblems(context, result.problems);
      const counts = ['members', 'came', 'left', 'faults'] as const;
      const columns = [
        { title: say('head-county') },
        { title: say('head-township') },
        ...counts.map((count) => ({ title: say(`roll-head-${count}`), align: 'right' as const })),
      ];
      const rows = result.townships.map((row) => [
        row.county ?? say('coverage-no-county'),
        row.township ?? say('coverage-no-township'),
        ...counts.map((count) => String(row[count])),
      ]);
      const total = counts.map((count) => String(result.townships.reduce((sum, row) => sum + row[count], 0)));
      for (const line of renderTable(columns, [...rows, [say('time-total'), '', ...total]], output.tableRoom))
        output.line(line);
      const { members, events, faults, answers, as_of } = result;
      output.line(say('roll-done', { day: as_of, members, events, faults, answers }));
      output.line(say('result-folder', { path: result.file }));
    }
    return result.problems.some(({ level }) => level === 'refused') ? 'needs_person' : 'done';
  },
});
