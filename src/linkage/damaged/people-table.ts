/**
 * Hot in memory: the people of a register as flat arrays, because a province has hundreds of thousands of them and an object each with its own
 * texts fills the heap. Texts that many share are held once; a number is eighteen bytes until somebody asks for it
 * (test/linkage/damaged/people-table.test.ts compares the table with plain objects). Compares nothing.
 */

/** A person as the register writes him. */
export interface KnownPerson {
  /** The usable number. */
  readonly key: string | null;
  /** As written, where it is not usable. */
  readonly written: string | null;
  readonly name: string | null;
  /** Eight digits. */
  readonly birth: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly household: number | null;
}

/** No text, no group, nobody. */
export const NONE = -1;
const KEY_BYTES = 18;
const PLAIN_KEY = /^[0-9]{17}[0-9X]$/u;
const DIGIT_ZERO = 0x30;

/** Texts by position; each distinct one has a code, in the order of its first person. */
export class TextColumn {
  readonly texts: string[] = [];
  /** By position; NONE for a blank. */
  readonly codes: Int32Array;
  readonly #codeOf = new Map<string, number>();

  constructor(count: number) {
    this.codes = new Int32Array(count).fill(NONE);
  }

  /** As `packed` gave it. */
  static unpack({ texts, codes }: PackedColumn): TextColumn {
    const numbers = unpackNumbers(codes);
    const column = new TextColumn(numbers.length);
    column.codes.set(numbers);
    for (const text of texts) column.#codeOf.set(text, column.texts.push(text) - 1);
    return column;
  }

  get packed(): PackedColumn {
    return { texts: this.texts, codes: packNumbers(this.codes) };
  }

  set(position: number, text: string | null): void {
    if (text === null) return;
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.texts.push(text) - 1;
      this.#codeOf.set(text, code);
    }
    this.codes[position] = code;
  }

  at(position: number): string | null {
    return this.texts[this.codes[position] ?? NONE] ?? null;
  }

  /** NONE for a text that nobody has. */
  codeOf(text: string): number {
    return this.#codeOf.get(text) ?? NONE;
  }
}

interface PackedColumn {
  readonly texts: readonly string[];
  readonly codes: string;
}

const packNumbers = (numbers: Int32Array): string => Buffer.from(numbers.buffer).toString('base64');

function unpackNumbers(text: string): Int32Array {
  const bytes = Buffer.from(text, 'base64');
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Positions by group, those of a group in rising order. */
export class Chains {
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  /** `groups[position]` is below `groupCount`, or NONE. */
  constructor(groups: Int32Array, groupCount: number) {
    this.#first = new Int32Array(groupCount).fill(NONE);
    this.#next = new Int32Array(groups.length).fill(NONE);
    for (let position = groups.length - 1; position >= 0; position -= 1) {
      const group = groups[position] ?? NONE;
      if (group < 0) continue;
      this.#next[position] = this.#first[group] ?? NONE;
      this.#first[group] = position;
    }
  }

  /** NONE for a group without anybody, or no group. */
  first(group: number): number {
    return this.#first[group] ?? NONE;
  }

  /** The next of the same group; NONE for the last. */
  next(position: number): number {
    return this.#next[position] ?? NONE;
  }

  of(group: number): number[] {
    const found: number[] = [];
    for (let at = this.first(group); at >= 0; at = this.next(at)) found.push(at);
    return found;
  }
}

const TEXT_COLUMNS = ['names', 'births', 'sexes', 'townships', 'villages'] as const;

interface PackedPeople extends Readonly<Record<(typeof TEXT_COLUMNS)[number], PackedColumn>> {
  readonly count: number;
  readonly households: string;
  readonly keys: string;
  readonly odd: readonly [number, Pick<KnownPerson, 'key' | 'written'>][];
}

export class PeopleTable {
  readonly count: number;
  readonly names: TextColumn;
  readonly births: TextColumn;
  readonly sexes: TextColumn;
  readonly townships: TextColumn;
  readonly villages: TextColumn;
  /** By position; NONE for nobody's. */
  readonly households: Int32Array;
  /** Zeros where the number is missing or not usable. */
  readonly #keys: Buffer;
  /** Usable numbers of another shape than eighteen digits, and numbers that are not usable. */
  readonly #odd: Map<number, Pick<KnownPerson, 'key' | 'written'>>;

  private constructor(count: number, packed?: PackedPeople) {
    this.count = count;
    const column = (name: (typeof TEXT_COLUMNS)[number]): TextColumn =>
      packed === undefined ? new TextColumn(count) : TextColumn.unpack(packed[name]);
    this.names = column('names');
    this.births = column('births');
    this.sexes = column('sexes');
    this.townships = column('townships');
    this.villages = column('villages');
    this.households = packed === undefined ? new Int32Array(count).fill(NONE) : unpackNumbers(packed.households);
    this.#keys = packed === undefined ? Buffer.alloc(count * KEY_BYTES) : Buffer.from(packed.keys, 'base64');
    this.#odd = new Map(packed?.odd);
  }

  /** `count`: that many people come. */
  static of(people: Iterable<KnownPerson>, count: number): PeopleTable {
    const table = new PeopleTable(count);
    let position = 0;
    for (const person of people) {
      table.#set(position, person);
      position += 1;
    }
    if (position !== count) throw new Error('the table of people was made for another number of them');
    return table;
  }

  /** The table whose `pack` gave this text. Throws a SyntaxError for half of one. */
  static unpack(text: string): PeopleTable {
    const packed = JSON.parse(text) as PackedPeople;
    return new PeopleTable(packed.count, packed);
  }

  pack(): string {
    const packed: PackedPeople = {
      count: this.count,
      names: this.names.packed,
      births: this.births.packed,
      sexes: this.sexes.packed,
      townships: this.townships.packed,
      villages: this.villages.packed,
      households: packNumbers(this.households),
      keys: this.#keys.toString('base64'),
      odd: [...this.#odd],
    };
    return JSON.stringify(packed);
  }

  #set(position: number, { key, written, ...person }: KnownPerson): void {
    if (key !== null && PLAIN_KEY.test(key)) this.#keys.write(key, position * KEY_BYTES, 'latin1');
    else if (key !== null || written !== null) this.#odd.set(position, { key, written });
    this.names.set(position, person.name);
    this.births.set(position, person.birth);
    this.sexes.set(position, person.sex);
    this.townships.set(position, person.township);
    this.villages.set(position, person.village);
    this.households[position] = person.household ?? NONE;
  }

  hasKey(position: number): boolean {
    return this.#isPlain(position) || this.#odd.get(position)?.key != null;
  }

  key(position: number): string | null {
    if (!this.#isPlain(position)) return this.#odd.get(position)?.key ?? null;
    const start = position * KEY_BYTES;
    return this.#keys.toString('latin1', start, start + KEY_BYTES);
  }

  written(position: number): string | null {
    return this.#odd.get(position)?.written ?? null;
  }

  /** Digits of a usable number as a number; X counts ten. NONE where there is no such number. */
  digits(position: number, from: number, to: number): number {
    if (!this.#isPlain(position)) return NONE;
    let value = 0;
    for (let at = position * KEY_BYTES + from; at < position * KEY_BYTES + to; at += 1) {
      const digit = (this.#keys[at] ?? 0) - DIGIT_ZERO;
      value = value * 10 + Math.min(digit, 10);
    }
    return value;
  }

  #isPlain(position: number): boolean {
    return (this.#keys[position * KEY_BYTES] ?? 0) !== 0;
  }
}
