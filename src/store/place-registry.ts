/**
 * Files and sheets of a run as small numbers, so that millions of retained rows do not repeat their names. Numbers are given in order of
 * first use and mean something only beside their rows.
 */

export interface SheetPlace {
  /** Relative to the workspace. */
  readonly file: string;
  readonly sheet: string | null;
}

const NOWHERE: SheetPlace = { file: '', sheet: null };

export class PlaceRegistry {
  readonly #places: SheetPlace[] = [];
  readonly #idByPlace = new Map<string, number>();

  /** `known`: places in the order of their numbers. */
  constructor(known: readonly SheetPlace[] = []) {
    for (const { file, sheet } of known) this.placeId(file, sheet);
  }

  placeId(file: string, sheet: string | null): number {
    const key = `${file}\u0000${sheet ?? ''}`;
    const known = this.#idByPlace.get(key);
    if (known !== undefined) return known;
    this.#idByPlace.set(key, this.#places.length);
    return this.#places.push({ file, sheet }) - 1;
  }

  /** By id. */
  get places(): readonly SheetPlace[] {
    return this.#places;
  }

  place(placeId: number): SheetPlace {
    return this.#places[placeId] ?? NOWHERE;
  }
}
