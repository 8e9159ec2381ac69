/**
 * Valid numbers that lists may hold for a person whose own number is not theirs: completions of a damaged number of the register, and the rounded
 * form of a valid one where that passes the check by luck (one in eleven does). Rows of lists are probed with them like with equal numbers;
 * name and place decide later. Bounded: a number with too many completions has none.
 */
import { keyToInteger, withCheckCharacter } from '../../normalise/numbers/number-key.js';
import { KeyIndex } from '../keys/key-index.js';
import { relateNumbers } from '../fields/number-repair.js';
import { asDouble, IDENTITY_LEVEL, levelOfRelation } from '../fields/identity-field.js';
import type { KnownPeople } from './known-people.js';

/** A mask over more places leaves thousands of numbers. */
const MOST_MASKED = 3;
/** Completions of all people together. */
const MOST_IN_ALL = 4_000_000;
const DIGITS = Array.from('0123456789');
/** Greatest distance of a number that was stored as a double. */
const DOUBLE_SPACING = 128n;

export class CompletionIndex {
  readonly #index: KeyIndex;
  readonly #positions: Int32Array;
  /** People who were left out because the completions were too many. */
  readonly left: number;

  constructor(people: KnownPeople) {
    const keys: number[] = [];
    const positions: number[] = [];
    let left = 0;
    for (let position = 0; position < people.count; position += 1) {
      const key = people.key(position);
      const texts = key === null ? completionsOf(people.written(position) ?? '') : roundedByLuck(key);
      if (keys.length + texts.length > MOST_IN_ALL) {
        left += 1;
        continue;
      }
      for (const text of texts) {
        keys.push(keyToInteger(text));
        positions.push(position);
      }
    }
    this.#index = new KeyIndex(Float64Array.from(keys));
    this.#positions = Int32Array.from(positions);
    this.left = left;
  }

  has(key: number): boolean {
    return this.#index.find(key) >= 0;
  }

  /** Positions of the people who may bear this number, each once. */
  peopleOf(key: number): number[] {
    const found = new Set<number>();
    for (let at = this.#index.find(key); at >= 0; at = this.#index.next(at)) found.add(this.#positions[at] ?? 0);
    return [...found];
  }
}

/** The forms that spreadsheets make of a valid number, where they pass the check themselves. */
function roundedByLuck(key: string): string[] {
  return [`${key.slice(0, 15)}000`, asDouble(key)].filter(
    (rounded) => rounded !== '' && rounded !== key && withCheckCharacter(rounded.slice(0, 17)) === rounded,
  );
}

/** Valid numbers that one repair makes of a damaged one. Example: 99012119700615001 (a digit is lost) → its eighteen completions. */
export function completionsOf(written: string): string[] {
  const text = written.trim().toUpperCase();
  const found = new Set<string>();
  for (const body of bodiesOf(text)) {
    const number = withCheckCharacter(body);
    if (levelOfRelation(relateNumbers(text, number)) === IDENTITY_LEVEL.repaired) found.add(number);
  }
  return [...found];
}

/** First 17 places of numbers that may be meant; the last follows from them. */
function* bodiesOf(text: string): Generator<string> {
  if (/^\d{15}$/u.test(text) || /^\d{15}\d{0,2}000$/u.test(text)) yield* rounded(text.slice(0, 15));
  if (/[*●•·＊#]/u.test(text) && text.length === 18) yield* unmasked(text.slice(0, 17));
  if (!/^\d{15,18}[\dX]?$/u.test(text)) return;
  const { length } = text;
  if (length === 18) {
    yield text.slice(0, 17);
    for (let at = 0; at < 17; at += 1) {
      for (const digit of DIGITS) yield text.slice(0, at) + digit + text.slice(at + 1, 17);
      yield `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`.slice(0, 17);
    }
    if (/^\d{18}$/u.test(text)) yield* nearDoubles(text);
  }
  if (length === 17) {
    yield text;
    for (let at = 0; at <= 17; at += 1)
      for (const digit of DIGITS) yield (text.slice(0, at) + digit + text.slice(at)).slice(0, 17);
  }
  if (length === 19) for (let at = 0; at < 19; at += 1) yield (text.slice(0, at) + text.slice(at + 1)).slice(0, 17);
}

function* rounded(first15: string): Generator<string> {
  for (let rest = 0; rest < 100; rest += 1) yield first15 + String(rest).padStart(2, '0');
}

function* nearDoubles(text: string): Generator<string> {
  const number = BigInt(text) / 10n;
  const apart = DOUBLE_SPACING / 10n + 1n;
  for (let near = number - apart; near <= number + apart; near += 1n) yield String(near);
}

function* unmasked(body: string): Generator<string> {
  const masked = Array.from(body).flatMap((place, at) => (/\d/u.test(place) ? [] : [at]));
  if (masked.length > MOST_MASKED) return;
  for (let rest = 0; rest < 10 ** masked.length; rest += 1) {
    const digits = String(rest).padStart(masked.length, '0');
    yield Array.from(body)
      .map((place, at) => (masked.includes(at) ? (digits[masked.indexOf(at)] ?? place) : place))
      .join('');
  }
}
