/** Entries of bidui.yaml with the files that they read now, and the month whose data they are. */
import { expandPatterns } from '../../system/workspace-files.js';
import type { BatchHead } from '../../workspace/batch-store.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { MonthEntry } from './match-month.js';

type Settings = Workspace['settings'];
type AnyEntry = Settings['register'][number] | Settings['candidates'][number] | Settings['sources'][number];

/** `last`: the last batch, which knows how many rows each list had; null for none. */
export async function entriesOf(
  { paths, settings }: Workspace,
  last: Pick<BatchHead, 'inputs' | 'lists'> | null,
): Promise<MonthEntry[]> {
  const inputs = last?.inputs ?? [];
  const rowsByFile = new Map(inputs.map((input) => [input.path, input.rows]));
  const shared = await sharedFiles(paths.root, settings);
  const isOfOneList = (file: string): boolean => rowsByFile.has(file) && !shared.has(file);
  const found: MonthEntry[] = [];
  for (const section of ['register', 'candidates', 'sources'] as const) {
    for (const [position, entry] of (settings[section] as readonly AnyEntry[]).entries()) {
      const files = await expandPatterns(paths.root, entry.files);
      const rows = files.map((file) => rowsByFile.get(file) ?? null);
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
        // A book of several lists counts for all of them: there the list itself says how many rows were its own.
        rows:
          entry.sheets !== undefined && !files.every(isOfOneList)
            ? rowsOfList(last, 'source' in entry ? entry.source : section, files)
            : rows.some((count) => count === null)
              ? null
              : rows.reduce<number>((sum, count) => sum + (count ?? 0), 0),
      });
    }
  }
  return found;
}

/** Files of which several entries read their own sheets. */
async function sharedFiles(root: string, settings: Settings): Promise<ReadonlySet<string>> {
  const entries: readonly AnyEntry[] = [...settings.register, ...settings.candidates, ...settings.sources];
  const counts = new Map<string, number>();
  for (const { files } of entries)
    for (const file of await expandPatterns(root, files)) counts.set(file, (counts.get(file) ?? 0) + 1);
  return new Set([...counts].flatMap(([file, count]) => (count > 1 ? [file] : [])));
}

/** Rows of the one list of a source that was read from these files. */
function rowsOfList(last: Pick<BatchHead, 'lists'> | null, source: string, files: readonly string[]): number | null {
  const own = (last?.lists ?? []).filter(
    (list) => list.source === source && list.files.some((file) => files.includes(file)),
  );
  return own.length === 1 ? (own[0]?.rows ?? null) : null;
}

/** `2018-07`: of the last batch, else of the newest data day of an entry; null where neither is known. `asOf`: ISO day. */
export function monthOf(entries: readonly MonthEntry[], asOf: string | null): string | null {
  const newest = entries
    .flatMap(({ dataDate }) => dataDate ?? [])
    .sort()
    .at(-1);
  return (asOf ?? newest)?.slice(0, 'yyyy-mm'.length) ?? null;
}
