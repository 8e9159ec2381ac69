/**
 * Cells that hold something which cannot be read: neither blank nor a value (docs/design/rules.md, "Unknown is unknown"). Names them for
 * the store, so that rules neither find by them nor are stopped by them, and counts them for the reader. Decides nothing.
 */
import { FILLER_MARK } from '../catalog/rules/defaults.js';
import { isNumericColumn, type ColumnDefinition, type ColumnType } from '../domain/column.js';
import type { CleanValue } from '../domain/identity.js';
import type { SourceRecord } from '../domain/record.js';
import { joinCodes, shownText } from '../delivery/stored-cells.js';
import { saysNoName } from '../normalise/names/names.js';

export interface UnreadableColumn {
  readonly label: string;
  readonly cells: number;
  /** Row of the first. */
  readonly row: number;
  /** The first distinct texts, as written. */
  readonly examples: readonly string[];
}

const READ_OR_NOTHING: ReadonlySet<ColumnType> = new Set(['date', 'month', 'year', 'yes_no', 'sex']);
/** Types of columns whose fillers each sheet already reports, so they are not counted again. */
const REPORTED_BY_SHEETS: ReadonlySet<ColumnType> = new Set(['id', 'name', 'code', 'credit_code']);
const MOST_EXAMPLES = 3;
/** Beginning of the texts below: most cells need no closer look. */
const BEGINS_ELSEWHERE = /^[\s?？详见另参]/u;
/** Says that the answer is somewhere else, or that something was lost. */
const SAYS_ELSEWHERE = /^(?:[?？]{2,}|(?:详?见|另见|参见)(?:附件|附表|附页|备注|说明|材料|原件|档案).{0,6})$/u;

/** True for a cell that says something which its column cannot hold. */
function isUnreadable(clean: CleanValue | null | undefined, column: ColumnDefinition): boolean {
  if (clean === null || clean === undefined) return false;
  if (column.name !== 'name' && column.type !== 'id' && column.type !== 'code' && BEGINS_ELSEWHERE.test(clean.raw)) {
    if (SAYS_ELSEWHERE.test(clean.raw.trim())) return true;
  }
  if (column.type === 'name' && column.name !== 'name' && clean.status === 'flag') return saysNoName(clean.raw);
  if (clean.status === 'flag') return READ_OR_NOTHING.has(column.type) || isNumericColumn(column);
  return isClosed(column) && clean.notes.includes('unlisted_value');
}

function isClosed({ isState, type }: ColumnDefinition): boolean {
  return isState ?? type === 'choice';
}

/** A word or sign for nothing: blank where the column writes its blanks so, else a value may be missing behind it. */
function fillerOf(clean: CleanValue | null | undefined, column: ColumnDefinition): 'blank' | 'unknown' | null {
  if (clean?.status !== 'none' || !clean.notes.includes('blank_word')) return null;
  const isReported = REPORTED_BY_SHEETS.has(column.type) && !(column.type === 'name' && column.name !== 'name');
  return isReported ? null : clean.notes.includes('blank_usual') ? 'blank' : 'unknown';
}

/** True for a cell that is named or counted. */
export function isNoted(clean: CleanValue | null, column: ColumnDefinition): boolean {
  return isUnreadable(clean, column) || fillerOf(clean, column) !== null;
}

/** True where a printed name says nothing, so that it can neither agree nor differ. */
export function isNameInDoubt(clean: CleanValue | null | undefined): boolean {
  if (clean === null || clean === undefined) return false;
  const text = shownText(clean);
  return text === null || saysNoName(text);
}

/** With further columns in doubt, each with its mark where it needs one. */
export function withDoubts(noted: string | null, columns: readonly string[]): string | null {
  return columns.length === 0 ? noted : `${noted ?? ','}${columns.map((name) => `${name},`).join('')}`;
}

/** The doubt of a name that says nothing; none of one that names somebody, or of a column that is not there. */
export function nameDoubts(clean: CleanValue | null | undefined): readonly string[] {
  return isNameInDoubt(clean) ? [`name${FILLER_MARK}`] : [];
}

export class UnreadableCells {
  readonly columns = new Map<string, UnreadableColumn>();
  /** Cells that hold a word or sign for nothing. */
  readonly fillers = new Map<string, UnreadableColumn & { readonly isUnknown: boolean }>();

  /** The unreadable columns of a record as the store holds them, fillers with their mark; null where there are none. `cleaned` are the cells of `columns`. */
  note(
    record: SourceRecord,
    cleaned: readonly (CleanValue | null)[],
    columns: readonly ColumnDefinition[],
  ): string | null {
    const names: string[] = [];
    columns.forEach((column, at) => {
      const clean = cleaned[at];
      if (clean === undefined || clean === null) return;
      if (isUnreadable(clean, column)) {
        names.push(column.name);
        this.columns.set(column.name, counted(this.columns.get(column.name), column, clean, record));
        return;
      }
      const filler = fillerOf(clean, column);
      if (filler === null) return;
      if (filler === 'unknown') names.push(`${column.name}${FILLER_MARK}`);
      const before = this.fillers.get(column.name);
      const isUnknown = filler === 'unknown' || before?.isUnknown === true;
      this.fillers.set(column.name, { ...counted(before, column, clean, record), isUnknown });
    });
    return names.length === 0 ? null : joinCodes(names);
  }
}

function counted(
  known: UnreadableColumn | undefined,
  { label }: ColumnDefinition,
  clean: CleanValue,
  { rowNumber }: SourceRecord,
): UnreadableColumn {
  const before = known ?? { label, cells: 0, row: rowNumber, examples: [] };
  const text = clean.raw.trim();
  const isNew = before.examples.length < MOST_EXAMPLES && !before.examples.includes(text);
  return { ...before, cells: before.cells + 1, examples: isNew ? [...before.examples, text] : before.examples };
}
