/**
 * Register and candidate records → cells of the table `subject`: identity, ages, place, every register column. Pure except for a memory of
 * layouts; the ids of the row stay blank until subject-loader enters it.
 */
import { FILLER_MARK } from '../catalog/rules/defaults.js';
import { HEAD_RELATION } from '../catalog/sources/relations.js';
import { REGISTER } from '../catalog/sources/table-definitions.js';
import type { ColumnDefinition } from '../domain/column.js';
import type { CleanValue } from '../domain/identity.js';
import type { SourceRecord } from '../domain/record.js';
import { isLostNumber } from '../intake/rows/number-damage.js';
import { ageAt } from '../normalise/calendar.js';
import type { SqlCell } from '../store/bulk-insert.js';
import type { ResolvedPlace } from '../delivery/division-names.js';
import {
  birthDateOf,
  joinCodes,
  NUMBER_COLUMNS,
  numberCells,
  otherNameKey,
  shownText,
  storedCell,
} from '../delivery/stored-cells.js';
import { nameDoubts, UnreadableCells, withDoubts } from './unreadable-cells.js';
import { isFiller } from '../intake/cells/cleaned-cell.js';

export type SubjectOrigin = 'register' | 'candidate';

/** A person before he has ids. */
export interface SubjectRow {
  /** In the order of `subjectColumns`; ids and place ids are null. */
  readonly cells: SqlCell[];
  /** Key of the household inside its county, or null. */
  readonly householdKey: string | null;
  /** A spreadsheet destroyed the number. */
  readonly isLost: boolean;
}

/** Columns whose cell in the subject is not simply the clean value of the register column of that name. */
const FIXED = [
  'person_id',
  'origin',
  'household_id',
  ...NUMBER_COLUMNS,
  'id_kind',
  'id_notes',
  'id_birth',
  'id_sex',
  'other_name_key',
  'birth',
  'age',
  'age_days',
  'age_school',
  'is_head',
  'county',
  'county_name',
  'township',
  'village',
  'village_id',
  'unreadable',
  'place_id',
  'row_number',
  'part',
] as const;

type FixedColumn = (typeof FIXED)[number];

/** Where a column stands in the cells of every subject. */
export const SUBJECT_CELL = Object.fromEntries(FIXED.map((name, at) => [name, at])) as Readonly<
  Record<FixedColumn, number>
>;

const FIXED_NAMES: ReadonlySet<string> = new Set([...FIXED, 'id_number']);
const OWN_COLUMNS = REGISTER.columns.filter((column) => !FIXED_NAMES.has(column.name));
const MS_PER_DAY = 86_400_000;

/** Register columns that the records of a sheet have, and where some of them stand (-1: nowhere). */
interface SubjectLayout {
  readonly columns: readonly ColumnDefinition[];
  readonly name: number;
  readonly relation: number;
  readonly birthDate: number;
}

/** Names of the cells of subjects from a sheet with these canonical columns; `stored` are those of the table. */
export function subjectColumns(columns: ReadonlySet<string>, stored: ReadonlySet<string>): string[] {
  return [...FIXED, ...ownColumns(columns, stored).map((column) => column.name)];
}

/** The columns that the row itself is made from are always among them. */
export function ownColumns(columns: ReadonlySet<string>, stored: ReadonlySet<string>): ColumnDefinition[] {
  const isThere = (name: string): boolean => columns.has(name) || (name === 'policies' && columns.has('status'));
  return OWN_COLUMNS.filter(({ name }) => isThere(name) && (stored.has(name) || name === 'birth_date'));
}

/** A state may say whether the policies go on (脱贫不享受政策), where no column of its own does. */
export function policiesByStatus(status: CleanValue | null): CleanValue | null {
  const isOver = status !== null && /不(?:再|继续)?享受/u.test(status.raw);
  return isOver ? { ...status, status: 'accept', value: 'no', notes: [] } : null;
}

export class SubjectRowBuilder {
  readonly #asOf: string;
  readonly #stored: ReadonlySet<string>;
  readonly #unreadable = new UnreadableCells();
  /** By the column set of a sheet, which is one object for all its records. */
  readonly #layouts = new WeakMap<ReadonlySet<string>, SubjectLayout>();

  /** `stored` are the columns of the table; others need not be cleaned. */
  constructor(asOf: string, stored: ReadonlySet<string>) {
    this.#asOf = asOf;
    this.#stored = stored;
  }

  /** `columns` are those the sheet has. */
  row(record: SourceRecord, place: ResolvedPlace, origin: SubjectOrigin, columns: ReadonlySet<string>): SubjectRow {
    const layout = this.#layoutOf(columns);
    const own = layout.columns.map(({ name: column }) =>
      column === 'policies' && !columns.has(column) ? policiesByStatus(record.clean('status')) : record.clean(column),
    );
    const name = shownText(own[layout.name]);
    const { identity } = record;
    // Of several numbers in one cell none is known to be the person's: none is matched until the register is corrected.
    const matchKey = identity.problems.includes('several_numbers') ? null : record.matchKey;
    const written = shownText(own[layout.birthDate]);
    const birth = birthDateOf(identity, written);
    const cells: SqlCell[] = [
      null,
      origin,
      null,
      ...numberCells(identity, matchKey),
      identity.kind,
      joinCodes(identity.notes),
      identity.birthDate,
      identity.sex,
      otherNameKey(name),
      birth,
      ...agesAt(birth, this.#asOf),
      shownText(own[layout.relation]) === HEAD_RELATION ? 1 : 0,
      place.county,
      place.countyName,
      place.township,
      place.village,
      null,
      withDoubts(
        withWorkedOut(this.#unreadable.note(record, own, layout.columns), birth, isAlone(record, columns)),
        doubts(record, columns),
      ),
      null,
      record.rowNumber,
      record.part,
    ];
    layout.columns.forEach((column, at) => {
      cells.push(isUnknownState(column, own[at]) ? null : storedCell(own[at], column));
    });
    return { cells, householdKey: record.householdKey, isLost: isLostNumber(identity) };
  }

  /** Columns in which some row so far holds something that cannot be read. */
  get unreadable(): Pick<UnreadableCells, 'columns' | 'fillers'> {
    return this.#unreadable;
  }

  #layoutOf(columns: ReadonlySet<string>): SubjectLayout {
    const known = this.#layouts.get(columns);
    if (known !== undefined) return known;
    const present = ownColumns(columns, this.#stored);
    const placeOf = (name: string): number => present.findIndex((column) => column.name === name);
    const layout = {
      columns: present,
      name: placeOf('name'),
      relation: placeOf('relation'),
      birthDate: placeOf('birth_date'),
    };
    this.#layouts.set(columns, layout);
    return layout;
  }
}

const HOUSEHOLD_IN_DOUBT = `household${FILLER_MARK}`;
/** Without the number of a household it cannot be said who is its head and how many belong to it. */
const OF_HOUSEHOLD = ['relation', 'is_head', 'household_size', 'members', 'persons_living'] as const;

/** True for a row without a household number on a sheet that gives such numbers. */
function isAlone(record: SourceRecord, columns: ReadonlySet<string>): boolean {
  return record.householdKey === null && columns.has('household');
}

/** A name that says nothing, and a household that is not known: its number or its county says nothing. */
function doubts(record: SourceRecord, columns: ReadonlySet<string>): string[] {
  const county = columns.has('county') ? record.clean('county') : null;
  const isHomeless = isAlone(record, columns) || (county !== null && isFiller(county));
  return [
    ...(columns.has('name') ? nameDoubts(record.clean('name')) : []),
    ...(isHomeless ? [HOUSEHOLD_IN_DOUBT] : []),
  ];
}

/** Columns that are worked out from one that cannot be read are as unknown; of the birth only where no number tells it. */
function withWorkedOut(noted: string | null, birth: string | null, isLeftAlone: boolean): string | null {
  if (noted === null && !isLeftAlone) return null;
  const unreadable = noted ?? ',';
  const worked: string[] = isLeftAlone ? [...OF_HOUSEHOLD] : [];
  for (const mark of ['', FILLER_MARK]) {
    if (unreadable.includes(`,relation${mark},`)) worked.push(`is_head${mark}`);
    if (birth !== null || !unreadable.includes(`,birth_date${mark},`)) continue;
    worked.push(...['birth', 'age', 'age_days', 'age_school'].map((name) => `${name}${mark}`));
  }
  return unreadable + worked.map((name) => `${name},`).join('');
}

/** A state that nobody knows is not stored: the household's or the usual one stands for it, and the row says that it is in doubt. */
function isUnknownState(column: ColumnDefinition, clean: CleanValue | null | undefined): boolean {
  return column.name === 'status' && clean?.notes.includes('unlisted_value') === true;
}

/** Cells of age, age_days and age_school; blank for somebody who is not born by then. */
export function agesAt(birth: string | null, asOf: string): [SqlCell, SqlCell, SqlCell] {
  if (birth === null || birth > asOf) return [null, null, null];
  const year = Number(asOf.slice(0, 4));
  const schoolDay = asOf.slice(5) >= '09-01' ? `${year}-09-01` : `${year - 1}-09-01`;
  const days = Math.round((Date.parse(asOf) - Date.parse(birth)) / MS_PER_DAY);
  return [ageAt(birth, asOf), days, Math.max(0, ageAt(birth, schoolDay))];
}
