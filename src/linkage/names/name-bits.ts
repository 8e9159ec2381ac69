/**
 * Weight of an agreement in a name, in bits, from national frequencies: a rare syllable says more than 明 or 丽. A file's own counts go
 * before these (engine/term-frequency). Compares nothing.
 */
import { COMMON_GIVEN, COMMON_SURNAMES } from '../../catalog/characters/name-characters.js';
import { soundKey } from './sounds.js';

/** Shares fall with the rank as share = top / (rank + flatness). */
const SURNAMES = { top: 0.27, flatness: 3.4, rest: 0.0006 };
const GIVEN = { top: 0.1, flatness: 6, rest: 0.0005 };
/** Share of a syllable by its uncommon characters. */
const REST_OF_SYLLABLE = 0.0015;

function shares(characters: string, { top, flatness }: { top: number; flatness: number }): Map<string, number> {
  return new Map([...new Set(characters)].map((character, rank) => [character, top / (rank + flatness)]));
}

const surnameShares = shares(COMMON_SURNAMES, SURNAMES);
const givenShares = shares(COMMON_GIVEN, GIVEN);
let syllableShares: { readonly surname: Map<string, number>; readonly given: Map<string, number> } | null = null;

function bySyllable(byCharacter: ReadonlyMap<string, number>, isSurname: boolean): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [character, share] of byCharacter) {
    const key = soundKey(character, isSurname);
    sums.set(key, (sums.get(key) ?? REST_OF_SYLLABLE) + share);
  }
  return sums;
}

/** Bits of the same character in both names. */
export function characterBits(character: string, isSurname: boolean): number {
  const share = isSurname
    ? (surnameShares.get(character) ?? SURNAMES.rest)
    : (givenShares.get(character) ?? GIVEN.rest);
  return -Math.log2(share);
}

/** Bits of the same toneless syllable in both names. */
export function syllableBits(character: string, isSurname: boolean): number {
  syllableShares ??= { surname: bySyllable(surnameShares, true), given: bySyllable(givenShares, false) };
  const sums = isSurname ? syllableShares.surname : syllableShares.given;
  return -Math.log2(sums.get(soundKey(character, isSurname)) ?? REST_OF_SYLLABLE);
}
