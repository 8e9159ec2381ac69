/**
 * The results of county passes for the passes above them: candidates cleared, candidates held, findings, and who was in the register. One
 * result counts for each county: its latest batch of this workspace that is not later than the as-of date, else what the county handed up,
 * else the lists that `county_results` names.
 */
import type { CandidateOutcome } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import type { WorkspacePaths } from '../../system/workspace-files.js';
import { readBatch, readRegistered, type BatchHead, type RegisteredPeople } from '../../workspace/batch-store.js';
import { handedCountyResults } from '../../workspace/county-results.js';

/** A county pass as the passes above it see it. */
export interface CountyResult {
  readonly candidates: readonly CandidateOutcome[];
  /** Null where only the lists are known. */
  readonly findings: readonly Finding[] | null;
  /** Everybody in its register; null where that is not known. */
  readonly registered: RegisteredPeople | null;
}

export interface CountySource {
  /** Batch id, or the words that stand for one. */
  readonly batch: string;
  readonly fingerprint: string;
  /** Day of the pass; null for lists, which name none. */
  readonly asOf: string | null;
  readonly read: () => CountyResult;
}

/** County code → the result that counts for it. */
export type CountyBatches = ReadonlyMap<string, CountySource>;

/** `standing`: batches of the workspace in their order. `listed`: results of the settings. */
export function latestCountyBatches(
  paths: WorkspacePaths,
  asOf: string,
  { standing, listed }: { readonly standing: readonly BatchHead[]; readonly listed: CountyBatches },
): CountyBatches {
  const latest = new Map(listed);
  for (const { county, as_of, batch, fingerprint, candidates, registered } of handedCountyResults(paths)) {
    if (as_of > asOf) continue;
    const codes =
      registered == null
        ? null
        : { keys: new Map<string, null>(), homes: new Set<string>(), codes: new Set(registered) };
    latest.set(county, {
      batch,
      fingerprint,
      asOf: as_of,
      read: () => ({ candidates, findings: null, registered: codes }),
    });
  }
  const heads = standing.filter((head) => head.pass === 'county' && head.as_of <= asOf);
  const read = new Map<string, CountyResult>();
  for (const head of heads) {
    for (const { division } of head.by_division) {
      latest.set(division, {
        batch: head.id,
        fingerprint: head.fingerprint,
        asOf: head.as_of,
        read: () => {
          const known = read.get(head.id) ?? readStored(paths, head.id);
          read.set(head.id, known);
          return known;
        },
      });
    }
  }
  return latest;
}

function readStored(paths: WorkspacePaths, id: string): CountyResult {
  const { candidates, findings } = readBatch(paths, id);
  return { candidates, findings, registered: readRegistered(paths, id) };
}
