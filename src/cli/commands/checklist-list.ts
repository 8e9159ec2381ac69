/** `bidui checklist list [id]`: checklists in use and shipped ones; one of them with its items and signers. */
import { existsSync } from 'node:fs';
import type { ChecklistListing } from '../../app/checklists/list-checklists.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { defineCommand, type CommandContext } from '../command.js';
import { optionalOperand } from '../options/option.js';
import { asTyped } from '../options/typed-values.js';
import { renderTable } from '../terminal/text-table.js';

export const command = defineCommand({
  operands: {
    id: optionalOperand(
      'id',
      { zh: '清单编号或名称：列出它的项目', en: 'id or name of a list: shows its items' },
      asTyped,
    ),
  },
  options: {},
  isReadOnly: true,
  examples: [
    { line: 'bidui checklist list', words: { zh: '启用的和自带的核查清单', en: 'checklists in use and shipped ones' } },
    {
      line: 'bidui checklist list double_confirmation',
      words: { zh: '双认定的项目、佐证和签字人', en: 'items, proofs and signers of one list' },
    },
  ],
  async run(context, { id }) {
    const { listChecklists } = await import('../../app/checklists/list-checklists.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const hasWorkspace = existsSync(workspacePaths(context.workspaceFolder).settings);
    const listing = listChecklists(hasWorkspace ? openWorkspace(context.workspaceFolder) : null, id ?? null);
    if (context.isJson) context.output.json(listing);
    else if (id === undefined) printAll(context, listing);
    else printOne(context, listing);
    return 'done';
  },
});

function printAll({ output, say }: CommandContext, { checklists }: ChecklistListing): void {
  const rows = checklists.map((list) => [
    list.id,
    list.name,
    say(`checklist-stage-${list.stage}`),
    say(`checklist-subject-${list.subject}`),
    String(list.items.length),
    String(list.signers.length),
    say(list.in_use ? (list.guards ? 'checklist-guards' : 'checklist-used') : 'checklist-unused'),
  ]);
  const heads = ['id', 'name', 'stage', 'subject', 'items', 'signers', 'use'] as const;
  const columns = heads.map((head) => ({ title: say(`checklist-head-${head}`) }));
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
}

function printOne({ output, say }: CommandContext, { checklists }: ChecklistListing): void {
  for (const list of checklists) {
    output.line(`${list.name}（${list.id}）`);
    output.line(list.basis);
    const rows = list.items.map((item, position) => [
      String(position + 1),
      item.words,
      item.answers.join('／'),
      item.pass.join('、'),
      item.evidence.join('、'),
    ]);
    const heads = ['order', 'content', 'answers', 'pass', 'evidence'] as const;
    const columns = heads.map((head) => ({ title: say(`checklist-head-${head}`) }));
    for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
    output.line(say('checklist-signers', { signers: list.signers.join(' → '), sides: list.independent }));
  }
}
