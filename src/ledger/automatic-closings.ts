/** 自动销号 of a batch: how many findings it closed, for which reasons, and how many stay open although it no longer shows them. Pure. */
import type { AutomaticClosings, BatchResult } from '../domain/batch.js';
import type { LedgerEvent } from '../domain/ledger/event.js';

/** `events`: those of kind `closed`; only the ones that a batch wrote count. */
export function automaticClosings(
  result: Pick<BatchResult, 'id' | 'day_moved'>,
  revision: number,
  events: Iterable<LedgerEvent>,
): AutomaticClosings {
  const findings = new Map<string, string>();
  for (const event of events) {
    if (event.kind !== 'closed' || event.batch !== result.id || event.payload.revision !== revision) continue;
    findings.set(event.finding ?? '', event.payload.basis);
  }
  const reasons: Record<string, number> = {};
  for (const basis of [...findings.values()].sort()) reasons[basis] = (reasons[basis] ?? 0) + 1;
  const ended = new Set(result.day_moved?.policy_ended);
  const kept = (result.day_moved?.standing ?? []).filter((no) => !ended.has(no) && !findings.has(no));
  return { closed: findings.size, reasons, kept_open: kept.length };
}
