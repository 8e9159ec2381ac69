/** The lists of a batch against those of the batch before it; findings that rest on a list that did not come. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BatchResult } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import { listChanges, type FileBeside, type ListChange } from '../../compare/result/list-changes.js';
import { sourceIds } from '../../linkage/rule-schema.js';
import { allLists, listsOf, sourcesByView } from '../../rules/sql/rule-form.js';
import { batchBefore } from '../../workspace/standing-batches.js';
import type { Workspace } from '../../workspace/workspace.js';

/** Empty for the first batch of a pass. */
export function changesSinceLast(workspace: Workspace, batch: BatchResult): ListChange[] {
  const before = batchBefore(workspace, batch);
  if (before === null) return [];
  return listChanges(before, batch, (folder) => filesIn(workspace.paths.root, folder));
}

/** The missing lists that a finding rests on, by source id; `accepted`: sources that a person does without this time. */
export function missingFor(
  batch: BatchResult,
  changes: readonly ListChange[],
  accepted: readonly string[],
): (finding: Pick<Finding, 'rule' | 'place'>) => string[] {
  const missing = changes.filter(({ kind, source }) => kind === 'missing' && !accepted.includes(source));
  if (missing.length === 0) return () => [];
  const sources = sourcesByView(sourceIds());
  const lists = new Map(batch.definitions.map((rule) => [rule.number, new Set(allLists(listsOf(rule, sources)))]));
  return ({ rule, place: { county } }) =>
    missing
      .filter(({ source }) => lists.get(rule)?.has(source) === true)
      .filter(({ division }) => division === null || county === null || division.slice(0, 6) === county)
      .map(({ source }) => source);
}

function filesIn(root: string, folder: string): FileBeside[] {
  try {
    return readdirSync(path.resolve(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (!(entry.isFile() || entry.isSymbolicLink()) || /^[.~]/u.test(entry.name)) return [];
      const file = path.posix.join(folder, entry.name);
      const stats = statSync(path.resolve(root, file), { throwIfNoEntry: false });
      return stats?.isFile() === true ? [{ path: file, bytes: stats.size }] : [];
    });
  } catch {
    // The folder went with its files.
    return [];
  }
}
