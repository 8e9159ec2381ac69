/**
 * Cleans the cells of one column of a planned sheet. Properties of all its cells (unit, whether serials may be dates) are settled once, and
 * a text that was cleaned before is not cleaned again: dates, choices and amounts of a list repeat a thousand times over. A column that
 * hardly repeats stops remembering. Never changes the result of cleanColumnCell (test/intake/cells/column-cleaner.test.ts).
 */
import type { CleanValue } from '../../domain/identity.js';
import type { RawCell, RowView } from '../../domain/tables/table.js';
import type { CleanContext } from '../../normalise/clean-cell.js';
import { cleanColumnCell, cleanContextOf } from './clean-column-cell.js';
import type { MappedColumn } from '../columns/mapping.js';
import { mappedColumns, type SheetPlan } from '../layout/sheet-plan.js';

/** Texts remembered at once. */
const MOST_TEXTS = 20_000;
/** After so many looks it is decided whether remembering pays. */
const TRIAL_LOOKS = 4096;
const WORTHWHILE_SHARE = 0.3;

export class ColumnCleaner {
  readonly #mapped: MappedColumn;
  #context: CleanContext;
  #known: Map<string, CleanValue> | null = new Map();
  #looks = 0;
  #found = 0;

  constructor(mapped: MappedColumn, plan: SheetPlan, clean: CleanContext) {
    this.#mapped = mapped;
    this.#context = cleanContextOf(mapped, plan, clean);
  }

  /** From here on the column's codes count as damaged. */
  damageCodes(): void {
    this.#context = { ...this.#context, columnDamaged: true };
    this.#known?.clear();
  }

  clean(row: RowView): CleanValue {
    return this.cleanCell(row.cell(this.#mapped.columnIndex));
  }

  cleanCell(cell: RawCell | string): CleanValue {
    const known = this.#known;
    const text = typeof cell === 'string' ? cell : rememberedText(cell);
    if (known === null || text === null) return cleanColumnCell(this.#mapped.definition, cell, this.#context);
    this.#looks += 1;
    const before = known.get(text);
    if (before !== undefined) {
      this.#found += 1;
      return before;
    }
    if (this.#looks === TRIAL_LOOKS && this.#found < TRIAL_LOOKS * WORTHWHILE_SHARE) this.#known = null;
    if (known.size >= MOST_TEXTS) known.clear();
    const value = cleanColumnCell(this.#mapped.definition, cell, this.#context);
    known.set(text, value);
    return value;
  }
}

/** Key of a cell among others of its column; null for cells that are not remembered. */
function rememberedText({ type, text, numberFormat }: RawCell): string | null {
  if (type === 'text') return text;
  return type === 'number' || type === 'date' ? `\u0000${type}\u0000${numberFormat ?? ''}\u0000${text ?? ''}` : null;
}

/** The cleaners of a sheet, one a column, made on first use. */
export class SheetCleaner {
  readonly #plan: SheetPlan;
  readonly #clean: CleanContext;
  readonly #byColumn = new Map<MappedColumn, ColumnCleaner>();

  constructor(plan: SheetPlan, clean: CleanContext) {
    this.#plan = plan;
    this.#clean = clean;
  }

  /** From here on the codes of the column count as damaged. */
  damageCodes(columnIndex: number): void {
    for (const mapped of mappedColumns(this.#plan))
      if (mapped.columnIndex === columnIndex) this.of(mapped).damageCodes();
  }

  of(mapped: MappedColumn): ColumnCleaner {
    let cleaner = this.#byColumn.get(mapped);
    if (cleaner === undefined) {
      cleaner = new ColumnCleaner(mapped, this.#plan, this.#clean);
      this.#byColumn.set(mapped, cleaner);
    }
    return cleaner;
  }
}
