/**
 * Hot: bytes of a field → a small number that stands for them, so that a text which comes again is neither decoded nor cleaned again.
 * 0 is the empty field. Knows nothing of encodings or values; when it is full it forgets everything and begins anew.
 */

/** Texts held at once: more than a county writes into a column, far less than a province's plates. */
const MOST_CODES = 50_000;
const FIRST_BYTES = 1 << 12;
const FIRST_SLOTS = 256;
const FNV_PRIME = 0x0100_0193;

export class FieldDictionary {
  /** Codes given so far, the empty field's included. */
  count = 1;
  /** Code in each slot of an open-addressing table; 0 for none. */
  #slots = new Int32Array(FIRST_SLOTS);
  #hashes = new Int32Array(FIRST_SLOTS);
  /** Code c stands for `#bytes[#ends[c - 1] .. #ends[c]]`. */
  #ends = new Int32Array(FIRST_SLOTS);
  #bytes = new Uint8Array(FIRST_BYTES);
  #last = 0;

  /** The code of these bytes; a new one equals `count` before the call. */
  code(bytes: Uint8Array, start: number, end: number): number {
    if (end <= start) return 0;
    // Rows come household by household: a field mostly repeats the one above.
    if (this.#isSame(this.#last, bytes, start, end)) return this.#last;
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = this.#slots[slot] ?? 0;
      if (code === 0) return this.#add(bytes, start, end, hash);
      if (this.#hashes[code] === hash && this.#isSame(code, bytes, start, end)) {
        this.#last = code;
        return code;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** True when the next new text would not fit: call `clear` before the next row. */
  get isFull(): boolean {
    return this.count >= MOST_CODES;
  }

  clear(): void {
    this.count = 1;
    this.#last = 0;
    this.#slots.fill(0);
  }

  #isSame(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (code === 0) return false;
    const from = this.#ends[code - 1] ?? 0;
    if ((this.#ends[code] ?? 0) - from !== end - start) return false;
    const known = this.#bytes;
    for (let at = start; at < end; at += 1) if (known[from + at - start] !== bytes[at]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.count;
    const from = this.#ends[code - 1] ?? 0;
    const to = from + end - start;
    if (code >= this.#ends.length) this.#widen();
    if (to > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(this.#bytes.length * 2, to));
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#ends[code] = to;
    this.#hashes[code] = hash;
    this.count = code + 1;
    this.#last = code;
    this.#enter(code);
    return code;
  }

  #enter(code: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[code] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = code;
  }

  /** Half of the slots at most are taken. */
  #widen(): void {
    const size = this.#ends.length * 2;
    const [ends, hashes] = [new Int32Array(size), new Int32Array(size)];
    ends.set(this.#ends);
    hashes.set(this.#hashes);
    [this.#ends, this.#hashes] = [ends, hashes];
    this.#slots = new Int32Array(size * 2);
    for (let code = 1; code < this.count; code += 1) this.#enter(code);
  }
}
