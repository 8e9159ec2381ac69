/** `bidui sample draw|verify|collect|kpi`: field samples from the register, so that nobody can doubt the draw. */
import path from 'node:path';
import type { ExitName } from '../../catalog/exit-codes.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { UserError } from '../../domain/problem.js';
import { withExclusiveRun } from '../../pipeline/exclusive-run.js';
import { collectChecks, verifySample } from '../../pipeline/sample-collect.js';
import { drawFieldSample } from '../../pipeline/sample-draw.js';
import { sampleKpi, writeSampleKpi, type SampleKpi } from '../../pipeline/sample-kpi.js';
import { presetPlan, readPlan } from '../../pipeline/sample-files.js';
import { openWorkspace } from '../../pipeline/workspace.js';
import { officeDay } from '../../system/clock.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { printProblems } from '../compare-summary.js';
import { resolveFiles } from '../file-operands.js';
import { dayOption, numberOption, requirePass } from '../options.js';
import { runRequest } from '../run-request.js';
import { renderTable } from '../text-table.js';
import { programVersion } from '../version.js';

export async function run(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  switch (context.commandName) {
    case 'sample verify':
      return runVerify(context, operands);
    case 'sample collect':
      return runCollect(context, operands, options);
    case 'sample kpi':
      return runKpi(context, operands, options);
    default:
      return runDraw(context, options);
  }
}

async function runDraw(context: CommandContext, options: OptionValues): Promise<ExitName> {
  const planFile = textOption(options, 'plan');
  const plan = planFile === undefined ? presetPlan(textOption(options, 'preset') ?? 'jiangsu') : readPlan(planFile);
  const cross = textOption(options, 'cross') ?? null;
  if (cross !== null && cross !== 'county' && cross !== 'township') {
    throw new UserError('option-invalid', { option: '--cross', value: cross, expected: 'county | township' });
  }
  const result = await withExclusiveRun(runRequest(context, options), async (exclusive) =>
    drawFieldSample(exclusive, {
      seed: textOption(options, 'seed') ?? '',
      plan: { ...plan, households: householdsOption(options) ?? plan.households },
      pass: requirePass(textOption(options, 'pass') ?? 'province'),
      asOf: dayOption(options, 'asOf') ?? officeDay(context.now()),
      excludeFiles: await namedTables(context, options['exclude']),
      otherFiles: await namedTables(context, options['other']),
      cross,
      version: programVersion(),
      environment: (name) => context.environment[name],
    }),
  );
  const { output } = context;
  if (context.isJson) output.json(result);
  else {
    printProblems(context, result.problems);
    const rows = result.strata.map(({ stratum, frame, wanted, drawn }) => [
      stratum,
      ...[frame, wanted, drawn].map(String),
    ]);
    const numbers = ['抽样框', '应抽', '实抽'].map((title) => ({ title, align: 'right' as const }));
    if (!context.isQuiet)
      for (const line of renderTable([{ title: '层', maxWidth: 60 }, ...numbers], rows)) output.line(line);
    output.line(
      `样本 ${result.sample}：${result.villages} 个村，正选 ${result.selected} 户，候补 ${result.reserves} 户`,
    );
    output.line(`抽样框 ${result.frame.size} 户，SHA-256 ${result.frame.sha256}`);
    for (const { checker, checked } of result.cross?.pairs ?? []) output.line(`交叉互查：${checker} 查 ${checked}`);
    output.line(`成果：${result.folder}`);
  }
  return result.problems.some((problem) => problem.level === 'refused') ? 'needs_person' : 'done';
}

function runVerify(context: CommandContext, [file = '']: readonly string[]): ExitName {
  const check = verifySample(path.resolve(file));
  if (context.isJson) context.output.json(check);
  else if (check.equal) {
    context.output.line(`样本 ${check.sample}：复算一致（抽样框 ${check.frame} 户，正选 ${check.selected} 户）`);
  } else context.output.line(`样本 ${check.sample}：复算不一致：${check.different.join('、')}`);
  return check.equal ? 'done' : 'integrity';
}

async function runCollect(
  context: CommandContext,
  operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const files = await resolveFiles(operands, context.workspaceFolder);
  const returned = files.map(({ absolute, shown }) => ({ path: absolute, shown }));
  const day = dayOption(options, 'asOf') ?? null;
  const result = await withExclusiveRun(runRequest(context, options), (exclusive) =>
    collectChecks(exclusive, returned, day),
  );
  const { output } = context;
  if (context.isJson) output.json(result);
  else {
    printProblems(context, result.problems);
    for (const { file, row, no, complaints } of result.rows) {
      const place = { file, sheet: null, rowNumber: row, column: null };
      for (const { code, facts } of complaints) {
        output.note(`! ${no ?? ''} ${renderMessage(code, facts, place, context.language)}`);
      }
    }
    output.line(
      `收到 ${result.received_on}：接受 ${result.accepted} 户，退回 ${result.refused} 户，重复 ${result.repeated} 户，未填 ${result.blank} 户`,
    );
    if (result.return_list !== null) output.line(`退回清单：${result.return_list}`);
  }
  return result.needs_person ? 'needs_person' : 'done';
}

async function runKpi(context: CommandContext, [sample]: readonly string[], options: OptionValues): Promise<ExitName> {
  const workspace = openWorkspace(context.workspaceFolder);
  const { output } = context;
  if (options['write'] === true) {
    const { kpi, file } = await writeSampleKpi(
      workspace,
      sample ?? null,
      dayOption(options, 'asOf') ?? officeDay(context.now()),
    );
    if (context.isJson) output.json({ ...kpi, file });
    else {
      printKpi(context, kpi);
      output.line(`指标表：${file}`);
    }
    return 'done';
  }
  const kpi = sampleKpi(workspace, sample ?? null);
  if (context.isJson) output.json(kpi);
  else printKpi(context, kpi);
  return 'done';
}

function printKpi(context: CommandContext, kpi: SampleKpi): void {
  const { output } = context;
  output.line(
    `样本 ${kpi.sample}（${kpi.plan}，${kpi.drawn_on}）：正选 ${kpi.selected} 户，已核查 ${kpi.checked} 户` +
      `（其中候补 ${kpi.replaced} 户），未能核查 ${kpi.unreachable} 户，未报 ${kpi.open} 户`,
  );
  const areas = [{ county: '全部', rates: kpi.rates }, ...kpi.by_county];
  const rows = areas.flatMap(({ county, rates }) =>
    rates.map(({ name, numerator, denominator, rate, low, high, limit, is_met: isMet }) => [
      county,
      name,
      percent(rate),
      String(numerator),
      String(denominator),
      low === null ? '—' : `${percent(low)}–${percent(high)}`,
      limit === null ? '—' : `${percent(limit)}${isMet === null ? '' : isMet ? ' 达到' : ' 未达到'}`,
    ]),
  );
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [{ title: '范围' }, { title: '指标' }, right('比率'), right('分子'), right('分母')];
  for (const line of renderTable([...columns, right('95%区间'), right('限值')], rows)) output.line(line);
  for (const { name, formula } of kpi.rates) output.line(`${name} = ${formula}`);
}

function percent(rate: number | null): string {
  return rate === null ? '—' : `${(rate * 100).toFixed(2)}%`;
}

function householdsOption(options: OptionValues): number | undefined {
  const households = numberOption(options, 'households');
  if (households !== undefined && (households < 1 || !Number.isInteger(households))) {
    throw new UserError('option-invalid', { option: '--households', value: String(households), expected: '1, 2, 3 …' });
  }
  return households;
}

async function namedTables(context: CommandContext, value: OptionValues[string]): Promise<string[]> {
  const operands = Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
  return (await resolveFiles(operands, context.workspaceFolder)).map(({ absolute }) => absolute);
}
