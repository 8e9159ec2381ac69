/** `bidui sample draw`: a field sample from the register, so that nobody can doubt the draw. */
import type { SampleDrawResult } from '../../app/sampling/draw.js';
import { SAMPLE_PLANS, type SamplePreset } from '../../catalog/sampling-plans.js';
import type { SamplePlan } from '../../domain/reports/field-sample.js';
import { asOf, neededText, passOf, wait } from '../options/shared-options.js';
import { choice, repeatable, value, withDefault } from '../options/option.js';
import { count, plainText } from '../options/typed-values.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { printProblems } from '../print-problems.js';
import { renderTable } from '../terminal/text-table.js';
import { resolveFile, resolveFiles } from '../file-operands.js';
import { defineCommand, type CommandContext } from '../command.js';

const PRESETS = Object.keys(SAMPLE_PLANS) as SamplePreset[];

export const command = defineCommand({
  operands: {},
  options: {
    seed: neededText('--seed <text>', '种子', 'seed'),
    preset: withDefault(choice('--preset <name>', { zh: '方案', en: 'plan' }, { codes: PRESETS }), 'jiangsu'),
    plan: value('--plan <file>', { zh: '自己的方案（JSON）', en: 'a plan of your own (JSON)' }, plainText),
    households: value(
      '--households <n>',
      { zh: '每村户数，默认 50', en: 'households per village (default: 50)' },
      count,
    ),
    exclude: repeatable(
      '--exclude <file>',
      {
        zh: '不再抽取的户：有“户编号”列的表、抽样名单，或以前的抽样记录',
        en: 'households not to draw: a table with 户编号, a sample list, or an earlier record',
      },
      plainText,
    ),
    other: repeatable(
      '--other <file>',
      {
        zh: '名册以外的其他农户（县、乡镇、行政村、户编号、户主姓名）',
        en: 'other farm households outside the register (a table)',
      },
      plainText,
    ),
    villageClass: repeatable(
      '--village-class <class>',
      {
        zh: '只抽这一类村，按村表的写法：贫困村、非贫困村',
        en: 'only villages of this class, as the village table writes it: 贫困村, 非贫困村',
      },
      plainText,
    ),
    villages: repeatable(
      '--villages <file>',
      {
        zh: '村类别表（行政村、村类别或是否贫困村），默认设置里的行政村信息表',
        en: 'table of villages with 村类别 or 是否贫困村 (default: village.facts of the settings)',
      },
      plainText,
    ),
    householdClass: repeatable(
      '--household-class <class>',
      {
        zh: '只抽这一类户：户类别（脱贫户）或户类型（低保户）',
        en: 'only households of this group (脱贫户) or kind (低保户)',
      },
      plainText,
    ),
    cross: choice(
      '--cross <level>',
      { zh: '交叉互查', en: 'A checks B' },
      { codes: ['county', 'township'], labels: { county: '县', township: '乡镇' } },
    ),
    pass: passOf('用哪一轮的名册', 'register of which pass', 'province'),
    asOf,
    wait,
  },
  examples: [
    {
      line: 'bidui sample draw --seed 2018072501',
      words: { zh: '江苏方案：每市两县、每县两村、每村五十户', en: 'as Jiangsu 2017' },
    },
    {
      line: 'bidui sample draw --preset jilin --seed 2018072501 --cross county',
      words: { zh: '吉林方案：五类户分组，县与县互查', en: 'as Jilin 2017, counties check each other' },
    },
    {
      line: 'bidui sample draw --seed 2018072501 --village-class 非贫困村 --household-class 脱贫户',
      words: { zh: '只抽非贫困村的脱贫户', en: 'households that have left, in villages that are not poor villages' },
    },
  ],
  passwords: ['inputs'],
  async run(context, _operands, options) {
    const { drawFieldSample } = await import('../../app/sampling/draw.js');
    const { readPlan } = await import('../../app/sampling/files.js');
    const plan =
      options.plan === undefined
        ? SAMPLE_PLANS[options.preset]
        : readPlan((await resolveFile(options.plan, context.workspaceFolder)).absolute);
    const result = await inExclusiveRun(context, options.wait, async (exclusive) =>
      drawFieldSample(exclusive, {
        seed: options.seed,
        plan: limitedPlan({ ...plan, households: options.households ?? plan.households }, options),
        pass: options.pass,
        asOf: options.asOf,
        excludeFiles: await namedTables(context, options.exclude),
        otherFiles: await namedTables(context, options.other),
        villageFiles: await namedTables(context, options.villages),
        cross: options.cross ?? null,
        version: context.version,
        environment: (name) => context.environment[name],
      }),
    );
    if (context.isJson) context.output.json(result);
    else printDrawn(context, result);
    return result.problems.some((problem) => problem.level === 'refused') ? 'needs_person' : 'done';
  },
});

/** Limits named on the command line take the place of those of the plan. */
function limitedPlan(
  plan: SamplePlan,
  named: { readonly villageClass: readonly string[]; readonly householdClass: readonly string[] },
): SamplePlan {
  return {
    ...plan,
    ...(named.villageClass.length === 0 ? {} : { village_classes: named.villageClass }),
    ...(named.householdClass.length === 0 ? {} : { household_classes: named.householdClass }),
  };
}

function printDrawn(context: CommandContext, result: SampleDrawResult): void {
  const { output, say } = context;
  printProblems(context, result.problems);
  const rows = result.strata.map(({ stratum, frame, wanted, drawn }) => [
    stratum,
    ...[frame, wanted, drawn].map(String),
  ]);
  const numbers = [say('field-head-frame'), say('field-head-wanted'), say('field-head-drawn')];
  const columns = [
    { title: say('field-head-stratum'), maxWidth: STRATUM_WIDTH },
    ...numbers.map((title) => ({ title, align: 'right' as const })),
  ];
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  const { sample, villages, selected, reserves, frame } = result;
  output.line(say('field-drawn', { sample, villages, selected, reserves }));
  output.line(say('field-frame', { size: frame.size, sha256: frame.sha256 }));
  for (const { checker, checked } of result.cross?.pairs ?? []) output.line(say('field-cross', { checker, checked }));
  output.line(say('result-folder', { path: result.folder }));
}

const STRATUM_WIDTH = 60;

async function namedTables(context: CommandContext, operands: readonly string[]): Promise<string[]> {
  return (await resolveFiles(operands, context.workspaceFolder)).map(({ absolute }) => absolute);
}
