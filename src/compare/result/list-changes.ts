/**
 * The lists of a batch against those of the batch of the same pass before it: which one did not come, came under another name, is older, or
 * of another size class. Pure; the files that lie beside the old ones come in as values.
 */
import path from 'node:path';
import type { BatchResult, ListHealth } from '../../domain/batch.js';

export interface ListChange {
  readonly kind: 'missing' | 'renamed' | 'older' | 'size';
  readonly source: string;
  /** Six-digit code, null for a list of the whole province. */
  readonly division: string | null;
  /** Of the earlier batch and of this one; `now` is null for a missing list. */
  readonly before: ListFacts;
  readonly now: ListFacts | null;
  /** Of a missing list: files beside the old ones that look like it and that no entry names. */
  readonly candidates: readonly string[];
}

export interface ListFacts {
  readonly files: readonly string[];
  readonly rows: number;
  readonly data_date: string | null;
}

export interface FileBeside {
  /** Relative to the workspace. */
  readonly path: string;
  readonly bytes: number;
}

type Compared = Pick<BatchResult, 'lists' | 'inputs'>;

/** More than twice or less than half as many rows is another size class. */
const SIZE_CLASS = 2;
/** Lists with fewer rows jump by chance. */
const FEW_ROWS = 20;

/** `filesIn`: the files of a folder. Sorted by source and division. */
export function listChanges(
  before: Compared,
  now: Compared,
  filesIn: (folder: string) => readonly FileBeside[],
): ListChange[] {
  const current = new Map(now.lists.map((list) => [keyOf(list), list]));
  return before.lists
    .filter((list) => list.rows > 0)
    .flatMap((list): ListChange[] => {
      const same = current.get(keyOf(list));
      const base = { source: list.source, division: list.division, before: factsOf(list), candidates: [] };
      if (same === undefined || same.rows === 0) {
        return [{ ...base, kind: 'missing', now: null, candidates: lookAlikes(list, before, { now, filesIn }) }];
      }
      const kinds = [
        ...(isRenamed(list, same) ? (['renamed'] as const) : []),
        ...(isOlder(list, same) ? (['older'] as const) : []),
        ...(isOtherSize(list.rows, same.rows) ? (['size'] as const) : []),
      ];
      return kinds.map((kind) => ({ ...base, kind, now: factsOf(same) }));
    })
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

/** Names without folders, dates and numbers: a month's file under the name of the month before. */
function isRenamed(before: ListHealth, now: ListHealth): boolean {
  const names = (list: ListHealth): string => [...new Set(list.files.map(stemOf))].sort().join('\n');
  return names(before) !== names(now);
}

function isOlder(before: ListHealth, now: ListHealth): boolean {
  return before.data_date !== null && now.data_date !== null && now.data_date < before.data_date;
}

function isOtherSize(before: number, now: number): boolean {
  const [small, large] = before < now ? [before, now] : [now, before];
  return large >= FEW_ROWS && small * SIZE_CLASS < large;
}

/** Same folder, same kind of file, same size class, and used by nobody. */
function lookAlikes(
  { files }: ListHealth,
  before: Compared,
  { now, filesIn }: { readonly now: Compared; readonly filesIn: (folder: string) => readonly FileBeside[] },
): string[] {
  const used = new Set([...before.inputs, ...now.inputs].map((input) => input.path));
  const sizes = new Map(before.inputs.map((input) => [input.path, input.bytes]));
  const found = files.flatMap((file) =>
    filesIn(path.posix.dirname(file)).filter(
      (beside) =>
        !used.has(beside.path) &&
        path.posix.extname(beside.path).toLowerCase() === path.posix.extname(file).toLowerCase() &&
        !isOtherSize(Math.max(FEW_ROWS, sizes.get(file) ?? 0), Math.max(FEW_ROWS, beside.bytes)),
    ),
  );
  return [...new Set(found.map((beside) => beside.path))].sort();
}

function stemOf(file: string): string {
  return path.posix.basename(file).replace(/[\d０-９]+|[年月日_\-.()（）\s]/gu, '');
}

function factsOf({ files, rows, data_date }: ListHealth): ListFacts {
  return { files, rows, data_date };
}

function keyOf({ source, division }: Pick<ListHealth, 'source' | 'division'>): string {
  return `${source}|${division ?? ''}`;
}

function sortKey(change: ListChange): string {
  return `${keyOf(change)}|${change.kind}`;
}
