/** An inspection for people: the file, its sheets, each column with what it was taken for and why. Samples are masked. */
import { renderMessage } from '../catalog/messages/render.js';
import type { ColumnInspection, FileInspection, SheetInspection } from '../app/inspect/inspect.js';
import type { CommandContext } from './command.js';
import { renderTable } from './text-table.js';

const SAMPLE_WIDTH = 34;
const HEADER_WIDTH = 28;

const REASON_WORDS = {
  setting: '设置指定',
  remembered: '同一报送单位',
  header: '表头',
  noted: '表头（有备注）',
  child: '下层表头',
  content: '内容',
} as const;

export function printInspection(context: CommandContext, inspection: FileInspection): void {
  const { output } = context;
  const traits = [inspection.format, inspection.encoding, delimiterWords(inspection.delimiter)].filter(
    (trait) => trait !== null,
  );
  output.line(output.paint.bold(inspection.path) + (traits.length === 0 ? '' : `  ${traits.join('，')}`));
  for (const problem of inspection.problems) {
    output.line(`! ${renderMessage(problem.code, problem.facts, problem.place, context.language)}`);
  }
  for (const sheet of inspection.sheets) printSheet(context, sheet);
  output.line('');
}

function printSheet(context: CommandContext, sheet: SheetInspection): void {
  const { output } = context;
  const name = sheet.sheet === null ? '' : `工作表 ${sheet.sheet}${sheet.hidden ? '（隐藏）' : ''}  `;
  const header = sheet.headerRows.length === 0 ? '没有表头' : `表头第 ${sheet.headerRows.join('、')} 行`;
  const source = sheet.source === null ? '来源不明' : `来源 ${sheet.source} ${sheet.sourceLabel ?? ''}`;
  const how = sheet.isSourceStated
    ? '（指定）'
    : sheet.sourceConfidence === null
      ? ''
      : `（猜测，把握 ${percent(sheet.sourceConfidence)}）`;
  output.line(`${name}${header}  ${source}${sheet.source === null ? '' : how}`);
  if (sheet.rivals.length > 0) output.line(`  也可能是：${sheet.rivals.join('、')}；请用 --source 指定`);
  for (const problem of sheet.problems) {
    output.line(`! ${renderMessage(problem.code, problem.facts, problem.place, context.language)}`);
  }
  if (sheet.counts !== null) {
    const { counts } = sheet;
    output.line(
      `数据 ${counts.rows} 行：使用 ${counts.rowsUsed}，拒收 ${counts.refused}；记录 ${counts.records}，号码可用 ${counts.usableKeys}`,
    );
  }
  if (sheet.columns.length > 0)
    for (const line of renderTable(COLUMNS, sheet.columns.map(columnCells), output.tableRoom)) output.line(line);
}

const COLUMNS = [
  { title: '列' },
  { title: '表头', maxWidth: HEADER_WIDTH },
  { title: '认作' },
  { title: '凭什么' },
  { title: '填写', align: 'right' },
  { title: '不同', align: 'right' },
  { title: '存疑', align: 'right' },
  { title: '样例（已遮盖）', maxWidth: SAMPLE_WIDTH },
] as const;

function columnCells(column: ColumnInspection): string[] {
  const { profile } = column;
  const field = column.field === null ? '-' : `${column.field} ${column.label ?? ''}`;
  const member = column.member === null ? '' : `（成员${column.member + 1}）`;
  const reason = column.reason === null ? '' : `${REASON_WORDS[column.reason]} ${percent(column.confidence ?? 0)}`;
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

function delimiterWords(delimiter: string | null): string | null {
  if (delimiter === null) return null;
  return delimiter === '\t' ? '制表符分隔' : `分隔符 ${delimiter}`;
}
