/** `bidui coverage`: who must be visited and was not yet, village by village. */
import type { CoverageResult } from '../../app/coverage/coverage.js';
import { asOf, division, passOf, wait } from '../options/shared-options.js';
import { day, plainText } from '../options/typed-values.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { printProblems } from '../print-problems.js';
import { renderTable } from '../text-table.js';
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
    else printCoverage(context, result);
    return result.needs_person ? 'needs_person' : 'done';
  },
});

function printCoverage(context: CommandContext, result: CoverageResult): void {
  const { output } = context;
  printProblems(context, result.problems);
  const unvisited = result.targets.filter((target) => target.visited_on === null).length;
  const empty = result.villages.filter((village) => village.is_empty).length;
  const rows = townshipRows(result);
  const numbers = ['必到户', '已走访', '未走访'].map((title) => ({ title, align: 'right' as const }));
  for (const line of renderTable([{ title: '县' }, { title: '乡镇' }, ...numbers], rows)) output.line(line);
  const gaps = new Set(result.gaps.filter((gap) => gap.reason !== 'not_configured').map((gap) => gap.label));
  if (gaps.size > 0) output.line(output.paint.bold.red(`没有核对：${[...gaps].join('、')}（见“未能核对”）`));
  const planned = result.blocked.filter((row) => row.exit_planned !== null).length;
  output.line(
    `必到 ${result.targets.length} 户，未走访 ${unvisited} 户；没有在册户的村 ${empty} 个；关注人员 ${result.attention.length} 人；` +
      `不得退出 ${result.blocked.length} 户（拟退出 ${planned} 户）；收入重算 ${result.incomes.length} 户`,
  );
  if (result.changes !== null) {
    const lacking = result.changes.filter((change) => change.reason === null).length;
    output.line(`名册变动 ${result.changes.length} 条，其中缺原因 ${lacking} 条`);
  }
  output.line(`成果：${result.file}`);
}

function townshipRows({ villages }: CoverageResult): string[][] {
  const counts = new Map<string, [county: string, township: string, must: number, visited: number]>();
  for (const village of villages) {
    const [county, township] = [village.county ?? '未分县', village.township ?? '未分乡镇'];
    const key = `${county}\n${township}`;
    const [, , must, visited] = counts.get(key) ?? [county, township, 0, 0];
    counts.set(key, [county, township, must + village.must, visited + village.visited]);
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, [county, township, must, visited]]) => [county, township, ...[must, visited, must - visited].map(String)]);
}
