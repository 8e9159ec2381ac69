/** `bidui coverage`: the people who must be visited and were not yet, village by village. */
import { compareTexts } from '../../domain/text-order.js';
import type { CoverageResult } from '../../app/coverage/coverage.js';
import { asOf, division, passOf, wait } from '../options/shared-options.js';
import { day, plainText } from '../options/typed-values.js';
import type { Say } from '../../catalog/messages/render.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { printProblems } from '../print-problems.js';
import { renderTable } from '../terminal/text-table.js';
import { value } from '../options/option.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    pass: passOf('用哪一轮的名册和名单', 'register and lists of which pass', 'county'),
    division,
    asOf,
    since: value(
      '--since <date>',
      { zh: '走访从这一天起算，默认当年1月1日', en: 'visits count from this day (default: 1 January)' },
      day,
    ),
    previous: value(
      '--previous <batch>',
      { zh: '另列与这一批名册相比的增减变更和缺的原因', en: 'also what changed since the register of this batch' },
      plainText,
    ),
    wait,
  },
  examples: [
    {
      line: 'bidui coverage --as-of 2018-07-25',
      words: { zh: '各县各村一份汇总', en: 'every village of every county' },
    },
    {
      line: 'bidui coverage --division 990121 --since 2018-07-01 --json',
      words: { zh: '只看一个县、七月以来的走访', en: 'one county, visits since July' },
    },
  ],
  passwords: ['inputs'],
  async run(context, _operands, options) {
    const { checkCoverage } = await import('../../app/coverage/coverage.js');
    const request = {
      pass: options.pass,
      division: options.division ?? null,
      asOf: options.asOf,
      since: options.since ?? null,
      previous: options.previous ?? null,
      environment: (name: string) => context.environment[name],
      progress: () => undefined,
    };
    const result = await inExclusiveRun(context, options.wait, (exclusive) => checkCoverage(exclusive, request));
    if (context.isJson) context.output.json(result);
    else {
      const { divisionNames } = await import('../../app/workspace/place-names.js');
      const { openWorkspace } = await import('../../workspace/workspace.js');
      const nameOf = await divisionNames(openWorkspace(context.workspaceFolder));
      printCoverage(context, {
        ...result,
        villages: result.villages.map((row) => ({ ...row, county: row.county === null ? null : nameOf(row.county) })),
      });
    }
    return result.needs_person ? 'needs_person' : 'done';
  },
});

function printCoverage(context: CommandContext, result: CoverageResult): void {
  const { output, say } = context;
  printProblems(context, result.problems);
  const unvisited = result.targets.filter((target) => target.visited_on === null).length;
  const empty = result.villages.filter((village) => village.is_empty).length;
  const rows = townshipRows(result, say);
  const numbers = [say('coverage-head-must'), say('coverage-head-visited'), say('coverage-head-open')];
  const columns = [
    { title: say('head-county') },
    { title: say('head-township') },
    ...numbers.map((title) => ({ title, align: 'right' as const })),
  ];
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  const gaps = new Set(result.gaps.filter((gap) => gap.reason !== 'not_configured').map((gap) => gap.label));
  if (gaps.size > 0) output.line(output.paint.bold.red(say('coverage-gaps', { gaps: [...gaps].join(' ') })));
  const planned = result.blocked.filter((row) => row.exit_planned !== null).length;
  output.line(
    say('coverage-done', {
      targets: result.targets.length,
      unvisited,
      empty,
      attention: result.attention.length,
      blocked: result.blocked.length,
      planned,
      incomes: result.incomes.length,
    }),
  );
  if (result.changes !== null) {
    const lacking = result.changes.filter((change) => change.reason === null).length;
    output.line(say('coverage-changes', { changes: result.changes.length, lacking }));
  }
  output.line(say('result-folder', { path: result.file }));
}

function townshipRows({ villages }: CoverageResult, say: Say): string[][] {
  const counts = new Map<string, [county: string, township: string, must: number, visited: number]>();
  for (const village of villages) {
    const county = village.county ?? say('coverage-no-county');
    const township = village.township ?? say('coverage-no-township');
    const key = `${county}\n${township}`;
    const [, , must, visited] = counts.get(key) ?? [county, township, 0, 0];
    counts.set(key, [county, township, must + village.must, visited + village.visited]);
  }
  return [...counts]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([, [county, township, must, visited]]) => [county, township, ...[must, visited, must - visited].map(String)]);
}
