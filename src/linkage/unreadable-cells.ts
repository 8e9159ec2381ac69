/**
 * Cells that hold something which cannot be read: neither blank nor a value (docs/design/rules.md, "Unknown is unknown"). Names them for
 * the store, so that rules neither find by them nor are stopped by them, and counts them for the reader. Decides nothing.
 */
import { isNumericColumn } from '../store/work-schema.js';
import type { ColumnDefinition, ColumnType } from '../domain/column.js';
import type { CleanValue } from '../domain/identity.js';
import type { SourceRecord } from '../domain/record.js';
import { joinCodes } from '../delivery/stored-cells.js';

export interface UnreadableColumn {
  readonly label: string;
  readonly cells: number;
  /** Row of the first. */
  readonly row: number;
  /** The first distinct texts, as written. */
  readonly examples: readonly string[];
}

const READ_OR_NOTHING: ReadonlySet<ColumnType> = new Set(['date', 'month', 'year', 'yes_no', 'sex']);
const MOST_EXAMPLES = 3;
/** Says that the answer is somewhere else, or that something was lost. */
const SAYS_ELSEWHERE = /^(?:[?？]{2,}|(?:详?见|另见|参见)(?:附件|附表|附页|备注|说明|材料|原件|档案).{0,6})$/u;

/** True for a cell that says something which its column cannot hold. */
function isUnreadable(clean: CleanValue | null | undefined, column: ColumnDefinition): boolean {
  if (clean === null || clean === undefined) return false;
  if (column.name !== 'name' && column.type !== 'id' && SAYS_ELSEWHERE.test(clean.raw.trim())) return true;
  if (clean.status === 'flag') return READ_OR_NOTHING.has(column.type) || isNumericColumn(column);
  const isClosed = column.isState ?? column.type === 'choice';
  return isClosed && clean.notes.includes('unlisted_value');
}

export class UnreadableCells {
  readonly columns = new Map<string, UnreadableColumn>();

  /** The unreadable columns of a record as the store holds them; null where there are none. `cleaned` are the cells of `columns`. */
  note(
    record: SourceRecord,
    cleaned: readonly (CleanValue | null)[],
    columns: readonly ColumnDefinition[],
  ): string | null {
    const names: string[] = [];
    columns.forEach((column, at) => {
      const clean = cleaned[at];
      if (clean === undefined || clean === null || !isUnreadable(clean, column)) return;
      names.push(column.name);
      this.#count(column, clean.raw.trim(), record.rowNumber);
    });
    return names.length === 0 ? null : joinCodes(names);
  }

  #count({ name, label }: ColumnDefinition, text: string, row: number): void {
    const before = this.columns.get(name) ?? { label, cells: 0, row, examples: [] };
    const isNew = before.examples.length < MOST_EXAMPLES && !before.examples.includes(text);
    this.columns.set(name, {
      ...before,
      cells: before.cells + 1,
      examples: isNew ? [...before.examples, text] : before.examples,
    });
  }
}
