/**
 * Register and candidate records → subjects of a scope: identity, ages, household, place, every register column, written to the work
 * store, and the index that lists are probed against. One instance for one scope.
 */
import type { SourceRecord } from '../domain/record.js';
import type { ColumnDefinition } from '../domain/column.js';
import { isLostNumber } from '../intake/number-damage.js';
import { KeyIndex, keyToInteger } from '../match/key-index.js';
import { ageAt } from '../normalise/calendar.js';
import { REGISTER } from '../catalog/sources/table-definitions.js';
import type { BulkInsert, SqlCell } from '../store/bulk-insert.js';
import type { PlaceBook } from '../store/place-book.js';
import type { WorkStore } from '../store/work-store.js';
import type { ResolvedPlace } from './division-names.js';
import { joinCodes, NUMBER_COLUMNS, numberCells, otherNameKey, shownText, storedCell } from './stored-cells.js';

/** What all records of one file share. */
export interface SubjectFile {
  readonly path: string;
  readonly fileId: number;
  readonly origin: 'register' | 'candidate';
}

/** Register columns that the records of a sheet have, and where some of them stand (-1: nowhere). */
interface SubjectLayout {
  readonly columns: readonly ColumnDefinition[];
  readonly name: number;
  readonly relation: number;
  readonly birthDate: number;
  readonly writer: BulkInsert;
}

interface VillageEntry {
  readonly villageId: number;
  readonly place: ResolvedPlace;
  code: string | null;
  isListed: boolean;
}

/** What lists are matched against. Positions are person ids minus one. */
export interface SubjectIndex {
  readonly index: KeyIndex;
  /** Names as written, by position. */
  readonly names: readonly (string | null)[];
  readonly count: number;
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
  'place_id',
  'file_id',
  'row_number',
  'part',
] as const;

const FIXED_NAMES: ReadonlySet<string> = new Set([...FIXED, 'id_number']);
const OWN_COLUMNS = REGISTER.columns.filter((column) => !FIXED_NAMES.has(column.name));
const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const HEAD = '户主';
const MS_PER_DAY = 86_400_000;

export class SubjectLoader {
  readonly #store: WorkStore;
  readonly #places: PlaceBook;
  readonly #asOf: string;
  readonly #schoolDay: string;
  readonly #keys: number[] = [];
  readonly #names: (string | null)[] = [];
  readonly #households = new Map<string, number>();
  readonly #villages = new Map<string, VillageEntry>();
  readonly #counties = new Set<string | null>();
  readonly #files = new Set<number>();
  /** By the column set of a sheet, which is one object for all its records. */
  readonly #layouts = new WeakMap<ReadonlySet<string>, SubjectLayout>();
  #householdCount = 0;
  #firstLost: number | null = null;

  constructor(store: WorkStore, places: PlaceBook, asOf: string) {
    this.#store = store;
    this.#places = places;
    this.#asOf = asOf;
    const year = Number(asOf.slice(0, 4));
    this.#schoolDay = asOf.slice(5) >= '09-01' ? `${year}-09-01` : `${year - 1}-09-01`;
  }

  /** Returns the person id. `columns` are those the file has. */
  add(record: SourceRecord, place: ResolvedPlace, file: SubjectFile, columns: ReadonlySet<string>): number {
    const personId = this.#keys.length + 1;
    const layout = this.#layoutOf(columns);
    const own = layout.columns.map((column) => record.clean(column.name));
    const name = shownText(own[layout.name]);
    const { identity } = record;
    // Of several numbers in one cell nobody knows which is the person's: none of them is matched until the register is corrected.
    const matchKey = identity.problems.includes('several_numbers') ? null : record.matchKey;
    const written = shownText(own[layout.birthDate]);
    const birth = identity.birthDate ?? (written !== null && FULL_DAY.test(written) ? written : null);
    const cells: SqlCell[] = [
      personId,
      file.origin,
      this.#householdId(record.householdKey, place.county),
      ...numberCells(identity, matchKey),
      identity.kind,
      joinCodes(identity.notes),
      identity.birthDate,
      identity.sex,
      otherNameKey(name),
      birth,
      ...this.#ages(birth),
      shownText(own[layout.relation]) === HEAD ? 1 : 0,
      place.county,
      place.countyName,
      place.township,
      place.village,
      this.#villageId(place),
      this.#places.placeId(file.path, record.sheet),
      file.fileId,
      record.rowNumber,
      record.part,
    ];
    layout.columns.forEach((column, place) => cells.push(storedCell(own[place], column)));
    layout.writer.add(cells);
    this.#keys.push(matchKey === null ? -1 : keyToInteger(matchKey));
    this.#names.push(name);
    this.#counties.add(place.county);
    this.#files.add(file.fileId);
    if (this.#firstLost === null && isLostNumber(identity)) this.#firstLost = personId;
    return personId;
  }

  #layoutOf(columns: ReadonlySet<string>): SubjectLayout {
    const known = this.#layouts.get(columns);
    if (known !== undefined) return known;
    const present = OWN_COLUMNS.filter((column) => columns.has(column.name));
    const placeOf = (name: string): number => present.findIndex((column) => column.name === name);
    const layout = {
      columns: present,
      name: placeOf('name'),
      relation: placeOf('relation'),
      birthDate: placeOf('birth_date'),
      writer: this.#store.writer('subject', [...FIXED, ...present.map((column) => column.name)]),
    };
    this.#layouts.set(columns, layout);
    return layout;
  }

  /** The first person since the last call whose number a spreadsheet destroyed; null when there is none. */
  takeFirstLost(): number | null {
    const first = this.#firstLost;
    this.#firstLost = null;
    return first;
  }

  get counties(): ReadonlySet<string | null> {
    return this.#counties;
  }

  /** Ids of the files that brought subjects into this scope. */
  get files(): ReadonlySet<number> {
    return this.#files;
  }

  get personCount(): number {
    return this.#keys.length;
  }

  get householdCount(): number {
    return this.#householdCount;
  }

  /** Builds households, villages and the index. Call once, after the last record. */
  finish(): SubjectIndex {
    this.#writeVillages();
    this.#store.fillStatus();
    this.#store.buildHouseholds();
    return { index: new KeyIndex(Float64Array.from(this.#keys)), names: this.#names, count: this.#keys.length };
  }

  #ages(birth: string | null): [SqlCell, SqlCell, SqlCell] {
    if (birth === null || birth > this.#asOf) return [null, null, null];
    const days = Math.round((Date.parse(this.#asOf) - Date.parse(birth)) / MS_PER_DAY);
    return [ageAt(birth, this.#asOf), days, Math.max(0, ageAt(birth, this.#schoolDay))];
  }

  /** Rows without a household key are a household of their own. */
  #householdId(key: string | null, county: string | null): number {
    const full = key === null ? null : `${county ?? ''}|${key}`;
    const known = full === null ? undefined : this.#households.get(full);
    if (known !== undefined) return known;
    this.#householdCount += 1;
    if (full !== null) this.#households.set(full, this.#householdCount);
    return this.#householdCount;
  }

  /** A village of the workspace's village table, with its code. */
  addListedVillage(place: ResolvedPlace, code: string | null): void {
    const entry = this.#village(place);
    if (entry !== null) Object.assign(entry, { code, isListed: true });
  }

  #villageId(place: ResolvedPlace): number | null {
    return this.#village(place)?.villageId ?? null;
  }

  #village(place: ResolvedPlace): VillageEntry | null {
    if (place.village === null) return null;
    const key = JSON.stringify([place.county, place.township, place.village]);
    const known = this.#villages.get(key);
    if (known !== undefined) return known;
    const entry = { villageId: this.#villages.size + 1, place, code: null, isListed: false };
    this.#villages.set(key, entry);
    return entry;
  }

  #writeVillages(): void {
    const columns = ['village_id', 'county', 'county_name', 'township', 'village', 'code', 'listed'];
    const writer = this.#store.writer('village', columns);
    for (const { villageId, place, code, isListed } of this.#villages.values()) {
      const { county, countyName, township, village } = place;
      writer.add([villageId, county, countyName, township, village, code, isListed ? 1 : 0]);
    }
  }
}
