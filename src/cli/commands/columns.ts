/** `bidui columns [source]`: the columns of one table with their headers and the rules that need them; without a source all tables. */
import type { ColumnListing, SourceListing } from '../../app/rules/list-columns.js';
import { sayIn } from '../../catalog/messages/render.js';
import { COLUMN_TYPE_LABELS, ROW_UNIT_LABELS } from '../../catalog/sources/column-labels.js';
import { defineCommand, type CommandContext } from '../command.js';
import { optionalOperand } from '../options/option.js';
import { renderTable } from '../terminal/text-table.js';
import { plainText } from '../options/typed-values.js';

export const command = defineCommand({
  operands: {
    source: optionalOperand('source', { zh: '来源的代码或名称', en: 'code or name of a source' }, plainText),
  },
  options: {},
  isReadOnly: true,
  examples: [
    { line: 'bidui columns', words: { zh: '名册和全部名单', en: 'the register and every list' } },
    { line: 'bidui columns housing.property', words: { zh: '不动产登记的列', en: 'columns of one list' } },
    {
      line: 'bidui columns 不动产登记 --json',
      words: { zh: '按名称找，含全部表头', en: 'by its name, all headers' },
    },
  ],
  async run(context, { source }) {
    const { listColumns, listSources } = await import('../../app/rules/list-columns.js');
    const { rulesHere, workspaceHere } = await import('../../app/tables/own-tables-here.js');
    const workspace = workspaceHere(context.workspaceFolder);
    const listing = source === undefined ? listSources() : listColumns(source, rulesHere(workspace));
    if (context.isJson) context.output.json(listing);
    else if ('sources' in listing) printSources(context, listing);
    else printColumns(context, listing);
    return 'done';
  },
});

/** Headers shown of a column; --json has them all. */
const SHOWN_HEADERS = 3;
const HEADERS_WIDTH = 48;

function printSources(context: CommandContext, { sources }: SourceListing): void {
  const { output, language } = context;
  const say = sayIn(language);
  const columns = [
    { title: say('columns-source-head') },
    { title: say('columns-name-head') },
    { title: say('columns-department-head') },
    { title: say('columns-row-head') },
    { title: say('columns-count-head'), align: 'right' as const },
  ];
  const rows = sources.map((source) => [
    source.source,
    source.name,
    source.department,
    ROW_UNIT_LABELS[source.row_is][language],
    String(source.columns),
  ]);
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  output.line('');
  output.line(say('columns-sources-hint', { count: sources.length }));
}

function printColumns(context: CommandContext, listing: ColumnListing): void {
  const { output, language } = context;
  const say = sayIn(language);
  const { source, name, department, columns } = listing;
  const row = ROW_UNIT_LABELS[listing.row_is][language];
  output.line(say('columns-of-source', { source, name, department, row, columns: columns.length }));
  output.line('');
  const heads = [
    { title: say('columns-column-head') },
    { title: say('columns-name-head') },
    { title: say('columns-type-head') },
    { title: say('columns-headers-head'), maxWidth: HEADERS_WIDTH },
    { title: say('columns-rules-head'), maxWidth: HEADERS_WIDTH },
  ];
  const rows = columns.map((column) => {
    const headers = [...column.headers.slice(1), ...column.loose_headers];
    const more = headers.length > SHOWN_HEADERS ? say('columns-more-headers', { count: headers.length }) : '';
    return [
      column.column,
      column.name,
      COLUMN_TYPE_LABELS[column.type][language],
      headers.slice(0, SHOWN_HEADERS).join('、') + more,
      column.needed_by.join(' '),
    ];
  });
  for (const line of renderTable(heads, rows, output.tableRoom)) output.line(line);
  output.line('');
  output.line(say('columns-hint', { source }));
}
