/**
 * Counts cells of a sheet that say nothing where a row's household, name or place is looked for, and codes that lost digits. Decides
 * nothing.
 */
import type { CleanValue } from '../../domain/identity.js';
import type { RowView } from '../../domain/tables/table.js';
import { saysNoName } from '../../normalise/names/names.js';
import { isFiller } from '../cells/cleaned-cell.js';
import type { SheetCleaner } from '../cells/column-cleaner.js';
import type { MappedColumn } from '../columns/mapping.js';
import type { CountedCells } from './record-counts.js';
import { mappedColumns, type SheetPlan } from '../layout/sheet-plan.js';

const WATCHED: ReadonlySet<string> = new Set(['household', 'name', 'county', 'township', 'village']);

interface Count {
  cells: number;
  row: number;
  example: string;
}

interface Watched {
  readonly mapped: MappedColumn;
  readonly nothing: Count;
  readonly lost: Count;
}

const none = (): Count => ({ cells: 0, row: 0, example: '' });

/** A date or signs where a name should stand. */
function namesNobody({ definition }: MappedColumn, { status, raw }: CleanValue): boolean {
  return definition.name === 'name' && status === 'flag' && saysNoName(raw);
}

export class FillerWatch {
  readonly #cells: SheetCleaner;
  readonly #columns: readonly Watched[];

  constructor(plan: SheetPlan, cells: SheetCleaner) {
    this.#cells = cells;
    this.#columns = mappedColumns(plan)
      .filter(({ definition: { name, type } }) => WATCHED.has(name) || type === 'code')
      .sort((one, other) => one.columnIndex - other.columnIndex)
      .map((column) => ({ mapped: column, nothing: none(), lost: none() }));
  }

  /** Canonical names of the columns that are watched. */
  get watched(): readonly string[] {
    return this.#columns.map(({ mapped }) => mapped.definition.name);
  }

  /** To be shown each used row once. */
  see(row: RowView): void {
    for (const { mapped, nothing, lost } of this.#columns) {
      const clean = this.#cells.of(mapped).clean(row);
      const count =
        isFiller(clean) || namesNobody(mapped, clean) ? nothing : clean.notes.includes('code_lost') ? lost : null;
      if (count === null) continue;
      count.cells += 1;
      if (count.cells > 1) continue;
      count.row = row.rowNumber;
      count.example = row.text(mapped.columnIndex)?.trim() ?? '';
    }
  }

  sayingNothing(): CountedCells[] {
    return this.#columns
      .filter(({ mapped, nothing }) => WATCHED.has(mapped.definition.name) && nothing.cells > 0)
      .map(({ mapped, nothing }) => ({ header: mapped.header, ...nothing }));
  }

  lostCodes(): CountedCells[] {
    return this.#columns
      .filter(({ lost }) => lost.cells > 0)
      .map(({ mapped, lost }) => ({ header: mapped.header, ...lost }));
  }
}
