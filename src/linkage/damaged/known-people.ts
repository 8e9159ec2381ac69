/**
 * The people of a scope as rows without an equal number are compared with them: cells by position, what a comparison needs of them prepared
 * on first use, and how frequent a name is where a person lives. Compares nothing.
 */
import { damagedValue, type IdentityValue } from '../fields/identity-field.js';
import { dateComparison, type DateParts } from '../fields/date-field.js';
import type { NameValue } from '../fields/name-field.js';
import { nameComparison } from '../fields/name-field.js';
import { placeComparison } from '../fields/text-fields.js';
import { wholeSound } from '../names/name-form.js';
import { KeyIndex } from '../keys/key-index.js';

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

/** A register of more people is searched by numbers only, and names are not counted. */
const MOST_NAMED = 500_000;
/** People that the backed-off share of a name counts as. */
const SHRINKAGE = 200;
/** A person is no evidence that others bear the name; one more may. */
const UNSEEN_NAMESAKES = 1;
/** Share of a name where names are not counted. */
const USUAL_SHARE = 5e-5;

export const PLACE_LEVELS = ['township', 'village'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];
const SOUND = { mayBeRounded: false, mayBeDouble: false, birth: null, sex: null };
/** Place of somebody who has none. */
const NOWHERE = -1;

interface PlaceCounts {
  readonly people: number;
  readonly bySurname: ReadonlyMap<string, number>;
}

/** Flat tables instead of a list a sound and a household: a province has hundreds of thousands of them. */
export class KnownPeople {
  readonly all: readonly KnownPerson[];
  readonly #names = new Map<string, NameValue | null>();
  readonly #placeTexts = new Map<string, string | null>();
  readonly #bySound: SoundIndex | null;
  readonly #bySurname = new Map<string, number>();
  readonly #byGiven = new Map<string, number>();
  readonly #byDay = new Map<string, number>();
  readonly #places: Readonly<Record<PlaceLevel, PlaceIndex>>;
  readonly #namesakes = new Map<string, readonly number[]>();
  #byFolded: Map<string, number[]> | null = null;
  readonly #byHousehold: KeyIndex;

  /** `people` by position. */
  constructor(people: readonly KnownPerson[]) {
    this.all = people;
    const isNamed = people.length <= MOST_NAMED;
    for (const { birth } of people) if (birth !== null) count(this.#byDay, birth);
    this.#byHousehold = new KeyIndex(people.map(({ household }) => household ?? -1));
    const placed = isNamed ? people : [];
    this.#places = { township: new PlaceIndex(placed, 'township'), village: new PlaceIndex(placed, 'village') };
    this.#bySound = isNamed ? this.#countNames() : null;
  }

  get count(): number {
    return this.all.length;
  }

  /** Searched by numbers only. */
  get isTooLarge(): boolean {
    return this.count > MOST_NAMED;
  }

  name(position: number): NameValue | null {
    const { name = null } = this.all[position] ?? {};
    return name === null ? null : this.nameOf(name);
  }

  /** A name made ready, of whatever side. */
  nameOf(text: string): NameValue | null {
    return remembered(this.#names, text, () => nameComparison.prepare([text]));
  }

  placeOf(text: string): string | null {
    return remembered(this.#placeTexts, text, () => placeComparison.prepare([text]));
  }

  identity(position: number): IdentityValue | null {
    const { key, written } = this.all[position] ?? {};
    if (key != null) return { valid: key, text: key, ...SOUND };
    return written == null ? null : damagedValue(written);
  }

  birth(position: number): DateParts | null {
    const { birth = null } = this.all[position] ?? {};
    return birth === null ? null : dateComparison.prepare([birth]);
  }

  /** The other members of a person's household. */
  membersWith(position: number): readonly number[] {
    const home = this.all[position]?.household ?? -1;
    const members: number[] = [];
    for (let at = home < 0 ? -1 : this.#byHousehold.find(home); at >= 0; at = this.#byHousehold.next(at))
      if (at !== position) members.push(at);
    return members;
  }

  /** Whether a member of the household has the same birth date and surname. */
  hasTwin(position: number): boolean {
    const { birth = null } = this.all[position] ?? {};
    const [surname] = this.name(position)?.forms[0]?.places ?? [];
    return this.membersWith(position).some(
      (other) =>
        birth !== null && this.all[other]?.birth === birth && this.name(other)?.forms[0]?.places[0] === surname,
    );
  }

  /** People whose name sounds like this one; none where the register is too large. */
  soundingLike(name: NameValue): readonly number[] {
    const sound = soundOf(name);
    return sound === '' ? [] : (this.#bySound?.of(sound) ?? []);
  }

  /** People of a village, its names folded. */
  neighbours(township: string | null, village: string | null): readonly number[] {
    if (village === null) return [];
    this.#byFolded ??= this.#foldVillages();
    return this.#byFolded.get(`${township ?? ''}|${village}`) ?? [];
  }

  #foldVillages(): Map<string, number[]> {
    const folded = new Map<string, number[]>();
    const fold = (text: string | null): string => (text === null ? '' : (this.placeOf(text) ?? ''));
    for (const positions of this.#places.village.all) {
      const { township = null, village = null } = this.all[positions[0] ?? 0] ?? {};
      // A list may leave the township out.
      for (const key of new Set([`${fold(township)}|${fold(village)}`, `|${fold(village)}`]))
        folded.set(key, [...(folded.get(key) ?? []), ...positions]);
    }
    return folded;
  }

  countOfDay(day: string): number {
    return this.#byDay.get(day) ?? 0;
  }

  /** Share of people with this birth date. */
  shareOfDay(day: string): number {
    return Math.max(this.countOfDay(day), 1) / Math.max(this.count, 1);
  }

  /** Share of people who live in the township or village of a person. */
  shareOfPlace(position: number, level: PlaceLevel): number {
    return Math.max(this.#places[level].peopleWith(position).length, 1) / Math.max(this.count, 1);
  }

  /** Share of people of the person's name, counted in those of his places that are named here and backed off to the wider ones. */
  shareOfName(position: number, places: readonly PlaceLevel[]): number {
    const value = this.name(position);
    const [form] = value?.forms ?? [];
    if (value === null || form === undefined || this.isTooLarge) return USUAL_SHARE;
    const surname = form.places.slice(0, form.surnameLength).join('');
    const given = form.places.slice(form.surnameLength).join('');
    const rows = Math.max(this.count, 1);
    const givenShare = (others(this.#byGiven.get(given)) + UNSEEN_NAMESAKES) / rows;
    const expected = (surnames: number, people: number): number => ((surnames + 1) / (people + 1)) * givenShare;
    const namesakes = remembered(this.#namesakes, form.key, () =>
      this.soundingLike(value).filter((other) => this.name(other)?.key === value.key),
    );
    let share =
      (others(namesakes.length) + SHRINKAGE * expected(this.#bySurname.get(surname) ?? 0, rows)) / (rows + SHRINKAGE);
    for (const level of places) {
      const here = this.#places[level];
      const place = here.of(position);
      if (place === NOWHERE) continue;
      const { people, bySurname } = this.#countedOf(here, place);
      const found = namesakes.filter((other) => here.of(other) === place).length;
      share =
        (others(found) + SHRINKAGE * Math.max(share, expected(bySurname.get(surname) ?? 0, people))) /
        (people + SHRINKAGE);
    }
    return share;
  }

  #countedOf(index: PlaceIndex, place: number): PlaceCounts {
    return remembered(index.counts, place, () => {
      const positions = index.all[place] ?? [];
      const bySurname = new Map<string, number>();
      for (const position of positions) {
        const [form] = this.name(position)?.forms ?? [];
        if (form !== undefined) count(bySurname, form.places.slice(0, form.surnameLength).join(''));
      }
      return { people: positions.length, bySurname };
    });
  }

  /** Surnames, given names and sounds, each taken of a name once. */
  #countNames(): SoundIndex {
    const parts = new Map<string, NameParts | null>();
    const sounds = new SoundIndex(this.all.length);
    // From the back, so that the chain of one sound runs in rising order.
    for (let position = this.all.length - 1; position >= 0; position -= 1) {
      const { name = null } = this.all[position] ?? {};
      const own = name === null ? null : remembered(parts, name, () => this.#partsOf(name));
      if (own === null) continue;
      count(this.#bySurname, own.surname);
      count(this.#byGiven, own.given);
      if (own.sound !== '') sounds.add(own.sound, position);
    }
    return sounds;
  }

  #partsOf(name: string): NameParts | null {
    const value = this.nameOf(name);
    const [form] = value?.forms ?? [];
    if (value === null || form === undefined) return null;
    return {
      surname: form.places.slice(0, form.surnameLength).join(''),
      given: form.places.slice(form.surnameLength).join(''),
      sound: soundOf(value),
    };
  }
}

interface NameParts {
  readonly surname: string;
  readonly given: string;
  readonly sound: string;
}

/** Positions by the sound of their names, as chains. */
class SoundIndex {
  readonly #first = new Map<string, number>();
  readonly #next: Int32Array;

  constructor(people: number) {
    this.#next = new Int32Array(people).fill(-1);
  }

  /** Positions come in falling order. */
  add(sound: string, position: number): void {
    this.#next[position] = this.#first.get(sound) ?? -1;
    this.#first.set(sound, position);
  }

  /** In rising order. */
  of(sound: string): number[] {
    const found: number[] = [];
    for (let at = this.#first.get(sound) ?? -1; at >= 0; at = this.#next[at] ?? -1) found.push(at);
    return found;
  }
}

/** The places of one level, numbered in the order of their first person, with their people. */
class PlaceIndex {
  readonly all: readonly (readonly number[])[];
  readonly counts = new Map<number, PlaceCounts>();
  readonly #of: Int32Array;

  constructor(people: readonly KnownPerson[], level: PlaceLevel) {
    const known = new Map<string, number>();
    const all: number[][] = [];
    this.#of = new Int32Array(people.length).fill(NOWHERE);
    people.forEach((person, position) => {
      const key = placeKey(person, level);
      if (key === null) return;
      const place = remembered(known, key, () => all.push([]) - 1);
      all[place]?.push(position);
      this.#of[position] = place;
    });
    this.all = all;
  }

  /** NOWHERE for somebody without a place. */
  of(position: number): number {
    return this.#of[position] ?? NOWHERE;
  }

  /** Everybody in the place of this person; empty where he has none. */
  peopleWith(position: number): readonly number[] {
    return this.all[this.of(position)] ?? [];
  }
}

/** Villages of two townships may have one name. */
function placeKey({ township, village }: Pick<KnownPerson, PlaceLevel>, level: PlaceLevel): string | null {
  if (level === 'township') return township;
  return village === null ? null : `${township ?? ''}|${village}`;
}

function soundOf({ forms: [form] }: NameValue): string {
  return form === undefined || form.hasLost ? '' : wholeSound(form);
}

function others(found: number | undefined): number {
  return Math.max((found ?? 0) - 1, 0);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
