/**
 * Plain rows of a list that hit somebody → the cells of its table, worked out once for each distinct text: the same as list-loader makes of
 * their records (test/linkage/plain-rows.test.ts compares the two).
 */
import type { ColumnDefinition } from '../domain/column.js';
import { otherNameKey, shownText, storedCell } from '../delivery/stored-cells.js';
import type { DivisionNames } from '../delivery/division-names.js';
import { PlainCells, type PlainRow, type PlainSheet } from '../intake/rows/plain-rows.js';
import type { SqlCell } from '../store/bulk-insert.js';
import type { RowWriter } from '../store/row-sink.js';
import { CO_RESIDENT_COLUMN } from './co-residents.js';
import type { ListColumn } from './list-columns.js';
import type { DeliveryFacts } from './list-loader.js';
import { PlainPlaces } from './plain-places.js';
import { isNameInDoubt, isNoted } from './unreadable-cells.js';

export interface PlainListLayout {
  /** The table's columns of its own, in the order of the writer's first cells. */
  readonly fixedNames: readonly ListColumn[];
  /** The list's columns, which follow. */
  readonly columns: readonly ColumnDefinition[];
  readonly writer: RowWriter;
  readonly storesExtras: boolean;
  readonly comparesNames: boolean;
  readonly facts: DeliveryFacts;
  readonly names: DivisionNames;
}

export class PlainListCells {
  /** The name as its row shows it, and the household that a list of the population names. */
  readonly name: PlainCells<string | null>;
  readonly psHousehold: PlainCells<string | null>;
  /** True where whole records are retained: with columns that nobody knows. */
  readonly needsRecords: boolean;
  readonly #layout: PlainListLayout;
  readonly #placeId: number;
  readonly #otherNameKey: PlainCells<string | null>;
  readonly #places: PlainPlaces;
  readonly #own: readonly PlainCells<SqlCell>[];
  readonly #noted: readonly PlainCells<boolean>[];

  constructor(sheet: PlainSheet, placeId: number, layout: PlainListLayout) {
    const { columns, facts, names } = layout;
    this.#layout = layout;
    this.#placeId = placeId;
    this.needsRecords =
      (layout.storesExtras && sheet.hasUnknownColumns) || columns.some(({ name }) => name === 'birth_date');
    this.name = new PlainCells(sheet.column('name'), shownText);
    this.psHousehold = new PlainCells(sheet.column(CO_RESIDENT_COLUMN), shownText);
    this.#otherNameKey = new PlainCells(sheet.column('name'), (clean) => otherNameKey(shownText(clean)));
    this.#places = new PlainPlaces(sheet, names, facts.county);
    this.#own = columns.map(
      (column) => new PlainCells(sheet.column(column.name), (clean) => storedCell(clean, column)),
    );
    this.#noted = [
      ...columns.map((column) => new PlainCells(sheet.column(column.name), (clean) => isNoted(clean, column))),
      ...(layout.comparesNames ? [new PlainCells(sheet.column('name'), isNameInDoubt)] : []),
    ];
  }

  /** True where a cell is counted: it cannot be read, or says nothing. */
  isNoted(row: PlainRow): boolean {
    for (const cell of this.#noted) if (cell.at(row)) return true;
    return false;
  }

  /** Stores the row; returns its id. */
  write(row: PlainRow, rowId: number): number {
    const { fixedNames, writer } = this.#layout;
    const cells: SqlCell[] = [];
    for (const name of fixedNames) cells.push(this.#fixed(name, row, rowId));
    for (const own of this.#own) cells.push(own.at(row));
    writer.add(cells);
    return rowId;
  }

  #fixed(name: ListColumn, row: PlainRow, rowId: number): SqlCell {
    const { facts } = this.#layout;
    switch (name) {
      case 'row_id':
        return rowId;
      case 'delivery_id':
        return facts.deliveryId;
      case 'data_date':
        return facts.dataDate;
      case 'coverage':
        return facts.coverage;
      case 'list_division':
        return facts.county;
      case 'list_household':
        return row.householdKey === null ? null : `${facts.deliveryId}|${row.householdKey}`;
      case 'id_key':
        return row.number;
      case 'other_name_key':
        return this.#otherNameKey.at(row);
      case 'county':
        return this.#places.of(row).place.county;
      case 'county_name':
        return this.#places.of(row).place.countyName;
      case 'township':
        return this.#places.of(row).place.township;
      case 'village':
        return this.#places.of(row).place.village;
      case 'place_id':
        return this.#placeId;
      case 'row_number':
        return row.rowNumber;
      case 'part':
        return 0;
      case 'unreadable':
      case 'written_number':
      case 'other_status':
      case 'other_problems':
      case 'extras':
        return null;
    }
  }
}
