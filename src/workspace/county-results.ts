/**
 * Cleared and held candidates that counties handed up, below `.bidui/county-results/`: one file a county, the latest that came. For an office
 * that never ran the county pass itself.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** Keeps each county's latest. */
export async function keepCountyResults(paths: WorkspacePaths, results: readonly HandedCountyResult[]): Promise<void> {
  const known = new Map(handedCountyResults(paths).map((result) => [result.county, result]));
  for (const result of results) {
    const before = known.get(result.county);
    if (before !== undefined && before.as_of > result.as_of) continue;
    await writeFileAtomic(path.join(paths.state, FOLDER, `${result.county}.json`), JSON.stringify(result));
  }
}
