/**
 * Tables for the terminal with Chinese text: double-width characters count two columns. ASCII rules only, so that consoles with
 * code page 936 show them. Cells that are too wide are cut with an ellipsis at a character, or go on below.
 */
import stringWidth from 'string-width';

/** Blanks between columns. */
const GAP = 2;
/** No column is cut to less. */
const NARROWEST = 8;

export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Cut, or continued on a further line, beyond this many terminal columns. */
  readonly maxWidth?: number;
  /** Too wide cells go on below: names that differ at their ends stay apart. */
  readonly wraps?: boolean;
}

/** Width in terminal columns; ambiguous-width characters count two, as Chinese terminals draw them. */
export function terminalWidth(text: string): number {
  return stringWidth(text, { ambiguousIsNarrow: false });
}

/**
 * Lines of a table: header, rule, rows. Every line has the same width but for trailing blanks. Where `room` terminal columns do not
 * hold it, the widest columns of text are cut, never numbers.
 */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  room: number,
): string[] {
  const needed = columns.map((column, n) =>
    Math.min(
      column.maxWidth ?? Infinity,
      Math.max(terminalWidth(column.title), ...rows.map((row) => terminalWidth(row[n] ?? ''))),
    ),
  );
  const widths = fitInto(columns, needed, room);
  const renderRow = (cells: readonly string[]): string =>
    cells
      .map((cell, n) => pad(cut(cell, widths[n] ?? 0), widths[n] ?? 0, columns[n]?.align ?? 'left'))
      .join('  ')
      .trimEnd();
  const renderLines = (cells: readonly string[]): string[] => {
    const parts = cells.map((cell, n) => (columns[n]?.wraps === true ? wrap(cell, widths[n] ?? 0) : [cell]));
    const height = Math.max(1, ...parts.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => renderRow(parts.map((part) => part[line] ?? '')));
  };
  return [
    renderRow(columns.map((column) => column.title)),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.flatMap(renderLines),
  ];
}

function fitInto(columns: readonly TableColumn[], needed: readonly number[], room: number): number[] {
  const widths = [...needed];
  const total = (): number => widths.reduce((sum, width) => sum + width + GAP, -GAP);
  while (total() > room) {
    const widest = widths.reduce(
      (best, width, n) => (columns[n]?.align !== 'right' && width > (widths[best] ?? NARROWEST) ? n : best),
      -1,
    );
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - terminalWidth(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** Blanks in front of what goes on below. */
const INDENT = '  ';

/** Parts of at most that width, broken at characters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line.trim() !== '' && terminalWidth(line + character) > width) {
      lines.push(line);
      line = INDENT;
    }
    line += character;
  }
  return [...lines, line];
}

function cut(text: string, width: number): string {
  if (terminalWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (terminalWidth(kept + character) > width - 2) break;
    kept += character;
  }
  return `${kept}..`;
}
