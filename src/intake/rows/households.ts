/** Where one household ends and the next begins, and the key it has inside its list. */
import { HEAD_RELATION } from '../../catalog/sources/relations.js';
import type { RowView } from '../../domain/tables/table.js';
import { impliedValue, type RecordFrame } from './row-record.js';

/** Gives each row the key of its household; rows must come in file order. */
export class HouseholdKeys {
  readonly #frame: RecordFrame;
  readonly #file: string;
  #head: string | null = null;
  /** Rows before the first head of a sheet that is divided by head rows. */
  rowsWithoutHead = 0;

  constructor(file: string, frame: RecordFrame) {
    this.#file = file;
    this.#frame = frame;
  }

  /** Null where the row belongs to no household that can be named. */
  keyOf(row: RowView): string | null {
    const { plan, cells } = this.#frame;
    switch (plan.households) {
      case 'none':
        return null;
      case 'by_number':
        return this.#numberOf(row);
      case 'by_row':
        return this.#numberOf(row) ?? this.#placeOf(row);
      case 'by_sheet':
        return impliedValue(this.#frame, 'household')?.value ?? this.#placeOf(null);
      case 'by_head_row': {
        const relation = plan.columns.get('relation');
        const isHead = relation !== undefined && cells.of(relation).clean(row).value === HEAD_RELATION;
        if (isHead) this.#head = this.#placeOf(row);
        else if (this.#head === null) this.rowsWithoutHead += 1;
        return this.#head;
      }
    }
  }

  #numberOf(row: RowView): string | null {
    const column = this.#frame.plan.columns.get('household');
    if (column === undefined) return null;
    return this.#frame.cells.of(column).clean(row).value;
  }

  /** File, sheet and, unless the sheet is one household, the row where it begins: the same each time the same file is read. */
  #placeOf(row: RowView | null): string {
    return [this.#file, this.#frame.plan.sheet ?? '', ...(row === null ? [] : [row.rowNumber])].join('›');
  }
}
