/** Digests of what a batch depends on beside its data and rules, so that the ledger can say why a finding is gone over the same data. Pure. */
import type { BatchConditions } from '../../domain/batch.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { PairVerdict } from '../../domain/reports/review-pair.js';
import type { PlannedDelivery, PlannedInputs } from '../../delivery/plan-inputs.js';
import { hashText } from '../../system/hash.js';
import type { OtherInput } from '../plan/plan-pass.js';

const CHARACTERS = 16;
/** Helper tables by which places and states are read. */
const TABLES_OF_READING: ReadonlySet<OtherInput['role']> = new Set(['divisions', 'villages']);

export function batchConditions(
  { people, lists }: Pick<PlannedInputs, 'people' | 'lists'>,
  {
    otherInputs,
    verdicts,
  }: { readonly otherInputs: readonly OtherInput[]; readonly verdicts: ReadonlyMap<string, PairVerdict> },
): BatchConditions {
  const readings = [
    ...[...people, ...lists].map(readingOf),
    ...otherInputs.flatMap(({ role, sha256 }) => (TABLES_OF_READING.has(role) ? [`${role} ${sha256}`] : [])),
  ];
  return { reading: digestOf(readings.sort()), pairs: digestOf([...verdicts].sort()) };
}

/** Files and data dates change every month and say nothing of how a list is read. */
function readingOf({ role, table, division, level, settings }: PlannedDelivery): string {
  const { passwordVariable: _password, ...reading } = settings;
  return canonicalJson({ role, table, division, level, reading });
}

function digestOf(parts: readonly unknown[]): string {
  return hashText(canonicalJson(parts)).slice(0, CHARACTERS);
}
