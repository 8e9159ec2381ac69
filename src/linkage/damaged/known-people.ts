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
const NOBODY: Pick<KnownPerson, PlaceLevel> = { township: null, village: null };

interface PlaceCounts {
  readonly people: number;
  readonly bySurname: ReadonlyMap<string, number>;
}

export class KnownPeople {
  readonly all: readonly KnownPerson[];
  readonly #names = new Map<string, NameValue | null>();
  readonly #places = new Map<string, string | null>();
  readonly #bySound = new Map<string, number[]>();
  readonly #bySurname = new Map<string, number>();
  readonly #byGiven = new Map<string, number>();
  readonly #byDay = new Map<string, number>();
  readonly #byPlace = { township: new Map<string, number[]>(), village: new Map<string, number[]>() };
  readonly #counted = new Map<string, PlaceCounts>();
  #byFolded: Map<string, number[]> | null = null;
  readonly #byHousehold = new Map<number, number[]>();

  /** `people` by position. */
  constructor(people: readonly KnownPerson[]) {
    this.all = people;
    const isNamed = people.length <= MOST_NAMED;
    people.forEach((person, position) => {
      if (person.birth !== null) this.#byDay.set(person.birth, (this.#byDay.get(person.birth) ?? 0) + 1);
      if (person.household !== null) push(this.#byHousehold, person.household, position);
      for (const level of PLACE_LEVELS) {
        const place = placeKey(person, level);
        if (isNamed && place !== null) push(this.#byPlace[level], place, position);
      }
      if (isNamed) this.#countName(person, position);
    });
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
    return remembered(this.#places, text, () => placeComparison.prepare([text]));
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
    const home = this.all[position]?.household ?? null;
    return (home === null ? [] : (this.#byHousehold.get(home) ?? [])).filter((other) => other !== position);
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
    return sound === '' ? [] : (this.#bySound.get(sound) ?? []);
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
    for (const positions of this.#byPlace.village.values()) {
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
    const person = this.all[position];
    const place = person === undefined ? null : placeKey(person, level);
    const people = place === null ? 1 : (this.#byPlace[level].get(place)?.length ?? 1);
    return people / Math.max(this.count, 1);
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
    const namesakes = this.soundingLike(value).filter((other) => this.name(other)?.key === value.key);
    let share =
      (others(namesakes.length) + SHRINKAGE * expected(this.#bySurname.get(surname) ?? 0, rows)) / (rows + SHRINKAGE);
    for (const level of places) {
      const person = this.all[position];
      const place = person === undefined ? null : placeKey(person, level);
      if (place === null) continue;
      const { people, bySurname } = this.#countedOf(level, place);
      const here = namesakes.filter((other) => placeKey(this.all[other] ?? NOBODY, level) === place).length;
      share =
        (others(here) + SHRINKAGE * Math.max(share, expected(bySurname.get(surname) ?? 0, people))) /
        (people + SHRINKAGE);
    }
    return share;
  }

  #countedOf(level: PlaceLevel, place: string): PlaceCounts {
    return remembered(this.#counted, `${level} ${place}`, () => {
      const positions = this.#byPlace[level].get(place) ?? [];
      const bySurname = new Map<string, number>();
      for (const position of positions) {
        const [form] = this.name(position)?.forms ?? [];
        if (form !== undefined) count(bySurname, form.places.slice(0, form.surnameLength).join(''));
      }
      return { people: positions.length, bySurname };
    });
  }

  #countName({ name }: KnownPerson, position: number): void {
    const value = name === null ? null : this.nameOf(name);
    const [form] = value?.forms ?? [];
    if (value === null || form === undefined) return;
    count(this.#bySurname, form.places.slice(0, form.surnameLength).join(''));
    count(this.#byGiven, form.places.slice(form.surnameLength).join(''));
    const sound = soundOf(value);
    if (sound !== '') push(this.#bySound, sound, position);
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

function push<Key>(lists: Map<Key, number[]>, key: Key, position: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [position]);
  else list.push(position);
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
