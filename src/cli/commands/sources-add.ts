/** `bidui sources add FILE`: a `tables:` entry proposed from a sample file, printed or written to bidui.yaml. */
import { ROW_UNITS } from '../../domain/column.js';
import { ROW_UNIT_LABELS } from '../../catalog/sources/column-labels.js';
import { officeDay } from '../../system/clock.js';
import { defineCommand } from '../command.js';
import { resolveFile } from '../file-operands.js';
import { choice, flag, oneOperand, value } from '../options/option.js';
import { plainText } from '../options/typed-values.js';

export const command = defineCommand({
  operands: { file: oneOperand('file', { zh: '样表', en: 'sample file' }, plainText) },
  options: {
    id: value('--id <id>', { zh: '来源编号，如 bank.microcredit', en: 'id, such as bank.microcredit' }, plainText),
    name: value('--name <name>', { zh: '中文名称', en: 'name' }, plainText),
    row: choice(
      '--row <row>',
      { zh: '一行是什么', en: 'the subject of a row' },
      {
        codes: ROW_UNITS,
        labels: Object.fromEntries(ROW_UNITS.map((unit) => [unit, ROW_UNIT_LABELS[unit].zh])) as Record<
          (typeof ROW_UNITS)[number],
          string
        >,
      },
    ),
    department: value('--department <name>', { zh: '报送部门', en: 'department' }, plainText),
    isSave: flag('--save', { zh: '写进 bidui.yaml', en: 'write it to bidui.yaml' }),
  },
  examples: [
    {
      line: 'bidui sources add 收件/银行/小额信贷台账.xlsx',
      words: { zh: '按样表拟一份说明，打印出来', en: 'propose a declaration and print it' },
    },
    {
      line: 'bidui sources add 收件/银行/小额信贷台账.xlsx --id bank.loans --department 农商行 --save',
      words: { zh: '写进 bidui.yaml', en: 'write it to bidui.yaml' },
    },
  ],
  async run(context, { file }, { id, name, row, department, isSave }) {
    const { proposeHere } = await import('../../app/tables/propose-here.js');
    const { tableText } = await import('../../app/tables/save.js');
    const { output, say } = context;
    const named = await resolveFile(file, context.workspaceFolder);
    const { passwordAsker } = await import('../password-prompt.js');
    const { proposal, saved } = await proposeHere({
      ...named,
      folder: context.workspaceFolder,
      asOf: officeDay(context.now()),
      askPassword: passwordAsker(context),
      id,
      name,
      row,
      department,
      isSave,
    });
    const { table, looksLike, rows } = proposal;
    if (context.isJson) output.json({ table, looks_like: looksLike, rows, saved });
    else output.raw(tableText(table));
    if (looksLike !== null) output.complain(say('sources-looks-like', looksLike));
    output.note(say('sources-proposed', { columns: table.columns.length, rows, source: table.id }));
    if (saved === null) return 'done';
    output.note(say(saved.hasEntry ? 'sources-saved' : 'sources-saved-outside', { source: table.id }));
    if (saved.insteadOf !== undefined) output.note(say('sources-instead', { label: saved.insteadOf }));
    if (saved.isDivisionOpen) output.complain(say('sources-division-open', { source: table.id }));
    return saved.isDivisionOpen ? 'needs_person' : 'done';
  },
});
