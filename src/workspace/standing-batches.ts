/**
 * The stored batches that count, in their order: which one is the last, or the one before, is decided here alone. A batch that a person took
 * back counts for nothing.
 */
import { existsSync } from 'node:fs';
import type { BatchResult } from '../domain/batch.js';
import { PASSES, type Pass } from '../domain/pass.js';
import { UserError } from '../domain/problem.js';
import { compareTexts } from '../domain/text-order.js';
import { takenBackBatches } from '../ledger/left-out.js';
import { openLedger } from '../store/ledger-store.js';
import { readBatch, readBatchHead, storedBatchIds, type BatchHead } from './batch-store.js';
import type { Workspace } from './workspace.js';

type BatchPlace = Pick<Workspace, 'paths' | 'key'>;
type BatchOffice = BatchPlace & { readonly settings: { readonly office: { readonly level: Pass } } };

/** Ids of the batches that a person took back, stored or not. */
export function undoneBatches({ paths, key }: BatchPlace): Set<string> {
  if (!existsSync(paths.database)) return new Set();
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    const undone = [...ledger.events({ kind: 'batch_undone' })];
    if (undone.length === 0) return new Set();
    const events = [...undone, ...ledger.events({ kind: 'batch_recorded' })];
    return takenBackBatches(events.sort((one, other) => one.seq - other.seq));
  } finally {
    ledger.close();
  }
}

/** Oldest first: by as-of day, level of the pass, running number. */
export function standingBatches(place: BatchPlace): BatchHead[] {
  const ids = storedBatchIds(place.paths);
  if (ids.length === 0) return [];
  const undone = undoneBatches(place);
  return ids
    .filter((id) => !undone.has(id))
    .map((id) => readBatchHead(place.paths, id))
    .sort((one, other) => compareTexts(orderOf(one), orderOf(other)));
}

/** The last batch of the same pass and division before this one; null for the first. */
export function batchBefore(
  place: BatchPlace,
  batch: Pick<BatchResult, 'id' | 'pass' | 'as_of' | 'division'>,
): BatchHead | null {
  return batchesBefore(place, batch).at(-1) ?? null;
}

/** All of the same pass and division before this one, oldest first. */
export function batchesBefore(
  place: BatchPlace,
  batch: Pick<BatchResult, 'id' | 'pass' | 'as_of' | 'division'>,
): BatchHead[] {
  return standingBatches(place).filter(
    (head) => head.pass === batch.pass && head.division === batch.division && orderOf(head) < orderOf(batch),
  );
}

/** The batch with that id, else the last one of the office. Throws UserError batch-unknown, nothing-compared. */
export function chooseBatch(office: BatchOffice, id: string | undefined): BatchResult {
  if (id !== undefined) return readBatch(office.paths, id);
  const last = lastOfOffice(office);
  if (last === null) throw new UserError('nothing-compared', {});
  return readBatch(office.paths, last.id);
}

/** The last batch of a pass that the office runs; one of a pass above it only where there is no other. Null where there is none. */
export function lastOfOffice(office: BatchOffice): BatchHead | null {
  const own = PASSES.slice(0, PASSES.indexOf(office.settings.office.level) + 1);
  const heads = standingBatches(office);
  return heads.findLast(({ pass }) => own.includes(pass)) ?? heads.at(-1) ?? null;
}

/** The last batch of a pass; null where there is none. */
export function lastOfPass(place: BatchPlace, pass: Pass): BatchHead | null {
  return standingBatches(place).findLast((head) => head.pass === pass) ?? null;
}

/** Ids of the batches that are the last of their pass for some division. */
export function lastOfDivisions(place: BatchPlace): Set<string> {
  const last = new Map<string, string>();
  for (const { id, pass, division: whole, by_division: divisions } of standingBatches(place)) {
    last.set(`${pass}|${whole ?? ''}`, id);
    for (const { division } of divisions) last.set(`${pass}|${division}`, id);
  }
  return new Set(last.values());
}

function orderOf({ id, pass, as_of: day }: Pick<BatchResult, 'id' | 'pass' | 'as_of'>): string {
  const number = id.split('-').at(-1) ?? '';
  return `${day}|${PASSES.indexOf(pass)}|${number.padStart(6, '0')}`;
}
