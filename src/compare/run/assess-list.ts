/**
 * A list whose rows are in the scopes → its delivery as the rules see it, its health, and the messages about it. The same for a list read
 * now and for a cached one: dates, limits and earlier deliveries are those of today.
 */
import { keyColumns } from '../../domain/column.js';
import { placeOfFile } from '../../domain/place.js';
import type { ListHealth } from '../../domain/batch.js';
import { coded, withBeside, type Problem } from '../../domain/problem.js';
import { findJump, type ListJump } from '../../intake/list-guard.js';
import type { DeliveredFile, Delivery } from '../../rules/availability.js';
import { dayBefore } from '../../rules/bindings.js';
import { countyOf } from '../../delivery/division-names.js';
import type { PlannedDelivery } from '../../delivery/plan-inputs.js';
import type { DeliveryReading, ReadSheet } from '../../delivery/read-delivery.js';
import type { ListFigures } from '../../linkage/list-loader.js';
import { healthRemark, jumpRemark, listHealth, type NamedList } from './list-health.js';
import type { OpenScope, PassContext } from './pass-context.js';
import { unreadableRemarks } from './unreadable-remarks.js';

/** A list and its result in each of its scopes. */
export interface OpenList {
  readonly delivery: PlannedDelivery;
  readonly deliveryId: number;
  readonly scopes: readonly OpenScope[];
  readonly figures: readonly ListFigures[];
  readonly reading: DeliveryReading;
}

export interface SettledList {
  readonly health: ListHealth;
  /** Messages about the list as a whole; those about rows and files are in its reading. */
  readonly problems: readonly Problem[];
}

/** Enters the delivery into the list tables of its scopes. */
export function assessList(list: OpenList, context: PassContext): SettledList {
  const { delivery, deliveryId, scopes, figures: seen, reading } = list;
  const read = deliveryOf(list, context);
  const figures = listHealth(delivery, reading, read, { figures: seen, scopes: scopes.map(({ scope }) => scope) });
  const { health, jump } = judge(delivery, figures, context);
  const settled: Delivery = jump === null ? read : { ...read, isJumped: true };
  scopes.forEach(({ scope, deliveries }, place) => {
    const state = { ...settled, hitsNobody: isOfRegistered(list) && seen[place]?.health.subjectsHit === 0 };
    deliveries.push(state);
    scope.addDelivery(state, {
      deliveryId,
      level: delivery.level,
      dataDate: delivery.dataDate,
      rows: reading.rows,
      records: reading.records,
      usableKeys: seen[0]?.health.usableKeys ?? 0,
      lostNumbers: reading.lostNumbers,
      firstLostRow: seen[place]?.firstLostRow ?? null,
    });
  });
  return { health, problems: problemsOf(list, { health, jump }, context) };
}

export function deliveredFile(sheet: ReadSheet): DeliveredFile {
  const isOfOtherPlace = sheet.otherPlace !== undefined;
  return {
    fileId: sheet.placeId,
    path: sheet.file,
    columns: sheet.columns,
    givesHouseholds: sheet.givesHouseholds,
    ...(isOfOtherPlace ? { isOfOtherPlace } : {}),
  };
}

/** A list that a person has looked at is of the place it was given for. */
function deliveredSheets({ delivery, reading }: OpenList, { history }: PassContext): readonly ReadSheet[] {
  if (!history.isAccepted(delivery)) return reading.sheets;
  return reading.sheets.map(({ otherPlace: _accepted, ...sheet }) => sheet);
}

function deliveryOf(list: OpenList, context: PassContext): Delivery {
  const { delivery, figures, reading } = list;
  const { asOf, maxListAgeDays, minUsableKeys } = context;
  const { table: source, dataDate, coverage } = delivery;
  const usableKeys = figures[0]?.health.usableKeys ?? 0;
  const numbered = numberedRows(list);
  const oldest = dayBefore(asOf, maxListAgeDays, '天') ?? '';
  return {
    source: source.id,
    division: countyOf(delivery.division),
    coverage,
    isStale: dataDate !== null && dataDate < oldest,
    isWhole: reading.isWhole,
    rowsUsed: reading.rowsUsed,
    areKeysUsable: reading.records > 0 && (numbered === 0 || usableKeys / numbered >= minUsableKeys),
    files: deliveredSheets(list, context).map(deliveredFile),
  };
}

/** Its numbers are those of people who may be in the register; holders of posts (第一书记, 帮扶责任人) never are. */
const isOfRegistered = (list: OpenList): boolean => list.delivery.table.rowIs !== 'post' && numberedRows(list) > 0;

/**
 * Rows that are found by an identity number. None in a list of villages, projects or the like without such a column: its rows are no
 * people; and where the table takes the household number for a key, a row may leave the identity number blank.
 */
function numberedRows({ delivery, figures, reading }: OpenList): number {
  if (!reading.sheets.some(({ columns }) => columns.has('id_number'))) return 0;
  const byHousehold = keyColumns(delivery.table).includes('household');
  const isEverywhere = reading.sheets.every(({ columns }) => columns.has('household'));
  const blank = byHousehold && isEverywhere ? (figures[0]?.health.drops.get('blank') ?? 0) : 0;
  return reading.records - blank;
}

interface Judged {
  readonly health: ListHealth;
  readonly jump: ListJump | null;
}

/** Compares the counts of a list with its last delivery; a jump that nobody accepted stops the rules that depend on the list. */
function judge(delivery: PlannedDelivery, read: ListHealth, { history, listJump }: PassContext): Judged {
  const last = history.previous(delivery);
  if (last === null) return { health: read, jump: null };
  const { rows_used, usable_keys, local_rate, hit_rate } = last.health;
  const previous = { batch: last.batch, rows_used, usable_keys, local_rate: local_rate ?? null, hit_rate };
  const health = { ...read, previous };
  const isJudged = (read.status === 'ok' || read.status === 'incomplete') && !history.isAccepted(delivery);
  const jump = isJudged ? findJump(read, last.health, listJump) : null;
  return jump === null ? { health, jump } : { health: { ...health, status: 'jumped' }, jump };
}

function problemsOf(list: OpenList, { health, jump }: Judged, context: PassContext): Problem[] {
  const { delivery, scopes, figures } = list;
  const [file] = health.files;
  const place = file === undefined ? null : placeOfFile(file);
  const facts = { label: delivery.table.label, division: health.division ?? '' };
  if (scopes.length === 0) return [{ code: 'list-without-register', level: 'warning', place, facts }];
  const reported = [
    ...problemsOfPlace(list, facts, context),
    ...unreadableRemarks(
      delivery,
      figures.map(({ health: seen }) => seen.unreadable),
    ),
  ];
  const remark = jump === null ? healthRemark(health, facts, context) : jumpRemark(jump, health, facts);
  if (remark === null) return reported;
  const judged: Problem = withBeside(remark, { level: 'warning', place });
  return [...reported, judged];
}

/** One line a file that says another place. */
function problemsOfPlace(list: OpenList, facts: NamedList, context: PassContext): Problem[] {
  const signs = new Map(
    deliveredSheets(list, context).flatMap(({ file, otherPlace }) =>
      otherPlace === undefined ? [] : [[file, otherPlace]],
    ),
  );
  return [...signs].map(([file, { sign, code }]) => ({
    ...coded('list-of-another-place', {
      ...facts,
      sign,
      place: context.divisions.name(code) ?? code,
      source: list.delivery.table.id,
    }),
    level: 'refused',
    place: placeOfFile(file),
  }));
}
