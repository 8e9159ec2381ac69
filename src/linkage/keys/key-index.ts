/**
 * The register's index: every usable 18-character number as one integer in a flat open-addressing table, probed once per row of every
 * department list. Written for speed (a province's lists have tens of millions of rows; a JavaScript Map of strings takes eight times the
 * memory and four times the time per probe), so it stays small and alone; test/linkage compares it with a plain Map. It must not judge
 * numbers: only keys that normalise found valid come in. Positions are those of the key list given to the builder.
 */

const EMPTY = -1;

export class KeyIndex {
  /** Key of each slot, or -1. */
  readonly #slotKeys: Float64Array;
  /** First position with the slot's key. */
  readonly #slotFirst: Int32Array;
  /** Next position with the same key, or -1: one number may stand in several rows. */
  readonly #nextPosition: Int32Array;
  readonly #mask: number;
  /** Positions with a usable key. */
  readonly keyCount: number;

  /** `keys[position]` is the integer of the subject at that position, or -1 for one without a usable number. */
  constructor(keys: Float64Array | readonly number[]) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slotKeys = new Float64Array(size).fill(EMPTY);
    this.#slotFirst = new Int32Array(size).fill(EMPTY);
    this.#nextPosition = new Int32Array(keys.length).fill(EMPTY);
    let keyCount = 0;
    // From the back, so that the chain of one key runs in rising order.
    for (let position = keys.length - 1; position >= 0; position -= 1) {
      const key = keys[position] ?? EMPTY;
      if (key < 0) continue;
      keyCount += 1;
      const slot = this.#slotOf(key);
      this.#slotKeys[slot] = key;
      this.#nextPosition[position] = this.#slotFirst[slot] ?? EMPTY;
      this.#slotFirst[slot] = position;
    }
    this.keyCount = keyCount;
  }

  /** First position with this key, or -1. */
  find(key: number): number {
    return this.#slotFirst[this.#slotOf(key)] ?? EMPTY;
  }

  /** The next position with the same key as this position, or -1. */
  next(position: number): number {
    return this.#nextPosition[position] ?? EMPTY;
  }

  #slotOf(key: number): number {
    // Two multiplications over both halves of the key; linear probing.
    const low = (key % 0x1_0000_0000) | 0;
    const high = (key / 0x1_0000_0000) | 0;
    let hash = Math.imul(low ^ Math.imul(high, 0x9e37_79b1), 0x85eb_ca6b);
    hash ^= hash >>> 15;
    let slot = hash & this.#mask;
    for (;;) {
      const held = this.#slotKeys[slot];
      if (held === key || held === EMPTY) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
