/**
 * Results of the latest county passes for the passes above them: candidates held back, candidates cleared, findings. One batch counts for
 * each county: the latest that is not later than the as-of date.
 */
import { keyToInteger } from '../../normalise/numbers/number-key.js';
import type { BatchResult } from '../../domain/batch.js';
import type { WorkspacePaths } from '../../system/workspace-files.js';
import type { WorkStore } from '../../store/work-store.js';
import { readBatch, readBatchHead, storedBatchIds, type BatchHead } from '../../workspace/batch-store.js';

/** County code → the batch that counts for it. `takenBack`: ids of batches that a person undid. */
export type CountyBatches = ReadonlyMap<string, BatchHead>;

export function latestCountyBatches(
  paths: WorkspacePaths,
  asOf: string,
  takenBack: ReadonlySet<string>,
): CountyBatches {
  const heads = storedBatchIds(paths)
    .map((id) => readBatchHead(paths, id))
    .filter((head) => head.pass === 'county' && head.as_of <= asOf && !takenBack.has(head.id))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const latest = new Map<string, BatchHead>();
  for (const head of heads) for (const { division } of head.by_division) latest.set(division, head);
  return latest;
}

function orderOf(head: BatchHead): string {
  return `${head.as_of}|${(head.id.split('-').at(-1) ?? '').padStart(6, '0')}`;
}

/** Fills held, cleared and previous_finding; returns the names of the tables that have content. */
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
  const held = store.writer('held', ['id_key', 'batch', 'county', 'household', 'rules', 'registered']);
  const registered = registeredRows(result);
  const cleared = store.writer('cleared', ['id_key', 'batch', 'county', 'household']);
  for (const candidate of result.candidates) {
    if (candidate.county !== county || candidate.id_key === null) continue;
    const cells = [candidate.id_key, result.id, county, candidate.household];
    if (!candidate.held) cleared.add(cells);
    else {
      const rules = [...new Set(candidate.held_by.map((no) => no.split('-')[0] ?? ''))].sort().join(',');
      held.add([...cells, rules, registered.get(`${county}|${candidate.id_key}`) ?? 0]);
    }
  }
  const columns = ['no', 'rule', 'kind', 'severity', 'unit', 'id_key', 'household', 'county', 'township', 'batch'];
  const findings = store.writer('previous_finding', columns);
  for (const { no, rule, kind, severity, unit, person, place } of result.findings) {
    if (place.county !== county) continue;
    const key = person.id_number !== null && keyToInteger(person.id_number) >= 0 ? person.id_number : null;
    findings.add([no, rule, kind, severity, unit, key, person.household, county, place.township, result.id]);
  }
}

/** Rules that name every row of one number in a county's register and among its candidates. */
const SAME_NUMBER_RULES: ReadonlySet<string> = new Set(['B01', 'B02', 'B03', 'B05', 'B07']);

/** County + number → rows of the register that already had the number when a candidate was found to repeat it. */
function registeredRows(result: BatchResult): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { rule, person, place, evidence } of result.findings) {
    if (!SAME_NUMBER_RULES.has(rule) || person.id_number === null) continue;
    const key = `${place.county ?? ''}|${person.id_number}`;
    const inRegister = evidence.filter(({ source }) => source === 'register').length;
    rows.set(key, Math.max(rows.get(key) ?? 0, inRegister));
  }
  return rows;
}
