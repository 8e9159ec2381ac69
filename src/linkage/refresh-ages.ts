/**
 * Brings cached subjects up to a later day: their ages, and the note on those who have become a hundred, by the functions that read them.
 * Everything else about them stays valid until the `validUntil` of their reading.
 */
import type { Identity } from '../domain/identity.js';
import type { DivisionTable } from '../normalise/divisions.js';
import { identify } from '../normalise/identity.js';
import { yearsAfter } from '../normalise/valid-until.js';
import { StoreLostError, type SqlRow, type WorkStore } from '../store/work-store.js';
import { joinCodes } from '../delivery/stored-cells.js';
import { agesAt } from './subject-row.js';

/** From this age on a number is noted (age_100). For numbers that are not plain, `validUntil` of the reading gives the day. */
const GREAT_AGE = 100;

/** In the order of agesAt. */
const AGES = ['age', 'age_days', 'age_school'];

/** Two ISO days, the later one before `validUntil` of the reading. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** Throws StoreLostError for a number that cannot be read from its row alone: then all must be read again. */
export function ageSubjects(store: WorkStore, days: DaySpan, divisions: DivisionTable): void {
  const stored = store.columnsOf('subject');
  const columns = AGES.filter((name) => stored.has(name));
  if (columns.length > 0) setAges(store, days.to, columns);
  if (stored.has('id_notes')) setNotes(store, days, divisions);
}

function setAges(store: WorkStore, day: string, columns: readonly string[]): void {
  const births = store.all('select distinct birth from subject where birth is not null');
  const ages = store.writer('cache_age', ['birth', ...AGES]);
  for (const { birth } of births) ages.add([String(birth), ...agesAt(String(birth), day)]);
  store.change(`
    update subject set (${columns.join(', ')}) = (
      select ${columns.map((name) => `a.${name}`).join(', ')} from cache_age a where a.birth = subject.birth
    ) where birth is not null`);
  store.change('delete from cache_age');
}

function setNotes(store: WorkStore, days: DaySpan, divisions: DivisionTable): void {
  const bounds = { from: yearsAfter(days.from, -GREAT_AGE), to: yearsAfter(days.to, -GREAT_AGE) };
  for (const row of store.all('select * from subject where id_birth > :from and id_birth <= :to', bounds)) {
    const notes = joinCodes(readAgain(row, days, divisions).notes);
    store.change('update subject set id_notes = :notes where person_id = :id', { notes, id: Number(row['person_id']) });
  }
}

function readAgain(row: SqlRow, days: DaySpan, divisions: DivisionTable): Identity {
  const written = String(row['id_number'] ?? '');
  const before = identify(written, { asOf: days.from, divisions });
  const now = identify(written, { asOf: days.to, divisions });
  const isAsStored = row['id_notes'] === joinCodes(before.notes) && isSame(row, before) && isSame(row, now);
  if (!isAsStored) throw new StoreLostError('a number that is not read from its row alone');
  return now;
}

function isSame(row: SqlRow, identity: Identity): boolean {
  return (
    row['id_key'] === identity.matchKey &&
    row['id_status'] === identity.status &&
    row['id_problems'] === joinCodes(identity.problems) &&
    row['id_kind'] === identity.kind &&
    row['id_birth'] === identity.birthDate &&
    row['id_sex'] === identity.sex
  );
}
