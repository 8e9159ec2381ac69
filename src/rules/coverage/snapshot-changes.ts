/**
 * Two snapshots of the register compared: people who came, people who left, changes, and whether a reason is known. Rows come from the
 * queries of catalog/rules/identification/snapshot; reasons from the register itself and from the lists that record why somebody is gone.
 * Pure.
 */
import type { CoverageRead } from '../../catalog/rules/identification/read.js';
import type { CoverageSubject, SnapshotChange } from '../../domain/reports/coverage.js';
import { readHits, type CoverageScope } from './coverage.js';
import { dayBefore } from '../bindings.js';
import type { StoredRow } from '../evidence.js';
import { text } from '../row-lookup.js';

export interface SnapshotRows {
  readonly added: readonly StoredRow[];
  readonly gone: readonly StoredRow[];
  readonly changed: readonly StoredRow[];
}

export interface SnapshotDays {
  /** ISO days. */
  readonly asOf: string;
  readonly earlier: string;
  /** 户状态 in words. */
  statusWords(status: string | null): string;
}

/** A child born within so many months of the as-of date needs no other reason. */
const NEWBORN_MONTHS = 12;

export function snapshotChanges(
  rows: SnapshotRows,
  days: SnapshotDays,
  lists: { readonly scope: CoverageScope; readonly reads: readonly CoverageRead[] },
): SnapshotChange[] {
  const why = goneReasons(lists.scope, lists.reads);
  const changes = [
    ...rows.added.map((row): SnapshotChange => ({
      ...subjectOf(row),
      kind: 'added',
      what: row['old_household'] === 1 ? '原户新增成员' : '新增户',
      reason: addedReason(row, days),
    })),
    ...rows.gone.map((row): SnapshotChange => ({
      ...subjectOf(row),
      kind: 'gone',
      what: `名册中已没有此人（原为${days.statusWords(text(row['status']))}）`,
      reason: why.get(text(row['id_key']) ?? '') ?? null,
    })),
    ...rows.changed.flatMap((row) => changesOf(row, days)),
  ];
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

function goneReasons(scope: CoverageScope, reads: readonly CoverageRead[]): Map<string, string> {
  const reasons = new Map<string, string>();
  const order = new Map(reads.map((read, at) => [read.rule.number, at]));
  const hits = readHits(scope, reads)
    .filter(({ read }) => read.uses.includes('gone'))
    .sort((one, other) => (order.get(one.read.rule.number) ?? 0) - (order.get(other.read.rule.number) ?? 0));
  for (const { read, found } of hits) for (const key of found.keys) if (!reasons.has(key)) reasons.set(key, read.label);
  return reasons;
}

function addedReason(row: StoredRow, { asOf, earlier }: SnapshotDays): string | null {
  const birth = text(row['birth']);
  if (birth !== null && birth >= (dayBefore(asOf, NEWBORN_MONTHS, '月') ?? asOf)) return '新生儿';
  if (row['old_household'] === 1) return null;
  const registered = text(row['registered_on']);
  const cause = text(row['cause']);
  const isNew = registered !== null && registered >= earlier.slice(0, registered.length);
  return isNew && cause !== null ? `${registered}识别，${cause}` : null;
}

function changesOf(row: StoredRow, days: SnapshotDays): SnapshotChange[] {
  const subject = subjectOf(row);
  const [now, before] = [text(row['status']), text(row['earlier_status'])];
  const changes: SnapshotChange[] = [];
  if (now !== before) {
    const what = `户状态：${days.statusWords(before)}→${days.statusWords(now)}`;
    changes.push({ ...subject, kind: 'changed', what, reason: statusReason(row, now) });
  }
  const household = text(row['earlier_household']);
  if (household !== null && text(row['household']) !== null && household !== text(row['household'])) {
    changes.push({ ...subject, kind: 'changed', what: `户编号：原在${household}`, reason: null });
  }
  if (row['is_renamed'] === 1) {
    const what = `姓名：原为${text(row['earlier_name']) ?? '空白'}`;
    changes.push({ ...subject, kind: 'changed', what, reason: null });
  }
  return changes;
}

/** An exit is dated, a household under watch has its risk; the register has no column for why somebody was removed. */
function statusReason(row: StoredRow, now: string | null): string | null {
  const [exited, cause] = [text(row['exited_on']), text(row['cause'])];
  if (now === 'exited') return exited === null ? null : `${exited}脱贫或消除风险`;
  if (now === 'monitored' || now === 'registered') return cause;
  return null;
}

function subjectOf(row: StoredRow): CoverageSubject & Pick<SnapshotChange, 'is_head'> {
  return {
    place: { county: text(row['county']), township: text(row['township']), village: text(row['village']) },
    household: text(row['household']),
    name: text(row['name']),
    id_number: text(row['id_key']),
    status: text(row['status']),
    is_head: row['is_head'] === 1,
  };
}
