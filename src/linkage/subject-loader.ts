/**
 * Subjects of a scope: prepared persons (subject-row) get their ids, household and village, and go into the work store, while the index
 * that lists are probed against grows beside it. One instance serves one scope.
 */
import { keyToInteger } from '../normalise/numbers/number-key.js';
import { KeyIndex } from './keys/key-index.js';
import { NameTableBuilder, type NameTable } from './keys/name-table.js';
import type { SqlCell } from '../store/bulk-insert.js';
import type { RowWriter } from '../store/row-sink.js';
import type { WorkStore } from '../store/work-store.js';
import type { ResolvedPlace } from '../delivery/division-names.js';
import { splitSharedNumbers, type SharedNumbers } from './keys/shared-numbers.js';
import { SUBJECT_CELL, subjectColumns, type SubjectRow } from './subject-row.js';

/** Where a row was read; `columns` are those of its sheet. */
export interface SubjectSheet {
  readonly placeId: number;
  readonly columns: ReadonlySet<string>;
}

interface SubjectLayout {
  /** Cell that holds the name; -1: none. */
  readonly name: number;
  /** Cells that the table has columns for. */
  readonly stored: readonly number[];
  readonly writer: RowWriter;
}

/** A person before he has ids. */
export interface PlainPerson {
  /** In the order of `subjectColumns`. */
  readonly cells: SqlCell[];
  readonly householdKey: string | null;
  readonly place: ResolvedPlace;
  /** The number as an integer of number-key; -1 for none. */
  readonly key: number;
  readonly name: string | null;
}

interface VillageEntry {
  readonly villageId: number;
  readonly place: ResolvedPlace;
  code: string | null;
  /** Null for villages that only the register names. */
  listedIn: ListedRow | null;
}

/** A row of the table of villages. */
export interface ListedRow {
  readonly placeId: number;
  readonly rowNumber: number | null;
}

/** The index that lists are matched against. Positions are person ids minus one. */
export interface SubjectIndex {
  readonly index: KeyIndex;
  /** Names as written, by position. */
  readonly names: NameTable;
  readonly count: number;
}

/** A scope's memory of its people beside the store. */
export interface SubjectFigures {
  readonly persons: number;
  readonly households: number;
  /** Persons with a usable number. */
  readonly keyed: number;
  /** Household numbers that stand for several households. */
  readonly shared: Pick<SharedNumbers, 'numbers' | 'example'>;
  /** In the order of their first person; null for people whose county is unknown. */
  readonly counties: readonly (string | null)[];
  /** Place ids of the sheets of the people. */
  readonly files: readonly number[];
  /** Rows of `id_column` about the files of people. */
  readonly lost: readonly (readonly SqlCell[])[];
}

/** The index of people who are already in a store. */
export function readSubjectIndex(store: WorkStore): SubjectIndex {
  const keys: number[] = [];
  const names = new NameTableBuilder();
  for (const { id_key: key, name } of store.rows('select id_key, name from subject order by person_id')) {
    keys.push(typeof key === 'string' ? keyToInteger(key) : -1);
    names.add(textOf(name));
  }
  return { index: new KeyIndex(keys), names: names.build(), count: keys.length };
}

export class SubjectLoader {
  readonly #store: WorkStore;
  /** The material of the index; null once it is built, because a province's keys and names fill a hundred megabytes. */
  #growing: { readonly keys: number[]; readonly names: NameTableBuilder } | null = {
    keys: [],
    names: new NameTableBuilder(),
  };
  readonly #households = new Map<string, number>();
  /** By household id; 0 for none so far. */
  #villageOfHousehold: number[] = [];
  readonly #scattered = new Set<number>();
  readonly #villages = new Map<string, VillageEntry>();
  /** Places of plain rows, which are one object for all rows that name them. */
  readonly #villagesByPlace = new WeakMap<ResolvedPlace, VillageEntry | null>();
  readonly #counties = new Set<string | null>();
  readonly #files = new Set<number>();
  /** By the column set of a sheet, which is one object for all its records. */
  readonly #layouts = new WeakMap<ReadonlySet<string>, SubjectLayout>();
  #lastVillage: VillageEntry | null = null;
  #personCount = 0;
  #householdCount = 0;
  #keyed = 0;
  #firstLost: number | null = null;
  #shared: SubjectFigures['shared'] = { numbers: 0, example: null };

  constructor(store: WorkStore) {
    this.#store = store;
  }

  /** Fills the ids into the cells and stores the row. Returns the person id. */
  add({ cells, householdKey, isLost }: SubjectRow, sheet: SubjectSheet): number {
    const place = {
      county: textOf(cells[SUBJECT_CELL.county]),
      countyName: textOf(cells[SUBJECT_CELL.county_name]),
      township: textOf(cells[SUBJECT_CELL.township]),
      village: textOf(cells[SUBJECT_CELL.village]),
    };
    const matchKey = textOf(cells[SUBJECT_CELL.id_key]);
    const key = matchKey === null ? -1 : keyToInteger(matchKey);
    const name = textOf(cells[this.#layoutOf(sheet.columns).name]);
    cells[SUBJECT_CELL.village_id] = this.#village(place)?.villageId ?? null;
    this.#enter({ cells, householdKey, place, key, name }, sheet);
    if (isLost) this.#firstLost ??= this.#personCount;
    return this.#personCount;
  }

  /** As `add`, for a person of a plain row; the cells may be used again afterwards. */
  addPlain(person: PlainPerson, sheet: SubjectSheet): void {
    const { cells, place } = person;
    let village = this.#villagesByPlace.get(place);
    if (village === undefined) {
      village = this.#village(place);
      this.#villagesByPlace.set(place, village);
    }
    cells[SUBJECT_CELL.village_id] = village?.villageId ?? null;
    this.#enter(person, sheet);
  }

  #enter({ cells, householdKey, place, key, name }: PlainPerson, { placeId, columns }: SubjectSheet): void {
    const { keys, names } = this.#open();
    this.#personCount += 1;
    cells[SUBJECT_CELL.person_id] = this.#personCount;
    const householdId = this.#householdId(householdKey, place.county);
    cells[SUBJECT_CELL.household_id] = householdId;
    this.#noteVillage(householdId, Number(cells[SUBJECT_CELL.village_id] ?? 0));
    cells[SUBJECT_CELL.place_id] = placeId;
    const { writer, stored } = this.#layoutOf(columns);
    writer.add(cells, stored);
    keys.push(key);
    if (key >= 0) this.#keyed += 1;
    names.add(name);
    this.#counties.add(place.county);
    this.#files.add(placeId);
  }

  #layoutOf(columns: ReadonlySet<string>): SubjectLayout {
    const known = this.#layouts.get(columns);
    if (known !== undefined) return known;
    const table = this.#store.columnsOf('subject');
    const names = subjectColumns(columns, table);
    const stored = names.flatMap((name, at) => (table.has(name) ? [at] : []));
    const writer = this.#store.writer(
      'subject',
      stored.map((at) => names[at] ?? ''),
    );
    const layout = { name: names.indexOf('name'), stored, writer };
    this.#layouts.set(columns, layout);
    return layout;
  }

  /** The first person since the last call whose number a spreadsheet destroyed; null when there is none. */
  takeFirstLost(): number | null {
    const first = this.#firstLost;
    this.#firstLost = null;
    return first;
  }

  get figures(): Omit<SubjectFigures, 'lost'> {
    return {
      persons: this.#personCount,
      households: this.#householdCount,
      keyed: this.#keyed,
      shared: this.#shared,
      counties: [...this.#counties],
      files: [...this.#files],
    };
  }

  /** Makes the index. Call once, after the last record. */
  finish(): SubjectIndex {
    const { keys, names } = this.#open();
    this.#growing = null;
    this.#households.clear();
    return { index: new KeyIndex(keys), names: names.build(), count: keys.length };
  }

  /** Builds households and villages in the store. Call once, after `finish`. */
  buildHouseholds(): void {
    this.#writeVillages();
    this.#villages.clear();
    this.#store.fillStatus();
    const shared = splitSharedNumbers(this.#store, this.#householdCount);
    this.#householdCount += shared.added;
    this.#shared = { numbers: shared.numbers, example: shared.example };
    this.#store.buildHouseholds(new Set([...this.#scattered, ...shared.households]));
    this.#villageOfHousehold = [];
    if (shared.households.length > 0) {
      this.#store.change(
        `update household set shared_number = 1 where household_id in (${shared.households.join(', ')})`,
      );
    }
  }

  #open(): { readonly keys: number[]; readonly names: NameTableBuilder } {
    if (this.#growing === null) throw new Error('the index of the subjects was made before');
    return this.#growing;
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

  #noteVillage(householdId: number, villageId: number): void {
    if (villageId === 0) return;
    const before = this.#villageOfHousehold[householdId] ?? 0;
    if (before === 0) this.#villageOfHousehold[householdId] = villageId;
    else if (before !== villageId) this.#scattered.add(householdId);
  }

  /** A village of the workspace's village table, with its code. */
  addListedVillage(place: ResolvedPlace, code: string | null, listedIn: ListedRow): void {
    const entry = this.#village(place);
    if (entry !== null) Object.assign(entry, { code, listedIn });
  }

  #village(place: ResolvedPlace): VillageEntry | null {
    if (place.village === null) return null;
    // Rows come village by village.
    const last = this.#lastVillage?.place;
    if (last?.village === place.village && last.township === place.township && last.county === place.county) {
      return this.#lastVillage;
    }
    const entry = this.#villageOf(place);
    this.#lastVillage = entry;
    return entry;
  }

  #villageOf(place: ResolvedPlace): VillageEntry {
    const key = JSON.stringify([place.county, place.township, place.village]);
    const known = this.#villages.get(key);
    if (known !== undefined) return known;
    const entry = { villageId: this.#villages.size + 1, place, code: null, listedIn: null };
    this.#villages.set(key, entry);
    return entry;
  }

  #writeVillages(): void {
    const names = ['village_id', 'county', 'county_name', 'township', 'village', 'code', 'listed'];
    const columns = [...names, 'place_id', 'row_number'];
    const writer = this.#store.writer('village', columns);
    for (const { villageId, place, code, listedIn } of this.#villages.values()) {
      const { county, countyName, township, village } = place;
      const row = [listedIn?.placeId ?? null, listedIn?.rowNumber ?? null];
      writer.add([villageId, county, countyName, township, village, code, listedIn === null ? 0 : 1, ...row]);
    }
  }
}

function textOf(cell: SqlCell | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}
