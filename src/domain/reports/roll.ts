/**
 * An in-and-out log folded to a day: who is on the list on that day, by the register where there is one and by events with their days.
 * An event counts from its own day on. Faulty events are listed and left out of the fold; nobody is guessed. Pure.
 */
import { compareTexts } from '../text-order.js';

export interface RollPlace {
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
}

export interface RollPerson {
  /** Match key of the number, else household and name; null where neither is there. */
  readonly key: string | null;
  readonly name: string | null;
  /** As written. */
  readonly idNumber: string | null;
  readonly household: string | null;
  readonly place: RollPlace;
}

export interface RollEvent extends RollPerson {
  readonly direction: 'in' | 'out' | null;
  /** ISO day, month or year; null where blank or not readable. */
  readonly day: string | null;
  /** The day as written, where it could not be read. */
  readonly written: string | null;
  readonly reason: string | null;
  /** File, sheet and row in words. */
  readonly readAt: string;
}

/**
 * no_key: nobody can be found by it · no_direction · no_day: blank · unreadable_day · both_ways: in and out on one day · repeated: the same
 * twice on one day · not_alternating: twice the same direction with nothing between (it still counts) · no_reason (it still counts).
 */
export const ROLL_FAULTS = [
  'no_key',
  'no_direction',
  'no_day',
  'unreadable_day',
  'both_ways',
  'repeated',
  'not_alternating',
  'no_reason',
] as const;
export type RollFault = (typeof ROLL_FAULTS)[number];

const STILL_COUNTS: ReadonlySet<RollFault> = new Set(['not_alternating', 'no_reason']);

export interface JudgedEvent extends RollEvent {
  readonly fault: RollFault | null;
}

export interface RollMember extends RollPerson {
  /** The last event up to the day; null where the register alone says so. */
  readonly since: string | null;
  readonly reason: string | null;
}

export interface RollTownship {
  readonly county: string | null;
  readonly township: string | null;
  readonly members: number;
  readonly came: number;
  readonly left: number;
  readonly faults: number;
}

export interface Roll {
  readonly members: readonly RollMember[];
  /** By day, then as read. */
  readonly events: readonly JudgedEvent[];
  readonly townships: readonly RollTownship[];
}

/** `asOf`, `since`: ISO days; events from `since` to `asOf`, both included, are counted as came and left. */
export function foldRoll(
  base: readonly RollPerson[],
  events: readonly RollEvent[],
  { asOf, since }: { readonly asOf: string; readonly since: string },
): Roll {
  const judged = judge(events);
  const byPerson = new Map<string, JudgedEvent[]>();
  for (const event of judged) {
    if (event.key === null || (event.fault !== null && !STILL_COUNTS.has(event.fault))) continue;
    byPerson.set(event.key, [...(byPerson.get(event.key) ?? []), event]);
  }
  const members: RollMember[] = [];
  const known = new Set<string>();
  for (const person of base) {
    if (person.key !== null && known.has(person.key)) continue;
    if (person.key !== null) known.add(person.key);
    const own = person.key === null ? [] : (byPerson.get(person.key) ?? []);
    if (isOn(own, asOf, true)) members.push(memberOf(person, own, asOf));
  }
  for (const [key, own] of byPerson) {
    const last = own.at(-1);
    if (known.has(key) || last === undefined) continue;
    if (isOn(own, asOf, false)) members.push(memberOf(last, own, asOf));
  }
  return { members, events: judged, townships: townshipsOf(members, judged, { asOf, since }) };
}

/** The first day that an ISO day, month or year may mean. */
export function firstDayOf(day: string): string {
  return `${day}-01-01`.slice(0, 10);
}

/** By the last event up to the day, else by the opposite of the next one, else as the register says. */
function isOn(own: readonly JudgedEvent[], asOf: string, byRegister: boolean): boolean {
  const last = own.findLast(({ day }) => firstDayOf(day ?? '') <= asOf);
  if (last !== undefined) return last.direction === 'in';
  const next = own[0];
  return next === undefined ? byRegister : next.direction === 'out';
}

function memberOf(person: RollPerson, own: readonly JudgedEvent[], asOf: string): RollMember {
  const last = own.findLast(({ day }) => firstDayOf(day ?? '') <= asOf);
  const { key, name, idNumber, household, place } = person;
  return { key, name, idNumber, household, place, since: last?.day ?? null, reason: last?.reason ?? null };
}

function judge(events: readonly RollEvent[]): JudgedEvent[] {
  const sorted = events
    .map((event, at) => ({ event, at }))
    .sort((one, other) => compareTexts(one.event.day ?? '', other.event.day ?? '') || one.at - other.at)
    .map(({ event }) => event);
  const ofDay = new Map<string, RollEvent[]>();
  for (const event of sorted) {
    const key = `${event.key ?? ''}|${event.day ?? ''}`;
    ofDay.set(key, [...(ofDay.get(key) ?? []), event]);
  }
  const last = new Map<string, 'in' | 'out'>();
  return sorted.map((event) => {
    const fault = faultOf(event, ofDay.get(`${event.key ?? ''}|${event.day ?? ''}`) ?? [], last.get(event.key ?? ''));
    if (event.key !== null && event.direction !== null && (fault === null || STILL_COUNTS.has(fault)))
      last.set(event.key, event.direction);
    return { ...event, fault };
  });
}

function faultOf(event: RollEvent, sameDay: readonly RollEvent[], last: 'in' | 'out' | undefined): RollFault | null {
  if (event.key === null) return 'no_key';
  if (event.direction === null) return 'no_direction';
  if (event.day === null) return event.written === null ? 'no_day' : 'unreadable_day';
  const others = sameDay.filter((other) => other !== event && other.direction !== null);
  if (others.some(({ direction }) => direction !== event.direction)) return 'both_ways';
  if (others.length > 0 && sameDay.find(({ direction }) => direction !== null) !== event) return 'repeated';
  if (last === event.direction) return 'not_alternating';
  return event.reason === null ? 'no_reason' : null;
}

function townshipsOf(
  members: readonly RollMember[],
  events: readonly JudgedEvent[],
  { asOf, since }: { readonly asOf: string; readonly since: string },
): RollTownship[] {
  const rows = new Map<string, { -readonly [Key in keyof RollTownship]: RollTownship[Key] }>();
  const at = ({ county, township }: RollPlace) => {
    const key = `${county ?? ''}|${township ?? ''}`;
    const row = rows.get(key) ?? { county, township, members: 0, came: 0, left: 0, faults: 0 };
    rows.set(key, row);
    return row;
  };
  for (const { place } of members) at(place).members += 1;
  for (const { place, fault, day, direction } of events) {
    const row = at(place);
    if (fault !== null) row.faults += 1;
    if (fault !== null && !STILL_COUNTS.has(fault)) continue;
    const first = firstDayOf(day ?? '');
    if (first < since || first > asOf) continue;
    if (direction === 'in') row.came += 1;
    else row.left += 1;
  }
  return [...rows.values()].sort(
    (one, other) =>
      compareTexts(one.county ?? '', other.county ?? '') || compareTexts(one.township ?? '', other.township ?? ''),
  );
}
