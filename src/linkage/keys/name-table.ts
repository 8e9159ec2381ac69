/**
 * Names by position in flat typed arrays: a third of the memory of millions of strings. A string is made only on demand, which means for
 * hits only.
 */

const FIRST_UNITS = 1 << 12;

export class NameTable {
  /** Name of position p: `units[ends[p - 1] .. ends[p]]`, UTF-16; an empty one stands for none. */
  readonly #ends: Uint32Array;
  readonly #units: Uint16Array;

  constructor(ends: Uint32Array, units: Uint16Array) {
    this.#ends = ends;
    this.#units = units;
  }

  /** Null where there is no name, or no such position. */
  at(position: number): string | null {
    const start = position === 0 ? 0 : (this.#ends[position - 1] ?? 0);
    const end = this.#ends[position] ?? start;
    return end === start ? null : String.fromCharCode(...this.#units.subarray(start, end));
  }

  /** True where this is the name, without making a string of it. */
  is(position: number, name: string): boolean {
    const start = position === 0 ? 0 : (this.#ends[position - 1] ?? 0);
    const length = (this.#ends[position] ?? start) - start;
    if (length !== name.length || length === 0) return false;
    for (let at = 0; at < length; at += 1) if (this.#units[start + at] !== name.charCodeAt(at)) return false;
    return true;
  }
}

/** Names one after the other. */
export class NameTableBuilder {
  readonly #ends: number[] = [];
  #units = new Uint16Array(FIRST_UNITS);
  #filled = 0;

  add(name: string | null): void {
    const text = name ?? '';
    if (this.#filled + text.length > this.#units.length) {
      const wider = new Uint16Array(Math.max(this.#units.length * 2, this.#filled + text.length));
      wider.set(this.#units);
      this.#units = wider;
    }
    for (let at = 0; at < text.length; at += 1) this.#units[this.#filled + at] = text.charCodeAt(at);
    this.#filled += text.length;
    this.#ends.push(this.#filled);
  }

  build(): NameTable {
    return new NameTable(Uint32Array.from(this.#ends), this.#units.slice(0, this.#filled));
  }
}
