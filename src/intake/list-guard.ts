/**
 * The guard over deliveries: a list that suddenly has far fewer rows, or hits far more or fewer people than the last delivery of the
 * same list, is more often a broken export than a changed world. Decides only; the rules that depend on it wait for a person.
 */
import type { ListHealth } from '../domain/batch.js';

/**
 * The measure that jumped: rows used, share of usable numbers, share of numbers of the list's own area, or the share of subjects that the
 * list hits.
 */
export type JumpKind = 'rows' | 'usable_keys' | 'local_rate' | 'hit_rate';

export interface ListJump {
  readonly kind: JumpKind;
  /** Rows, or a rate 0–1. */
  readonly before: number;
  readonly now: number;
}

/** Smaller differences are everyday life in small lists. */
const LEAST_ROWS = 20;
const LEAST_SUBJECTS = 10;

type Figures = Pick<ListHealth, 'rows_used' | 'records' | 'usable_keys' | 'local_rate' | 'subjects_hit' | 'hit_rate'>;

const usableShare = (list: Figures): number => (list.records === 0 ? 0 : list.usable_keys / list.records);

/**
 * The first jump beyond `limit` (0–1, share of the earlier figure), or null. Rows, usable and local numbers count only when they fall: a
 * growing list is welcome.
 */
export function findJump(current: Figures, previous: Figures, limit: number): ListJump | null {
  const [rowsBefore, rowsNow] = [previous.rows_used, current.rows_used];
  if (rowsBefore - rowsNow >= LEAST_ROWS && rowsNow < rowsBefore * (1 - limit)) {
    return { kind: 'rows', before: rowsBefore, now: rowsNow };
  }
  const [usableBefore, usableNow] = [usableShare(previous), usableShare(current)];
  if (current.records >= LEAST_ROWS && usableNow < usableBefore * (1 - limit)) {
    return { kind: 'usable_keys', before: usableBefore, now: usableNow };
  }
  const [localBefore, localNow] = [previous.local_rate ?? null, current.local_rate ?? null];
  if (localBefore !== null && localNow !== null && current.usable_keys >= LEAST_ROWS) {
    if (localNow < localBefore * (1 - limit)) return { kind: 'local_rate', before: localBefore, now: localNow };
  }
  const [hitBefore, hitNow] = [previous.hit_rate, current.hit_rate];
  if (hitBefore === null || hitNow === null) return null;
  const isMany = Math.abs(current.subjects_hit - previous.subjects_hit) >= LEAST_SUBJECTS;
  return isMany && Math.abs(hitNow - hitBefore) > hitBefore * limit
    ? { kind: 'hit_rate', before: hitBefore, now: hitNow }
    : null;
}
