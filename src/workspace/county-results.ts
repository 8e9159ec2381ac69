/**
 * Cleared and held candidates that counties handed up, below `.bidui/county-results/`: one file a county, the latest that came. For an office
 * that never ran the county pass itself.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { CandidateOutcome } from '../domain/batch.js';
import { writeFileAtomic } from '../system/atomic-file.js';
import type { WorkspacePaths } from '../system/workspace-files.js';

export interface HandedCountyResult {
  readonly county: string;
  readonly batch: string;
  /** ISO day. */
  readonly as_of: string;
  readonly fingerprint: string;
  readonly candidates: readonly CandidateOutcome[];
  /** `registerCode` of everybody in its register, sorted; null where the sender does not know it. */
  readonly registered?: readonly string[] | null;
  /** Number of the newest event at the sender when it was handed up. */
  readonly head?: number;
}

const FOLDER = 'county-results';

/** Sorted by county; empty where nothing was handed up. */
export function handedCountyResults(paths: WorkspacePaths): HandedCountyResult[] {
  const folder = path.join(paths.state, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as HandedCountyResult);
}

export interface ArrivedCountyResults {
  readonly results: readonly HandedCountyResult[];
  /** Number of the newest event at the sender. */
  readonly head: number;
  /** Whether a county is the sender's to speak of. */
  readonly isOfSender: (county: string) => boolean;
}

/**
 * Keeps what the newest archive of a sender says, also that a county has no result any more, as after `undo`. An older archive changes nothing.
 * Gives back how many counties' results are others than before.
 */
export async function keepCountyResults(
  paths: WorkspacePaths,
  { results, head, isOfSender }: ArrivedCountyResults,
): Promise<number> {
  const named = new Map(results.map((result) => [result.county, result]));
  const known = new Map(handedCountyResults(paths).map((result) => [result.county, result]));
  const isOutdated = (county: string): boolean => (known.get(county)?.head ?? 0) > head;
  let changed = 0;
  const fileOf = (county: string): string => path.join(paths.state, FOLDER, `${county}.json`);
  for (const result of results) {
    const before = known.get(result.county);
    if (isOutdated(result.county) || JSON.stringify({ ...before, head }) === JSON.stringify({ ...result, head }))
      continue;
    await writeFileAtomic(fileOf(result.county), JSON.stringify({ ...result, head }));
    changed += 1;
  }
  for (const county of known.keys()) {
    if (!isOfSender(county) || named.has(county) || isOutdated(county)) continue;
    await rm(fileOf(county), { force: true });
    changed += 1;
  }
  return changed;
}
