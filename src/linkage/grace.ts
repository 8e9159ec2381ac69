/**
 * Households in 渐退 at a day, each with the last day of its window: people on the list 低保渐退, and registered households whose register
 * row states the end (渐退期至). A month lasts to its last day. Reads the work store.
 */
import { daysInMonth, isoDay } from '../normalise/calendar.js';
import type { WorkStore } from '../store/work-store.js';

const ON_LIST = `select s.household_id as household_id, g.to_month as until
  from civil_affairs_grace_hit x
    join civil_affairs_grace g on g.row_id = x.row_id
    join subject s on s.person_id = x.person_id
  where x.compatible = 1 and g.to_month is not null and coalesce(g.from_month, '') <= `;

const IN_REGISTER = `select hh.household_id as household_id, hh.policy_until as until
  from household hh
  where hh.status in ('registered', 'monitored') and hh.policy_until is not null`;

/** household_id → ISO day. */
export function graceUntil(store: WorkStore, asOf: string): ReadonlyMap<number, string> {
  const until = new Map<number, string>();
  const take = (sql: string): void => {
    for (const { household_id: id, until: written } of store.rows(sql)) {
      const last = typeof written === 'string' ? lastDayOf(written) : null;
      if (typeof id !== 'number' || last === null || last < asOf) continue;
      if ((until.get(id) ?? '') < last) until.set(id, last);
    }
  };
  // The examples of a rule have the tables that it needs and no others.
  if (store.columnsOf('civil_affairs_grace_hit').size > 0) take(`${ON_LIST}'${asOf.slice(0, 7)}'`);
  // No rule in force may need the column: then it is not stored.
  const [home] = store.rows('select * from household limit 1');
  if (home !== undefined && 'policy_until' in home) take(IN_REGISTER);
  return until;
}

/** The last day of an ISO day, month or year; null for other texts. Example: 2020-02 → 2020-02-29 */
function lastDayOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(text) ?? [];
  if (year === undefined) return null;
  if (day !== undefined) return text;
  const inMonth = Number(month ?? '12');
  return inMonth < 1 || inMonth > 12 ? null : isoDay(Number(year), inMonth, daysInMonth(Number(year), inMonth));
}
