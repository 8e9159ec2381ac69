/**
 * Names by position in flat shared memory: read by threads at the same time, and a third of what millions of strings take. A name is
 * made when it is asked for, which is for hits only.
 */

const FIRST_UNITS = 1 << 12;

/** Name of position p: `units[ends[p - 1] .. ends[p]]`, UTF-16; an empty one stands for none. */
export interface NameTables {
  readonly ends: Uint32Array;
  readonly units: Uint16Array;
}

export class NameBook {
  readonly tables: NameTables;

  constructor(tables: NameTables) {
    this.tables = tables;
  }

  /** Null where there is no name, or no such position. */
  at(position: number): string | null {
    const { ends, units } = this.tables;
    const start = position === 0 ? 0 : (ends[position - 1] ?? 0);
    const end = ends[position] ?? start;
    return end === start ? null : String.fromCharCode(...units.subarray(start, end));
  }
}

/** Names one after the other. */
export class NameBookBuilder {
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

  build(): NameBook {
    const ends = new Uint32Array(new SharedArrayBuffer(this.#ends.length * Uint32Array.BYTES_PER_ELEMENT));
    ends.set(this.#ends);
    const units = new Uint16Array(new SharedArrayBuffer(this.#filled * Uint16Array.BYTES_PER_ELEMENT));
    units.set(this.#units.subarray(0, this.#filled));
    return new NameBook({ ends, units });
  }
}
