/**
 * Files and sheets of a run as small numbers, so that millions of kept rows do not repeat their names. Numbers are given in order of
 * asking and mean something only inside one run.
 */

export interface SheetPlace {
  /** Relative to the workspace. */
  readonly file: string;
  readonly sheet: string | null;
}

const NOWHERE: SheetPlace = { file: '', sheet: null };

export class PlaceBook {
  readonly #places: SheetPlace[] = [];
  readonly #idByPlace = new Map<string, number>();
  readonly #files: string[] = [];
  readonly #idByFile = new Map<string, number>();

  fileId(file: string): number {
    const known = this.#idByFile.get(file);
    if (known !== undefined) return known;
    this.#idByFile.set(file, this.#files.length);
    return this.#files.push(file) - 1;
  }

  placeId(file: string, sheet: string | null): number {
    const key = `${file}\u0000${sheet ?? ''}`;
    const known = this.#idByPlace.get(key);
    if (known !== undefined) return known;
    this.#idByPlace.set(key, this.#places.length);
    return this.#places.push({ file, sheet }) - 1;
  }

  place(placeId: number): SheetPlace {
    return this.#places[placeId] ?? NOWHERE;
  }
}
