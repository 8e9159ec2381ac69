/** Counts the cells of a sheet that say nothing where a row's household, name or place is looked for. Decides nothing. */
import type { RowView } from '../domain/table.js';
import { isFiller } from './cleaned-cell.js';
import type { SheetCleaner } from './column-cleaner.js';
import type { MappedColumn } from './column-mapping.js';
import type { FillerColumn } from './record-counts.js';
import type { SheetPlan } from './sheet-plan.js';

const WATCHED = ['household', 'name', 'county', 'township', 'village'] as const;

interface Watched {
  readonly mapped: MappedColumn;
  cells: number;
  row: number;
  example: string;
}

export class FillerWatch {
  readonly #cells: SheetCleaner;
  readonly #columns: readonly Watched[];

  constructor(plan: SheetPlan, cells: SheetCleaner) {
    this.#cells = cells;
    const mapped = [plan.columns, ...plan.slots.map(({ columns }) => columns)].flatMap((columns) =>
      WATCHED.flatMap((name) => columns.get(name) ?? []),
    );
    this.#columns = [...new Set(mapped)]
      .sort((one, other) => one.columnIndex - other.columnIndex)
      .map((column) => ({ mapped: column, cells: 0, row: 0, example: '' }));
  }

  /** To be shown each used row once. */
  see(row: RowView): void {
    for (const column of this.#columns) {
      if (!isFiller(this.#cells.of(column.mapped).clean(row))) continue;
      column.cells += 1;
      if (column.cells > 1) continue;
      column.row = row.rowNumber;
      column.example = row.text(column.mapped.columnIndex)?.trim() ?? '';
    }
  }

  columns(): FillerColumn[] {
    return this.#columns
      .filter(({ cells }) => cells > 0)
      .map(({ mapped, cells, row, example }) => ({ header: mapped.header, cells, row, example }));
  }
}
