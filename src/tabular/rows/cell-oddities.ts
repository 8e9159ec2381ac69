/**
 * Cells that were not read as they stand: each kind once a sheet, at the place of the first, with the number of cells. Reading a sheet
 * twice counts them once. Collects only; what is odd is decided by the readers.
 */
import { columnLetters, placeOfRow } from '../../domain/place.js';
import type { Problem } from '../../domain/problem.js';

type CellOddity = 'text-struck' | 'text-zero-characters';

/** Columns that any format can have. */
const COLUMNS = 16_384;

/** Of one open file. */
export class CellOddities {
  /** Path of the file as messages show it. */
  readonly path: string;
  readonly #problems: Problem[];
  readonly #noted = new Map<string, Set<number>>();

  /** `problems` are those of the open file: what is noted while rows are read is added to them. */
  constructor(path: string, problems: Problem[]) {
    this.path = path;
    this.#problems = problems;
  }

  note(code: CellOddity, sheet: string | null, rowNumber: number, columnIndex: number): void {
    const key = `${code}|${sheet ?? ''}`;
    const cells = this.#noted.get(key) ?? new Set();
    this.#noted.set(key, cells);
    const cell = rowNumber * COLUMNS + columnIndex;
    if (cells.has(cell)) return;
    cells.add(cell);
    const known = this.#problems.findIndex((problem) => problem.code === code && problem.place?.sheet === sheet);
    const place = this.#problems[known]?.place ?? {
      ...placeOfRow(this.path, sheet, rowNumber),
      column: columnLetters(columnIndex),
    };
    const problem: Problem = { code, level: 'warning', place, facts: { count: cells.size } };
    if (known < 0) this.#problems.push(problem);
    else this.#problems[known] = problem;
  }
}
