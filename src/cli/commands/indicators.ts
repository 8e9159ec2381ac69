/** `bidui indicators`: rates against their targets, breakdowns, rankings, plans and results. */
import type { IndicatorsResult } from '../../app/coverage/indicators.js';
import { asOf, division, passOf, wait } from '../options/shared-options.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { printProblems } from '../print-problems.js';
import { renderTable } from '../terminal/text-table.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    pass: passOf('用哪一轮的名册和名单', 'register and lists of which pass', 'county'),
    division,
    asOf,
    wait,
  },
  examples: [
    {
      line: 'bidui indicators --as-of 2018-07-25',
      words: { zh: '各项指标、目标、排名', en: 'all rates, targets and rankings' },
    },
    {
      line: 'bidui indicators --division 990121 --json',
      words: { zh: '只看一个县，给程序用', en: 'one county, for a program' },
    },
  ],
  passwords: ['inputs'],
  async run(context, _operands, options) {
    const { measureIndicators } = await import('../../app/coverage/indicators.js');
    const request = {
      pass: options.pass,
      division: options.division ?? null,
      asOf: options.asOf,
      environment: (name: string) => context.environment[name],
      progress: () => undefined,
    };
    const result = await inExclusiveRun(context, options.wait, (exclusive) => measureIndicators(exclusive, request));
    if (context.isJson) context.output.json(result);
    else printIndicators(context, result);
    return result.needs_person ? 'needs_person' : 'done';
  },
});

/** Lines of the whole; areas and groups stand in the workbook and in --json. */
function printIndicators(context: CommandContext, result: IndicatorsResult): void {
  const { output, say } = context;
  printProblems(context, result.problems);
  const all = result.lines.filter(({ county, group }) => county === null && group === null);
  const percent = (rate: number | null): string => (rate === null ? '-' : `${(rate * 100).toFixed(1)}%`);
  const titles = [say('indicators-head-name'), say('indicators-head-part')];
  const numbers = [
    say('indicators-head-numerator'),
    say('indicators-head-denominator'),
    say('indicators-head-rate'),
    say('indicators-head-target'),
  ];
  const columns = [
    ...titles.map((title) => ({ title })),
    ...numbers.map((title) => ({ title, align: 'right' as const })),
  ];
  const rows = all.map(({ name, part, numerator, denominator, rate, target, met }) => [
    name,
    part,
    String(numerator),
    denominator === null ? '-' : String(denominator),
    percent(rate),
    target === null ? '' : `${percent(target)}${met === false ? ' !' : ''}`,
  ]);
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  const measured = new Set(all.map(({ name }) => name)).size;
  const missed = all.filter(({ met }) => met === false).length;
  const without = new Set(result.gaps.map(({ label }) => label)).size;
  output.line(say('indicators-done', { measured, missed, without, plans: result.plans.length }));
  output.line(say('result-folder', { path: result.file }));
}
