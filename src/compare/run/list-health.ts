/** 名单质量: the counts of one delivery, its status, and the messages about it. Pure: counts come in, words are codes. */
import { isShipped } from '../../catalog/sources/table-definitions.js';
import type { ListHealth, ListStatus } from '../../domain/batch.js';
import { coded, type Coded } from '../../domain/problem.js';
import type { ListJump } from '../../intake/list-guard.js';
import type { Delivery } from '../../rules/availability.js';
import type { PlannedDelivery } from '../../delivery/plan-inputs.js';
import { listLinkage } from '../../linkage/damaged/linkage-counter.js';
import type { ListFigures, LoaderHealth } from '../../linkage/list-loader.js';
import type { Scope } from '../../linkage/scope.js';
import { unreadableColumns } from './unreadable-remarks.js';
import type { DeliveryReading } from '../../delivery/read-delivery.js';

/** Published counts of a delivery, from its reading and from the probes of every scope that it covers. */
export function listHealth(
  delivery: PlannedDelivery,
  reading: DeliveryReading,
  state: Delivery,
  seen: { readonly figures: readonly ListFigures[]; readonly scopes: readonly Scope[] },
): ListHealth {
  const health = seen.figures.map((figures) => figures.health);
  const subjectsHit = health.reduce((sum, one) => sum + one.subjectsHit, 0);
  const hasNumbers = reading.sheets.some(({ columns }) => columns.has('id_number'));
  const withKey = seen.scopes.reduce((sum, scope) => sum + scope.people.keyed, 0);
  return {
    source: delivery.table.id,
    ...(isShipped(delivery.table.id) ? {} : { source_name: delivery.table.label }),
    division: state.division,
    files: delivery.files.map((file) => file.path),
    rows: reading.rows,
    rows_used: reading.rowsUsed,
    refused: reading.refused,
    skipped: reading.skipped,
    records: reading.records,
    usable_keys: health[0]?.usableKeys ?? 0,
    drops: hasNumbers ? dropsOf(health[0]) : [],
    ...(reading.sayingNothing === 0 ? {} : { says_nothing: reading.sayingNothing }),
    ...unreadableOf(delivery, health),
    ...linkageOf(health),
    local_rate: localRate(health[0]),
    hits: health.reduce((sum, one) => sum + one.hits, 0),
    subjects_hit: subjectsHit,
    hit_rate: withKey === 0 || !hasNumbers ? null : subjectsHit / withKey,
    data_date: delivery.dataDate,
    status: statusOf(state),
  };
}

function dropsOf(health: LoaderHealth | undefined): NonNullable<ListHealth['drops']> {
  return [...(health?.drops ?? [])]
    .map(([reason, records]) => ({ reason, records }))
    .sort((one, other) => other.records - one.records || (one.reason < other.reason ? -1 : 1));
}

function unreadableOf(delivery: PlannedDelivery, health: readonly LoaderHealth[]): Pick<ListHealth, 'unreadable'> {
  const columns = unreadableColumns(
    delivery,
    health.map((one) => one.unreadable),
  );
  return columns.length === 0 ? {} : { unreadable: columns.map(({ row: _row, ...shown }) => shown) };
}

function linkageOf(health: readonly LoaderHealth[]): Pick<ListHealth, 'linkage'> {
  const linkage = listLinkage(health.map((one) => one.linkage));
  return linkage === null ? {} : { linkage };
}

function localRate(health: LoaderHealth | undefined): number | null {
  return health === undefined || health.usableKeys === 0 ? null : health.localKeys / health.usableKeys;
}

/** The list and division of messages about a list. */
export interface NamedList {
  readonly label: string;
  readonly division: string;
}

/** The remark about a list that jumped. */
export function jumpRemark({ kind, before, now }: ListJump, health: ListHealth, named: NamedList): Coded {
  const shown = (figure: number): string => (kind === 'rows' ? String(figure) : `${Math.round(figure * 1000) / 10}%`);
  return coded('list-jumped', {
    ...named,
    kind,
    before: shown(before),
    now: shown(now),
    batch: health.previous?.batch ?? '',
    source: health.source,
  });
}

function statusOf(state: Delivery): ListStatus {
  if (state.files.length === 0) return state.isWhole ? 'empty' : 'unreadable';
  if (state.rowsUsed === 0) return 'empty';
  if (state.files.every((file) => file.isOfOtherPlace)) return 'other_place';
  if (state.isStale) return 'stale';
  if (!state.areKeysUsable) return 'unusable_keys';
  return state.isWhole ? 'ok' : 'incomplete';
}

/** The remark on a list that cannot carry every rule; null when it can. */
export function healthRemark(
  health: ListHealth,
  named: NamedList,
  limits: { readonly minUsableKeys: number; readonly maxListAgeDays: number },
): Coded | null {
  switch (health.status) {
    case 'unusable_keys': {
      const percent = Math.round(limits.minUsableKeys * 100);
      return coded('list-keys-unusable', { ...named, records: health.records, usable: health.usable_keys, percent });
    }
    case 'stale':
      return coded('list-stale', { ...named, data_date: health.data_date, days: limits.maxListAgeDays });
    case 'empty':
      return coded('list-empty', { ...named });
    case 'incomplete':
      return coded('list-incomplete', { ...named });
    case 'ok':
    case 'jumped':
    case 'other_place':
    case 'unreadable':
      return null;
  }
}
