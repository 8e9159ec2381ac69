/**
 * What the latest county passes said, for the passes above them: who was held back, who was cleared, what was found. One batch for
 * each county: the latest that is not later than the as-of date.
 */
import { keyToInteger } from '../match/key-index.js';
import type { BatchResult } from '../domain/batch.js';
import type { WorkspacePaths } from '../system/workspace-files.js';
import type { WorkStore } from '../store/work-store.js';
import { readBatch, readBatchHead, storedBatchIds, type BatchHead } from './batch-store.js';

/** County code → the batch that counts for it. */
export type CountyBatches = ReadonlyMap<string, BatchHead>;

export function latestCountyBatches(paths: WorkspacePaths, asOf: string): CountyBatches {
  const heads = storedBatchIds(paths)
    .map((id) => readBatchHead(paths, id))
    .filter((head) => head.pass === 'county' && head.as_of <= asOf)
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const latest = new Map<string, BatchHead>();
  for (const head of heads) for (const { division } of head.by_division) latest.set(division, head);
  return latest;
}

function orderOf(head: BatchHead): string {
  return `${head.as_of}|${(head.id.split('-').at(-1) ?? '').padStart(6, '0')}`;
}

/** Fills held, cleared and previous_finding; names the tables that now mean something. */
export function loadCountyBatches(
  paths: WorkspacePaths,
  batches: CountyBatches,
  store: WorkStore,
): ReadonlySet<string> {
  if (batches.size === 0) return new Set();
  const results = new Map<string, BatchResult>();
  for (const head of batches.values()) {
    if (!results.has(head.id)) results.set(head.id, readBatch(paths, head.id));
  }
  for (const [county, head] of batches) {
    const result = results.get(head.id);
    if (result !== undefined) loadCounty(county, result, store);
  }
  return new Set(['held', 'cleared', 'previous_finding']);
}

function loadCounty(county: string, result: BatchResult, store: WorkStore): void {
  const held = store.writer('held', ['id_key', 'batch', 'county', 'household', 'rules']);
  const cleared = store.writer('cleared', ['id_key', 'batch', 'county', 'household']);
  for (const candidate of result.candidates) {
    if (candidate.county !== county || candidate.id_key === null) continue;
    const cells = [candidate.id_key, result.id, county, candidate.household];
    if (!candidate.held) cleared.add(cells);
    else held.add([...cells, [...new Set(candidate.held_by.map((no) => no.split('-')[0] ?? ''))].sort().join(',')]);
  }
  const columns = ['no', 'rule', 'kind', 'severity', 'unit', 'id_key', 'household', 'county', 'township', 'batch'];
  const findings = store.writer('previous_finding', columns);
  for (const { no, rule, kind, severity, unit, person, place } of result.findings) {
    if (place.county !== county) continue;
    const key = person.id_number !== null && keyToInteger(person.id_number) >= 0 ? person.id_number : null;
    findings.add([no, rule, kind, severity, unit, key, person.household, county, place.township, result.id]);
  }
}
