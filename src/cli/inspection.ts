/** An inspection for people: the file, its sheets, each column with its recognised meaning and why. Samples are masked. */
import type { Say } from '../catalog/messages/render.js';
import { renderMessage } from '../catalog/messages/render.js';
import type { ColumnInspection, FileInspection, SheetInspection } from '../app/inspect/inspect.js';
import type { CommandContext } from './command.js';
import { renderTable, type TableColumn } from './terminal/text-table.js';

const SAMPLE_WIDTH = 34;
const HEADER_WIDTH = 28;

export function printInspection(context: CommandContext, inspection: FileInspection): void {
  const { output } = context;
  const traits = [inspection.format, inspection.encoding, delimiterWords(inspection.delimiter, context.say)].filter(
    (trait) => trait !== null,
  );
  output.line(output.paint.bold(inspection.path) + (traits.length === 0 ? '' : `  ${traits.join(', ')}`));
  for (const problem of inspection.problems) {
    output.line(`! ${renderMessage(problem.code, problem.facts, problem.place, context.language)}`);
  }
  for (const sheet of inspection.sheets) printSheet(context, sheet);
  output.line('');
}

function printSheet(context: CommandContext, sheet: SheetInspection): void {
  const { output, say } = context;
  const name = sheet.sheet === null ? '' : say('inspect-sheet', { sheet: sheet.sheet });
  const hidden = sheet.sheet !== null && sheet.hidden ? say('inspect-hidden') : '';
  const rows = sheet.headerRows.join(' ');
  const header = rows === '' ? say('inspect-no-header') : say('inspect-header', { rows });
  output.line([name + hidden, header, sourceWords(sheet, say)].filter((part) => part !== '').join('  '));
  if (sheet.rivals.length > 0) output.line(say('inspect-rivals', { sources: sheet.rivals.join(' ') }));
  for (const problem of sheet.problems) {
    output.line(`! ${renderMessage(problem.code, problem.facts, problem.place, context.language)}`);
  }
  if (sheet.counts !== null) {
    const { counts } = sheet;
    const { rows: all, rowsUsed: used, refused, records, usableKeys: usable } = counts;
    output.line(say('inspect-counts', { rows: all, used, refused, records, usable }));
  }
  for (const { column, label, rules } of sheet.missingColumns) {
    output.line(say('inspect-missing', { column, label, rules: rules.join(' ') }));
  }
  const cells = sheet.columns.map((column) => columnCells(column, say));
  if (cells.length > 0) for (const line of renderTable(columnHeads(say), cells, output.tableRoom)) output.line(line);
}

function sourceWords(sheet: SheetInspection, say: Say): string {
  const { source, sourceLabel: label, sourceConfidence: confidence } = sheet;
  if (source === null) return say('inspect-source-unclear');
  const words = say('inspect-source', { source, label: label ?? '' });
  if (sheet.isSourceStated) return words + say('inspect-source-stated');
  return confidence === null ? words : words + say('inspect-source-guessed', { percent: percent(confidence) });
}

function columnHeads(say: Say): TableColumn[] {
  return [
    { title: say('inspect-head-column') },
    { title: say('inspect-head-header'), maxWidth: HEADER_WIDTH },
    { title: say('inspect-head-field') },
    { title: say('inspect-head-why') },
    { title: say('inspect-head-filled'), align: 'right' },
    { title: say('inspect-head-distinct'), align: 'right' },
    { title: say('inspect-head-doubtful'), align: 'right' },
    { title: say('inspect-head-samples'), maxWidth: SAMPLE_WIDTH },
  ];
}

function columnCells(column: ColumnInspection, say: Say): string[] {
  const { profile } = column;
  const field = column.field === null ? '-' : `${column.field} ${column.label ?? ''}`;
  const member = column.member === null ? '' : say('inspect-member', { number: column.member + 1 });
  const reason =
    column.reason === null ? '' : `${say(`inspect-why-${column.reason}`)} ${percent(column.confidence ?? 0)}`;
  const doubtful = profile.numbers === null ? profile.doubtful : profile.numbers.lost + profile.numbers.doubtful;
  return [
    column.column,
    column.header.replaceAll(/\s+/gu, ' '),
    field + member,
    reason,
    String(profile.filled),
    `${profile.distinct}${profile.isDistinctCapped ? '+' : ''}`,
    doubtful === null ? '' : String(doubtful),
    column.samples.join(' ').replaceAll(/\s+/gu, ' '),
  ];
}

function percent(rate: number): string {
  return `${Math.round(rate * 100)}%`;
}

function delimiterWords(delimiter: string | null, say: Say): string | null {
  if (delimiter === null) return null;
  return delimiter === '\t' ? say('inspect-tabs') : say('inspect-delimiter', { delimiter });
}
