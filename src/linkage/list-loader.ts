/**
 * Streams the records of a department list past the register's index: each is counted, probed, and retained or skipped by the policy of its
 * source. Never holds a list. One instance serves one delivery in one scope.
 */
import { viewName, type ColumnDefinition, type TableDefinition } from '../domain/column.js';
import type { DropReason } from '../domain/batch.js';
import type { SourceRecord } from '../domain/record.js';
import { isLostNumber } from '../intake/rows/number-damage.js';
import type { CompletionIndex } from './damaged/number-completions.js';
import type { DamagedRowMatcher, LinkageSetting, RowLink } from './damaged/damaged-rows.js';
import { nameLevelOf } from './damaged/link-rows.js';
import type { LinkageFigures } from './damaged/linkage-counter.js';
import { RowLinker } from './damaged/row-linker.js';
import { keyToInteger } from '../normalise/numbers/number-key.js';
import type { PlainRow, PlainSheet } from '../intake/rows/plain-rows.js';
import { LIST_COLUMNS, LIST_COLUMN_NAMES, type ListColumn } from './list-columns.js';
import { PlainListCells } from './plain-list-cells.js';
import type { RetentionPolicy } from './retention-policy.js';
import { CO_RESIDENT_COLUMN, type CoResidents } from './co-residents.js';
import { compareNames, isPlainName, type NameLevel } from '../normalise/names/names.js';
import type { SqlCell } from '../store/bulk-insert.js';
import type { RowSink, RowWriter } from '../store/row-sink.js';
import { storedColumns } from '../store/work-schema.js';
import { numberCells, otherNameKey, placeTexts, shownText, storedCell } from '../delivery/stored-cells.js';
import { nameDoubts, UnreadableCells, withDoubts } from './unreadable-cells.js';
import type { SubjectIndex } from './subject-loader.js';
import type { DivisionNames } from '../delivery/division-names.js';
import type { LocalCodes } from '../delivery/local-codes.js';

/** Values that all rows of a delivery share. */
export interface DeliveryFacts {
  readonly deliveryId: number;
  readonly source: TableDefinition;
  readonly dataDate: string | null;
  readonly coverage: 'full' | 'partial';
  /** County of the rows that do not say one; null for a list of many counties. */
  readonly county: string | null;
  /** Division of the list; null for the office's own. */
  readonly division: string | null;
  /** Absent: rows without a usable number are nobody's. */
  readonly linkage?: LinkageSetting;
}

/** The index that a list is probed against and the sink of its rows. */
export interface ListScope {
  readonly store: RowSink;
  readonly subjects: SubjectIndex;
  readonly rowIds: RowIds;
  readonly coResidents: CoResidents;
  /** Finds the people of rows without a usable number; made on first use. */
  readonly matcher?: DamagedRowMatcher;
  /** Numbers under which people may stand in lists beside their own; made on first use. */
  readonly completions?: CompletionIndex;
}

/** Result of a list in one scope. */
export interface ListFigures {
  readonly health: LoaderHealth;
  /** Row that proves that a spreadsheet destroyed numbers of this list; null when none did. */
  readonly firstLostRow: number | null;
  /** The id of the last retained row; 0 for none. */
  readonly lastRow: number;
}

/** Counts of a list in one scope. */
export interface LoaderHealth {
  readonly records: number;
  readonly usableKeys: number;
  /** Usable keys whose region belongs to the list's own area. */
  readonly localKeys: number;
  readonly hits: number;
  readonly subjectsHit: number;
  /** Records without a usable key, by the first problem of their number. */
  readonly drops: ReadonlyMap<DropReason, number>;
  /** Cells of retained rows that hold something unreadable, or say nothing, by column. */
  readonly unreadable: Pick<UnreadableCells, 'columns' | 'fillers'>;
  /** Null where linkage is off. */
  readonly linkage: LinkageFigures | null;
}

/** Where a batch of records was read. */
export interface ListSheet {
  readonly placeId: number;
  readonly columns: ReadonlySet<string>;
}

/** Names that may stand for the person (docs/design/rules.md, "What a match needs"); anything else is for a person to decide. */
const COMPATIBLE: ReadonlySet<NameLevel> = new Set(['same', 'variant', 'sound']);

/** Columns that every retained row stores: hits refer to them, and so does the hiding of rows whose file lacks a column. */
const ALWAYS = ['row_id', 'place_id', 'row_number', 'unreadable'];
const PLACE: readonly string[] = ['county', 'county_name', 'township', 'village'];
const HIT = ['row_id', 'person_id', 'name_match', 'compatible'] as const;

const NO_PLACE = { county: null, countyName: null, township: null, village: null };

/** Columns of the one row that proves damage, whatever the rules need. */
const KEEP_WHOLE: RetentionPolicy = {
  keepsHits: false,
  outsiders: 'none',
  columns: null,
  findsCoResidents: false,
  comparesNames: false,
};

interface ListLayout {
  readonly policy: RetentionPolicy;
  /** The fixed columns that are stored. */
  readonly fixedNames: readonly ListColumn[];
  /** Their places in LIST_COLUMNS; null for all. */
  readonly fixed: readonly number[] | null;
  readonly storesName: boolean;
  readonly storesPlace: boolean;
  readonly columns: readonly ColumnDefinition[];
  readonly writer: RowWriter;
}

/** Row ids run on over the deliveries of one source. */
export class RowIds {
  readonly #last = new Map<string, number>();

  next(source: string): number {
    const id = (this.#last.get(source) ?? 0) + 1;
    this.#last.set(source, id);
    return id;
  }

  /** The last id given; 0 before the first. */
  last(source: string): number {
    return this.#last.get(source) ?? 0;
  }
}

export class ListLoader implements ListFigures {
  readonly #store: RowSink;
  readonly #facts: DeliveryFacts;
  readonly #policy: RetentionPolicy | undefined;
  readonly #subjects: SubjectIndex;
  readonly #names: DivisionNames;
  readonly #rowIds: RowIds;
  readonly #coResidents: CoResidents;
  readonly #linker: RowLinker;
  readonly #wasHit: Uint8Array;
  readonly #layouts = new WeakMap<ReadonlySet<string>, ListLayout>();
  readonly #local: LocalCodes;
  readonly #drops = new Map<DropReason, number>();
  #hitRows: RowWriter | null = null;
  #records = 0;
  #usableKeys = 0;
  #localKeys = 0;
  #hits = 0;
  #firstLostRow: number | null = null;
  readonly #unreadable = new UnreadableCells();

  constructor(scope: ListScope, facts: DeliveryFacts, policy: RetentionPolicy | undefined, names: DivisionNames) {
    this.#linker = new RowLinker(scope, facts, policy === undefined ? null : names);
    this.#store = scope.store;
    this.#subjects = scope.subjects;
    this.#rowIds = scope.rowIds;
    this.#coResidents = scope.coResidents;
    this.#facts = facts;
    this.#policy = policy;
    this.#names = names;
    this.#local = names.localCodes(facts.division);
    this.#wasHit = new Uint8Array(scope.subjects.count);
  }

  add(record: SourceRecord, sheet: ListSheet): void {
    this.#records += 1;
    const key = record.matchKey === null ? -1 : keyToInteger(record.matchKey);
    if (key >= 0) this.#seeKey(key);
    else this.#drop(record);
    const first = key < 0 ? -1 : this.#subjects.index.find(key);
    const policy = this.#policy;
    if (first < 0) {
      const isFirstLost = this.#firstLostRow === null && key < 0 && isLostNumber(record.identity);
      const isNeeded = this.#keepsOutsider(key);
      const links = key < 0 ? this.#linker.linksOf(record, sheet.columns) : this.#linker.linksOfNumber(record, key);
      if (!isNeeded && !isFirstLost && links.length === 0) return;
      const kept = this.#keep(record, sheet, isNeeded ? (policy ?? KEEP_WHOLE) : KEEP_WHOLE);
      if (isFirstLost) this.#firstLostRow = kept;
      for (const link of links) this.#addLink(kept, link);
      return;
    }
    this.#hits += 1;
    if (policy?.findsCoResidents === true) {
      const household = shownText(record.clean(CO_RESIDENT_COLUMN));
      if (household !== null) this.#coResidents.noteHousehold(this.#facts.county, household);
    }
    const rowId = policy === undefined ? 0 : this.#keep(record, sheet, policy);
    const listName = this.#comparesNames ? shownText(record.clean('name')) : null;
    this.#addHits(first, rowId, listName);
  }

  /** As `add`, for a plain row with this number that `canTakePlain` lets through; `cells` are those of this loader. */
  addPlain(row: PlainRow, cells: PlainListCells | null): void {
    const { key } = row;
    const first = this.#subjects.index.find(key);
    if (first < 0) {
      this.countSkipped(key);
      return;
    }
    this.#records += 1;
    this.#seeKey(key);
    this.#hits += 1;
    const policy = this.#policy;
    if (policy?.findsCoResidents === true) {
      const household = cells?.psHousehold.at(row) ?? null;
      if (household !== null) this.#coResidents.noteHousehold(this.#facts.county, household);
    }
    const rowId = cells === null ? 0 : cells.write(row, this.#rowIds.next(this.#facts.source.id));
    this.#addHits(first, rowId, this.#comparesNames ? (cells?.name.at(row) ?? null) : null);
  }

  /** False where a row with this number must go the way of records: somebody outside the register whose row is retained. */
  canTakePlain(key: number): boolean {
    return this.#subjects.index.find(key) >= 0 || !(this.#keepsOutsider(key) || this.#linker.mayBeSomebody(key));
  }

  /** The cells that plain rows of a sheet leave in the store; null where none is retained. */
  plainCells(columns: PlainSheet, sheet: ListSheet): PlainListCells | null {
    if (this.#policy === undefined) return null;
    const layout = this.#layoutOf(sheet.columns, this.#policy);
    return new PlainListCells(columns, sheet.placeId, {
      ...layout,
      storesExtras: this.#policy.columns === null,
      comparesNames: this.#policy.comparesNames,
      facts: this.#facts,
      names: this.#names,
    });
  }

  #addHits(first: number, rowId: number, listName: string | null): void {
    const policy = this.#policy;
    const comparesNames = this.#comparesNames;
    for (let position = first; position >= 0; position = this.#subjects.index.next(position)) {
      this.#wasHit[position] = 1;
      if (policy === undefined) continue;
      const written = comparesNames ? this.#nameLevel(position, listName) : 'missing';
      const level = this.#linker.levelOf(rowId, position, listName, written);
      this.#hitWriter().add([rowId, position + 1, level, COMPATIBLE.has(level) ? 1 : 0]);
    }
  }

  /** Nearly all hits have one plain name on both sides. */
  #nameLevel(position: number, listName: string | null): NameLevel {
    const { names } = this.#subjects;
    const isSame = listName !== null && names.is(position, listName) && isPlainName(listName);
    return isSame ? 'same' : compareNames(names.at(position), listName);
  }

  /** True when no row may be skipped for its number alone. */
  get needsEveryRow(): boolean {
    return this.#policy?.outsiders === 'all';
  }

  /** True when a row with this number (an integer of number-key) must be retained or counted as a hit. */
  needs(key: number): boolean {
    if (this.#subjects.index.find(key) >= 0 || this.#linker.mayBeSomebody(key)) return true;
    return this.#policy?.outsiders === 'co_residents' && this.#coResidents.hasKey(key);
  }

  /** Counts a skipped record with a usable number. */
  countSkipped(key: number): void {
    this.#records += 1;
    this.#seeKey(key);
  }

  /** True when the list must be read once more, by `addCoResident`, after every list that names households. */
  get needsCoResidentReading(): boolean {
    return this.#policy?.findsCoResidents === true && this.#coResidents.hasHouseholds;
  }

  /** The second reading: retains people outside the register who share a household with somebody in it; counts nothing. */
  addCoResident(record: SourceRecord, sheet: ListSheet): void {
    const key = record.matchKey === null ? -1 : keyToInteger(record.matchKey);
    if (this.#policy === undefined || key < 0 || this.#subjects.index.find(key) >= 0) return;
    const household = shownText(record.clean(CO_RESIDENT_COLUMN));
    if (household === null || !this.#coResidents.isHousehold(this.#facts.county, household)) return;
    this.#coResidents.addKey(key);
    if (this.#policy.outsiders !== 'all') this.#keep(record, sheet, this.#policy);
  }

  /** Row that proves that a spreadsheet destroyed numbers of this list; null when none did. */
  get firstLostRow(): number | null {
    return this.#firstLostRow;
  }

  get lastRow(): number {
    return this.#rowIds.last(this.#facts.source.id);
  }

  get health(): LoaderHealth {
    let subjectsHit = 0;
    for (const hit of this.#wasHit) subjectsHit += hit;
    return {
      records: this.#records,
      usableKeys: this.#usableKeys,
      localKeys: this.#localKeys,
      hits: this.#hits,
      subjectsHit,
      drops: this.#drops,
      unreadable: { columns: this.#unreadable.columns, fillers: this.#unreadable.fillers },
      linkage: this.#linker.figures,
    };
  }

  #seeKey(key: number): void {
    this.#usableKeys += 1;
    if (this.#local.isLocal(key)) this.#localKeys += 1;
  }

  #drop({ identity }: SourceRecord): void {
    const isBlank = identity.input === '' || identity.notes.includes('blank_word');
    const reason = isBlank ? 'blank' : (identity.problems[0] ?? 'other_kind');
    this.#drops.set(reason, (this.#drops.get(reason) ?? 0) + 1);
  }

  #keepsOutsider(key: number): boolean {
    const reach = this.#policy?.outsiders;
    return reach === 'all' || (reach === 'co_residents' && key >= 0 && this.#coResidents.hasKey(key));
  }

  get #comparesNames(): boolean {
    return this.#policy?.comparesNames === true || this.#linker.isOn;
  }

  /** A sure link is a hit as well. */
  #addLink(rowId: number, link: RowLink): void {
    if (!this.#linker.add(rowId, link)) return;
    for (const position of link.positions) {
      this.#wasHit[position] = 1;
      this.#hitWriter().add([rowId, position + 1, nameLevelOf(link.nameLevel), 1]);
    }
  }

  #hitWriter(): RowWriter {
    this.#hitRows ??= this.#store.writer(`${viewName(this.#facts.source.id)}_hit`, HIT);
    return this.#hitRows;
  }

  #keep(record: SourceRecord, sheet: ListSheet, policy: RetentionPolicy): number {
    const { source, deliveryId, dataDate, coverage, county } = this.#facts;
    const layout = this.#layoutOf(sheet.columns, policy);
    const rowId = this.#rowIds.next(source.id);
    const place = layout.storesPlace ? this.#names.resolve(placeTexts(record), county) : NO_PLACE;
    const extras = policy.columns === null ? record.extras() : {};
    const cleaned = layout.columns.map((column) => record.clean(column.name));
    const doubts = this.#policy?.comparesNames === true ? nameDoubts(record.clean('name')) : [];
    const fixed: SqlCell[] = [
      rowId,
      deliveryId,
      dataDate,
      coverage,
      county,
      record.householdKey === null ? null : `${deliveryId}|${record.householdKey}`,
      withDoubts(this.#unreadable.note(record, cleaned, layout.columns), doubts),
      ...numberCells(record.identity, record.matchKey),
      layout.storesName ? otherNameKey(shownText(record.clean('name'))) : null,
      place.county,
      place.countyName,
      place.township,
      place.village,
      sheet.placeId,
      record.rowNumber,
      record.part,
      Object.keys(extras).length === 0 ? null : JSON.stringify(extras),
    ];
    const cells = layout.fixed === null ? fixed : layout.fixed.map((at) => fixed[at] ?? null);
    layout.columns.forEach((column, at) => cells.push(storedCell(cleaned[at], column)));
    layout.writer.add(cells);
    return rowId;
  }

  /** Columns to be stored of the records of one sheet. */
  #layoutOf(columns: ReadonlySet<string>, policy: RetentionPolicy): ListLayout {
    const known = this.#layouts.get(columns);
    if (known?.policy === policy) return known;
    const { source } = this.#facts;
    const read = policy.columns === null ? null : storedColumns([...ALWAYS, ...policy.columns]);
    const isStored = (name: string): boolean => read?.has(name) ?? true;
    const own = source.columns.filter(
      ({ name }) => !LIST_COLUMN_NAMES.has(name) && columns.has(name) && isStored(name),
    );
    const fixed = LIST_COLUMNS.filter(isStored);
    const layout = {
      policy,
      fixedNames: fixed,
      fixed: read === null ? null : fixed.map((name) => LIST_COLUMNS.indexOf(name)),
      storesName: isStored('other_name_key'),
      storesPlace: PLACE.some(isStored),
      columns: own,
      writer: this.#store.writer(viewName(source.id), [...fixed, ...own.map(({ name }) => name)]),
    };
    this.#layouts.set(columns, layout);
    return layout;
  }
}
