/** What was read of a text table in stretches, as one reader of the whole table tells it. */
import type { Problem } from '../../domain/problem.js';
import { joinCounts, type RecordCounts } from '../../intake/record-counts.js';
import { earliest, type FileReading, type SheetReading, type TableReading } from './file-reading.js';

export interface StretchReading {
  readonly file: FileReading;
  /** Added to the numbers of its rows. */
  readonly shift: number;
}

/** The one sheet of a reading of a stretch; undefined when the file could not be opened. */
export function stretchSheet({ tables: [table] }: FileReading): SheetReading | undefined {
  return table?.sheets[0];
}

/** What came of rows that the readers of stretches set aside. */
export interface AsideReading {
  readonly counts: RecordCounts;
  /** As ReadingHorizon.firstChange. */
  readonly firstChange: string;
}

export function joinStretches(stretches: readonly StretchReading[], aside: AsideReading | null): FileReading {
  const [first] = stretches;
  const sheets = stretches.map(({ file }) => stretchSheet(file));
  const [table, sheet] = [first?.file.tables[0], sheets[0]];
  const trouble = stretches.map(({ file }) => file.trouble).find((problem) => problem !== null) ?? null;
  const path = first?.file.path ?? '';
  const firstChange = earliest([...stretches.map(({ file }) => file), ...(aside === null ? [] : [aside])]);
  if (table === undefined || sheet === undefined) return { path, tables: [], trouble, firstChange };
  const breaks = stretches.flatMap(({ shift }, at) => shifted(sheets[at]?.trouble ?? [], shift));
  const counts = joinCounts([
    ...stretches.flatMap(({ shift }, at) => {
      const of = sheets[at]?.counts ?? null;
      return of === null ? [] : [{ counts: of, shift }];
    }),
    ...(aside === null ? [] : [{ counts: aside.counts, shift: 0 }]),
  ]);
  const joined: SheetReading = {
    ...sheet,
    // The health of number columns is only known of a table that was read to its end.
    counts: breaks.length === 0 ? counts : { ...counts, numberColumns: [] },
    trouble: breaks[0] ?? null,
    end: null,
  };
  return { path, tables: [{ ...table, sheets: [joined], noticed: joinNoticed(stretches) }], trouble, firstChange };
}

/** Rows that have not the number of fields that the table has are one remark, at the first of them. */
function joinNoticed(stretches: readonly StretchReading[]): TableReading['noticed'] {
  const noticed: Problem[] = [];
  let uneven = -1;
  for (const problem of stretches.flatMap(({ file, shift }) =>
    file.tables.flatMap((table) => table.noticed.flatMap((one) => shifted(one, shift))),
  )) {
    const before = noticed[uneven];
    if (problem.code !== 'csv-uneven') noticed.push(problem);
    else if (before === undefined) uneven = noticed.push(problem) - 1;
    else {
      const count = Number(before.facts['count']) + Number(problem.facts['count']);
      noticed[uneven] = { ...before, facts: { ...before.facts, count } };
    }
  }
  return noticed;
}

function shifted(problem: Problem | readonly [], shift: number): Problem[] {
  if (!('code' in problem)) return [];
  const { place } = problem;
  if (place === null || place.rowNumber === null) return [problem];
  return [{ ...problem, place: { ...place, rowNumber: place.rowNumber + shift } }];
}
