/**
 * Plain rows of the register and of candidates → subjects: the same cells as subject-row makes of their records, worked out once for each
 * distinct text (test/linkage/plain-rows.test.ts compares the two).
 */
import { HEAD_RELATION } from '../catalog/sources/relations.js';
import type { ColumnDefinition } from '../domain/column.js';
import type { CleanValue } from '../domain/identity.js';
import type { FieldBytes } from '../domain/tables/table.js';
import { otherNameKey, shownText, storedCell } from '../delivery/stored-cells.js';
import type { DivisionNames } from '../delivery/division-names.js';
import type { ReadSheet } from '../delivery/read-delivery.js';
import { PlainCells, type PlainRow, type PlainRowSink, type PlainSheet } from '../intake/rows/plain-rows.js';
import { proveBirth } from '../normalise/dates.js';
import { sexOf } from '../normalise/numbers/resident.js';
import type { SqlCell } from '../store/bulk-insert.js';
import type { ByteNumberParser } from './keys/byte-number-parser.js';
import { PlainPlaces, type PlainPlace } from './plain-places.js';
import type { SubjectLoader } from './subject-loader.js';
import { agesAt, ownColumns, policiesByStatus, SUBJECT_CELL, type SubjectOrigin } from './subject-row.js';
import { isNameInDoubt, isNoted } from './unreadable-cells.js';

export interface PlainPeopleRequest {
  readonly asOf: string;
  readonly origin: SubjectOrigin;
  /** County of rows that name none. */
  readonly fallback: string | null;
  readonly names: DivisionNames;
  /** Columns of the table `subject`. */
  readonly stored: ReadonlySet<string>;
  readonly parser: ByteNumberParser;
  /** The loader of people of a county; null where they are not of this pass. */
  loaderOf(county: string): SubjectLoader | null;
  onPlace(place: PlainPlace): void;
  /** By day of birth as numbers write it; shared by the sheets. */
  readonly births: Map<string, BirthCells>;
}

type FactOfCell<Fact> = (clean: CleanValue | null, column: ColumnDefinition) => Fact;

export interface BirthCells {
  readonly birth: string;
  readonly ages: readonly SqlCell[];
}

const SEX_DIGIT = 16;

export class PlainPeople implements PlainRowSink {
  readonly #sheet: ReadSheet;
  readonly #request: PlainPeopleRequest;
  readonly #places: PlainPlaces;
  readonly #name: PlainCells<string | null>;
  readonly #otherNameKey: PlainCells<string | null>;
  readonly #isHead: PlainCells<number>;
  readonly #own: readonly PlainCells<SqlCell>[];
  readonly #noted: readonly PlainCells<boolean>[];
  /** Where the birth date stands among the own columns, which depends on the number beside it; -1: nowhere. */
  readonly #birthDateAt: number;
  readonly #birthDate: ColumnDefinition | undefined;
  readonly #columns: PlainSheet;
  readonly #cells: SqlCell[];

  constructor(columns: PlainSheet, sheet: ReadSheet, request: PlainPeopleRequest) {
    this.#columns = columns;
    this.#sheet = sheet;
    this.#request = request;
    this.#places = new PlainPlaces(columns, request.names, request.fallback, (place) => request.onPlace(place));
    const own = ownColumns(sheet.columns, request.stored);
    const has = (name: string): boolean => own.some((column) => column.name === name);
    const text = (name: string): PlainCells<string | null> =>
      new PlainCells(columns.column(name), (clean) => (has(name) ? shownText(clean) : null));
    this.#name = text('name');
    this.#otherNameKey = new PlainCells(columns.column('name'), (clean) =>
      has('name') ? otherNameKey(shownText(clean)) : null,
    );
    this.#isHead = new PlainCells(columns.column('relation'), (clean) =>
      has('relation') && shownText(clean) === HEAD_RELATION ? 1 : 0,
    );
    const ownCells = <Fact extends SqlCell | boolean>(make: FactOfCell<Fact>): PlainCells<Fact>[] =>
      own.map((column) => {
        const isByStatus = column.name === 'policies' && !sheet.columns.has(column.name);
        if (!isByStatus) return new PlainCells(columns.column(column.name), (clean) => make(clean, column));
        return new PlainCells(columns.column('status'), (clean) => make(policiesByStatus(clean), column));
      });
    this.#own = ownCells(storedCell);
    this.#noted = [...ownCells(isNoted), new PlainCells(columns.column('name'), isNameInDoubt)];
    this.#birthDateAt = own.findIndex(({ name }) => name === 'birth_date');
    this.#birthDate = own[this.#birthDateAt];
    this.#cells = new Array<SqlCell>(FIXED_CELLS + own.length).fill(null);
    this.#cells[SUBJECT_CELL.origin] = request.origin;
    this.#cells[SUBJECT_CELL.id_kind] = 'resident';
    this.#cells[SUBJECT_CELL.id_notes] = '';
    this.#cells[SUBJECT_CELL.part] = 0;
  }

  keyOf(fields: FieldBytes, numberColumn: number): number {
    return this.#request.parser.readField(fields, numberColumn);
  }

  take(row: PlainRow): boolean {
    const found = this.#places.of(row);
    const { place } = found;
    const loader = place.county === null ? null : this.#request.loaderOf(place.county);
    if (loader === null) return false;
    // Cells that cannot be read are named in the row, and the first of them in the report.
    for (const cell of this.#noted) if (cell.at(row)) return false;
    found.rows += 1;
    const cells = this.#cells;
    const { number } = row;
    const { birth, ages } = this.#birthOf(number.slice(6, 14));
    cells[SUBJECT_CELL.id_key] = number;
    cells[SUBJECT_CELL.id_birth] = birth;
    cells[SUBJECT_CELL.id_sex] = sexOf(number.charAt(SEX_DIGIT));
    cells[SUBJECT_CELL.other_name_key] = this.#otherNameKey.at(row);
    cells[SUBJECT_CELL.birth] = birth;
    cells[SUBJECT_CELL.age] = ages[0] ?? null;
    cells[SUBJECT_CELL.age_days] = ages[1] ?? null;
    cells[SUBJECT_CELL.age_school] = ages[2] ?? null;
    cells[SUBJECT_CELL.is_head] = this.#isHead.at(row);
    cells[SUBJECT_CELL.county] = place.county;
    cells[SUBJECT_CELL.county_name] = place.countyName;
    cells[SUBJECT_CELL.township] = place.township;
    cells[SUBJECT_CELL.village] = place.village;
    cells[SUBJECT_CELL.row_number] = row.rowNumber;
    const own = this.#own;
    for (let at = 0; at < own.length; at += 1) cells[FIXED_CELLS + at] = own[at]?.at(row) ?? null;
    if (this.#birthDate !== undefined) {
      const written = row.clean(this.#columns.column('birth_date'));
      const proved = written === null ? null : proveBirth(written, birth);
      cells[FIXED_CELLS + this.#birthDateAt] = storedCell(proved, this.#birthDate);
    }
    const person = { cells, householdKey: row.householdKey, place, key: row.key, name: this.#name.at(row) };
    loader.addPlain(person, this.#sheet);
    return true;
  }

  /** Counts what is left to count. Call when the sheet is read, whole or not. */
  finish(): void {
    this.#places.forget();
  }

  #birthOf(day: string): BirthCells {
    const { births } = this.#request;
    let known = births.get(day);
    if (known === undefined) {
      const birth = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
      known = { birth, ages: agesAt(birth, this.#request.asOf) };
      births.set(day, known);
    }
    return known;
  }
}

const FIXED_CELLS = Object.keys(SUBJECT_CELL).length;
