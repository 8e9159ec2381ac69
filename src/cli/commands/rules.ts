/** `bidui rules`: the rules in force with parameters and basis, and which cannot run and why; with `--xlsx` as a workbook. */
import path from 'node:path';
import type { ListedRule, RuleListing } from '../../app/rules/rules.js';
import { dayOf } from '../options/shared-options.js';
import { existsSync } from 'node:fs';
import { flag, value } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { renderTable } from '../text-table.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    asOf: dayOf('参数取哪一天的值', 'parameters of this day'),
    isAll: flag('--all', { zh: '连同缺少名单或列的规则', en: 'also those that lack a list or column' }),
    xlsx: value(
      '--xlsx <file>',
      { zh: '写成工作簿，改好后可导入', en: 'as a workbook that can be edited and imported' },
      plainText,
    ),
  },
  examples: [
    { line: 'bidui rules', words: { zh: '列出规则', en: 'list the rules' } },
    { line: 'bidui rules --json', words: { zh: '含参数和测试行', en: 'with parameters and test rows' } },
  ],
  async run(context, _operands, { asOf, isAll, xlsx }) {
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const hasWorkspace = existsSync(workspacePaths(context.workspaceFolder).settings);
    const workspace = hasWorkspace ? openWorkspace(context.workspaceFolder) : null;
    if (xlsx !== undefined) {
      const { writeRulesBook } = await import('../../app/rules/book.js');
      const written = await writeRulesBook(workspace, path.resolve(xlsx), asOf);
      if (context.isJson) context.output.json({ file: written });
      else context.output.line(`规则库已写到 ${written}；改好后运行 bidui rules import`);
      return 'done';
    }
    const { listRules, listRulesWithExamples } = await import('../../app/rules/rules.js');
    if (context.isJson) context.output.json(await listRulesWithExamples(workspace, asOf));
    else printListing(context, listRules(workspace, asOf), isAll);
    return 'done';
  },
});

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
