/** Entries of bidui.yaml with the files that they read now, and the month whose data they are. */
import { expandPatterns } from '../../system/workspace-files.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { MonthEntry } from './match-month.js';

type Settings = Workspace['settings'];
type AnyEntry = Settings['register'][number] | Settings['candidates'][number] | Settings['sources'][number];

/** `rowsOf`: data rows of a file in the last batch; null where unknown. */
export async function entriesOf(
  { paths, settings }: Workspace,
  rowsOf: (file: string) => number | null,
): Promise<MonthEntry[]> {
  const found: MonthEntry[] = [];
  for (const section of ['register', 'candidates', 'sources'] as const) {
    for (const [position, entry] of (settings[section] as readonly AnyEntry[]).entries()) {
      const files = await expandPatterns(paths.root, entry.files);
      const rows = files.map(rowsOf);
      found.push({
        section,
        position,
        source: 'source' in entry ? entry.source : section,
        files,
        sheets: entry.sheets ?? null,
        division: entry.division ?? null,
        level: 'level' in entry ? entry.level : null,
        dataDate: entry.data_date ?? null,
        serves: 'serves' in entry ? entry.serves.join('+') : '',
        // A book of several lists counts for all of them.
        rows:
          entry.sheets !== undefined || rows.some((count) => count === null)
            ? null
            : rows.reduce<number>((sum, count) => sum + (count ?? 0), 0),
      });
    }
  }
  return found;
}

/** `2018-07`: of the last batch, else of the newest data day of an entry; null where neither is known. `asOf`: ISO day. */
export function monthOf(entries: readonly MonthEntry[], asOf: string | null): string | null {
  const newest = entries
    .flatMap(({ dataDate }) => dataDate ?? [])
    .sort()
    .at(-1);
  return (asOf ?? newest)?.slice(0, 'yyyy-mm'.length) ?? null;
}
