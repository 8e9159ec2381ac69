/** The places that plain rows name, each looked up once. Keeps no row. */
import { shownText } from '../delivery/stored-cells.js';
import type { DivisionNames, ResolvedPlace } from '../delivery/division-names.js';
import { PlainCells, type PlainColumn, type PlainRow, type PlainSheet } from '../intake/rows/plain-rows.js';

/** A place as rows write it, what it means, and how many rows name it. */
export interface PlainPlace {
  readonly written: string | null;
  readonly place: ResolvedPlace;
  rows: number;
}

const MOST_CODES = 65_536;
const MOST_PLACES = 100_000;

/** The places of the rows of one sheet, each looked up once. */
export class PlainPlaces {
  readonly #columns: readonly PlainColumn[];
  readonly #texts: readonly PlainCells<string | null>[];
  readonly #names: DivisionNames;
  readonly #fallback: string | null;
  readonly #onForgotten: (place: PlainPlace) => void;
  readonly #known = new Map<number, PlainPlace>();
  #values: readonly unknown[] = [];

  /** `onForgotten` gets every place once its rows are counted. */
  constructor(
    sheet: PlainSheet,
    names: DivisionNames,
    fallback: string | null,
    onForgotten: (place: PlainPlace) => void = () => undefined,
  ) {
    this.#columns = ['county', 'township', 'village'].map((name) => sheet.column(name));
    this.#texts = this.#columns.map((column) => new PlainCells(column, shownText));
    this.#names = names;
    this.#fallback = fallback;
    this.#onForgotten = onForgotten;
  }

  of(row: PlainRow): PlainPlace {
    const [county, township, village] = this.#columns;
    if (county === undefined || township === undefined || village === undefined)
      throw new Error('no columns of places');
    const key = (row.codeOf(county) * MOST_CODES + row.codeOf(township)) * MOST_CODES + row.codeOf(village);
    const [first, second, third] = this.#values;
    const isKnown = county.values === first && township.values === second && village.values === third;
    if (!isKnown || this.#known.size >= MOST_PLACES) {
      this.forget();
      this.#values = [county.values, township.values, village.values];
    }
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [written = null, named = null, lived = null] = this.#texts.map((text) => text.at(row));
    const texts = { county: written, township: named, village: lived };
    const place = { written: named, place: this.#names.resolve(texts, this.#fallback), rows: 0 };
    this.#known.set(key, place);
    return place;
  }

  forget(): void {
    for (const place of this.#known.values()) this.#onForgotten(place);
    this.#known.clear();
  }
}
