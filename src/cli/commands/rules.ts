/** `bidui rules`: the rules in force with parameters and basis, and which cannot run and why; with `--xlsx` as a workbook. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ExitName } from '../../catalog/exit-codes.js';
import { listRules, listRulesWithExamples, type ListedRule, type RuleListing } from '../../pipeline/rules.js';
import { writeRulesBook } from '../../pipeline/rules-book.js';
import { openWorkspace } from '../../pipeline/workspace.js';
import { officeDay } from '../../system/clock.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { textOption, type CommandContext, type OptionValues } from '../command.js';
import { dayOption } from '../options.js';
import { renderTable } from '../text-table.js';

export async function run(
  context: CommandContext,
  _operands: readonly string[],
  options: OptionValues,
): Promise<ExitName> {
  const asOf = dayOption(options, 'asOf') ?? officeDay(context.now());
  const hasWorkspace = existsSync(workspacePaths(context.workspaceFolder).settings);
  const workspace = hasWorkspace ? openWorkspace(context.workspaceFolder) : null;
  const target = textOption(options, 'xlsx');
  if (target !== undefined) {
    const written = await writeRulesBook(workspace, path.resolve(target), asOf);
    if (context.isJson) context.output.json({ file: written });
    else context.output.line(`规则库已写到 ${written}；改好后运行 bidui rules import`);
    return 'done';
  }
  if (context.isJson) context.output.json(await listRulesWithExamples(workspace, asOf));
  else printListing(context, listRules(workspace, asOf), options['all'] === true);
  return 'done';
}

const STATUS_WORDS = { ready: '可运行', not_applicable: '缺名单', broken: '写法有误', disabled: '已停用' } as const;
const SEVERITY_WORDS = { error: '强制', verify: '核实', notice: '提示' } as const;
const NAME_WIDTH = 24;
const BASIS_WIDTH = 40;

function printListing(context: CommandContext, listing: RuleListing, withUnavailable: boolean): void {
  const { output } = context;
  const titles = ['编号', '名称', '性质', '轮次', '参数', '依据', '情况'];
  const columns = titles.map((title) => ({ title, maxWidth: title === '名称' ? NAME_WIDTH : BASIS_WIDTH }));
  for (const line of renderTable(columns, listing.rules.map(ruleCells), output.tableRoom)) output.line(line);
  const ready = listing.rules.filter((rule) => rule.status === 'ready').length;
  output.line('');
  output.line(
    `规则 ${listing.rules.length} 条，可运行 ${ready} 条；目录另有 ${listing.unavailable.length} 条缺少名单或列，不能运行`,
  );
  if (!withUnavailable) return;
  const rows = listing.unavailable.map((rule) => [rule.number, rule.name, rule.lacks]);
  for (const line of renderTable([{ title: '编号' }, { title: '名称' }, { title: '缺什么', maxWidth: 60 }], rows))
    output.line(line);
}

function ruleCells(rule: ListedRule): string[] {
  const parameters = rule.parameters.map((parameter) => `${parameter.name}=${parameter.value}${parameter.unit}`);
  const reason = rule.reason === null ? '' : `：${rule.reason}`;
  return [
    rule.rule,
    rule.name,
    SEVERITY_WORDS[rule.severity],
    rule.passes.join(' '),
    parameters.join('；'),
    rule.basis,
    STATUS_WORDS[rule.status] + reason,
  ];
}
