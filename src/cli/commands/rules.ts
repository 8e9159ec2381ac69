/** `bidui rules`: the rules in force with parameters and basis, and which cannot run and why; with `--xlsx` as a workbook. */
import { parameterLabel } from '../../catalog/rules/parameter-words.js';
import path from 'node:path';
import type { ListedRule, RuleListing } from '../../app/rules/rules.js';
import { dayOf } from '../options/shared-options.js';
import { existsSync } from 'node:fs';
import { flag, target, value } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { renderTable } from '../terminal/text-table.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    asOf: dayOf('参数取哪一天的值', 'parameters of this day'),
    isAll: flag('--all', { zh: '连同缺少名单或列的规则', en: 'also those that lack a list or column' }),
    xlsx: target(
      value(
        '--xlsx <file>',
        { zh: '写成工作簿，改好后可导入', en: 'as a workbook that can be edited and imported' },
        plainText,
      ),
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
      else context.output.line(context.say('rules-book-written', { file: written }));
      return 'done';
    }
    const { listRules, listRulesWithExamples } = await import('../../app/rules/rules.js');
    if (context.isJson) context.output.json(await listRulesWithExamples(workspace, asOf));
    else await printListing(context, listRules(workspace, asOf), isAll);
    return 'done';
  },
});

const NAME_WIDTH = 24;
const BASIS_WIDTH = 40;
const LACKS_WIDTH = 60;

async function printListing(context: CommandContext, listing: RuleListing, withUnavailable: boolean): Promise<void> {
  const { output, say } = context;
  const titles = [
    say('rules-head-severity'),
    say('rules-head-passes'),
    say('rules-head-parameters'),
    say('rules-head-basis'),
    say('head-state'),
  ];
  const columns = [
    { title: say('head-number') },
    { title: say('head-name'), maxWidth: NAME_WIDTH },
    ...titles.map((title) => ({ title, maxWidth: BASIS_WIDTH })),
  ];
  const { sourceLabel } = await import('../../catalog/sources/source-words.js');
  // Lists by name for those who read Chinese; an English reader knows them by id.
  const labelled = (reason: string): string =>
    context.language === 'zh' ? reason.split('、').map(sourceLabel).join('、') : reason;
  const cells = listing.rules.map((rule) => ruleCells(rule, context, labelled));
  for (const line of renderTable(columns, cells, output.tableRoom)) output.line(line);
  const ready = listing.rules.filter((rule) => rule.status === 'ready').length;
  output.line('');
  output.line(say('rules-count', { count: listing.rules.length, ready, unavailable: listing.unavailable.length }));
  if (!withUnavailable) return;
  const rows = listing.unavailable.map((rule) => [rule.number, rule.name, rule.lacks]);
  const heads = [
    { title: say('head-number') },
    { title: say('head-name') },
    { title: say('rules-head-lacks'), maxWidth: LACKS_WIDTH },
  ];
  for (const line of renderTable(heads, rows, output.tableRoom)) output.line(line);
}

function ruleCells(
  rule: ListedRule,
  { say, language }: CommandContext,
  labelled: (reason: string) => string,
): string[] {
  const parameters = rule.parameters.map(
    ({ name, value, unit }) => `${parameterLabel({ number: rule.rule }, name, language)}=${value}${unit}`,
  );
  const status = say(`rules-status-${rule.status}`);
  return [
    rule.rule,
    rule.name,
    say(`severity-${rule.severity}`),
    rule.passes.map((pass) => say(`rules-pass-${pass}`)).join(' '),
    parameters.join('; '),
    rule.basis,
    rule.reason === null ? status : say('rules-status-because', { status, reason: labelled(rule.reason) }),
  ];
}
