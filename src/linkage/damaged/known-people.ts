/**
 * The people of a scope as rows without an equal number are compared with them: cells by position, what a comparison needs of them prepared
 * on first use, and how frequent a name is where a person lives. Compares nothing.
 */
import { damagedValue, type IdentityValue } from '../fields/identity-field.js';
import { dateComparison, type DateParts } from '../fields/date-field.js';
import type { NameValue } from '../fields/name-field.js';
import { nameComparison } from '../fields/name-field.js';
import { placeComparison } from '../fields/text-fields.js';
import { wholeSound, type NameForm } from '../names/name-form.js';
import { Chains, NONE, type PeopleTable, type TextColumn } from './people-table.js';

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

interface PlaceCounts {
  readonly people: number;
  readonly bySurname: ReadonlyMap<string, number>;
}

export class KnownPeople {
  readonly #table: PeopleTable;
  /** By the codes of names, villages and birth dates. */
  readonly #ownNames: (NameValue | null)[] = [];
  readonly #ownVillages: (string | null)[] = [];
  readonly #ownBirths: (DateParts | null)[] = [];
  /** Names and places of lists. */
  readonly #names = new Map<string, NameValue | null>();
  readonly #placeTexts = new Map<string, string | null>();
  readonly #sounds: SoundIndex | null;
  readonly #dayCounts: Int32Array;
  readonly #places: Readonly<Record<PlaceLevel, PlaceIndex>>;
  readonly #namesakes = new Map<string, readonly number[]>();
  #byFolded: Map<string, number[]> | null = null;
  readonly #households: Chains;

  constructor(table: PeopleTable) {
    this.#table = table;
    this.#dayCounts = countsOf(table.births);
    const { households } = table;
    this.#households = new Chains(households, households.reduce((most, id) => Math.max(most, id), 0) + 1);
    this.#places = {
      township: new PlaceIndex(this.isTooLarge ? NOWHERE : table.townships.codes),
      village: new PlaceIndex(this.isTooLarge ? NOWHERE : villageCodes(table)),
    };
    this.#sounds = this.isTooLarge ? null : new SoundIndex(table.names, (name) => nameComparison.prepare([name]));
  }

  get count(): number {
    return this.#table.count;
  }

  /** Searched by numbers only. */
  get isTooLarge(): boolean {
    return this.count > MOST_NAMED;
  }

  hasKey(position: number): boolean {
    return this.#table.hasKey(position);
  }

  /** The usable number. */
  key(position: number): string | null {
    return this.#table.key(position);
  }

  /** The number as written, where it is not usable. */
  written(position: number): string | null {
    return this.#table.written(position);
  }

  /** As PeopleTable.digits. */
  digits(position: number, from: number, to: number): number {
    return this.#table.digits(position, from, to);
  }

  /** Birth dates as written, each once, and the place of everybody's among them. */
  get birthDates(): Pick<TextColumn, 'texts' | 'codes'> {
    return this.#table.births;
  }

  sex(position: number): string | null {
    return this.#table.sexes.at(position);
  }

  name(position: number): NameValue | null {
    const { names } = this.#table;
    const code = names.codes[position] ?? NONE;
    if (code < 0) return null;
    return (this.#ownNames[code] ??= nameComparison.prepare([names.texts[code] ?? '']));
  }

  /** A name made ready, of whatever side. */
  nameOf(text: string): NameValue | null {
    return remembered(this.#names, text, () => nameComparison.prepare([text]));
  }

  /** The township or village of a person, folded. */
  place(position: number, level: PlaceLevel): string | null {
    const { townships, villages } = this.#table;
    const text = (level === 'township' ? townships : villages).at(position);
    if (text === null || level === 'township') return text === null ? null : this.placeOf(text);
    return (this.#ownVillages[villages.codes[position] ?? 0] ??= this.placeOf(text));
  }

  hasVillage(position: number): boolean {
    return (this.#table.villages.codes[position] ?? NONE) >= 0;
  }

  placeOf(text: string): string | null {
    return remembered(this.#placeTexts, text, () => placeComparison.prepare([text]));
  }

  identity(position: number): IdentityValue | null {
    const key = this.key(position);
    if (key !== null) return { valid: key, text: key, ...SOUND };
    const written = this.written(position);
    return written === null ? null : damagedValue(written);
  }

  birth(position: number): DateParts | null {
    const { births } = this.#table;
    const code = births.codes[position] ?? NONE;
    if (code < 0) return null;
    return (this.#ownBirths[code] ??= dateComparison.prepare([births.texts[code] ?? '']));
  }

  /** The other members of a person's household. */
  membersWith(position: number): readonly number[] {
    return this.#households.of(this.#table.households[position] ?? NONE).filter((member) => member !== position);
  }

  /** Whether a member of the household has the same birth date and surname. */
  hasTwin(position: number): boolean {
    const { codes } = this.#table.births;
    const birth = codes[position] ?? NONE;
    const [surname] = this.name(position)?.forms[0]?.places ?? [];
    return this.membersWith(position).some(
      (other) => birth !== NONE && codes[other] === birth && this.name(other)?.forms[0]?.places[0] === surname,
    );
  }

  /** People whose name sounds like this one; none where the register is too large. */
  soundingLike(name: NameValue): readonly number[] {
    const sound = soundOf(name);
    return sound === '' ? [] : (this.#sounds?.of(sound) ?? []);
  }

  /** People of a village, its names folded. */
  neighbours(township: string | null, village: string | null): readonly number[] {
    if (village === null) return [];
    this.#byFolded ??= this.#foldVillages();
    const places = this.#byFolded.get(`${township ?? ''}|${village}`) ?? [];
    return places.flatMap((place) => this.#places.village.people(place));
  }

  /** Villages by their folded names. */
  #foldVillages(): Map<string, number[]> {
    const folded = new Map<string, number[]>();
    for (let place = 0; place < this.#places.village.count; place += 1) {
      const first = this.#places.village.first(place);
      const [township, village] = [this.place(first, 'township') ?? '', this.place(first, 'village') ?? ''];
      // A list may leave the township out.
      for (const key of new Set([`${township}|${village}`, `|${village}`]))
        remembered(folded, key, () => []).push(place);
    }
    return folded;
  }

  countOfDay(day: string): number {
    return this.#dayCounts[this.#table.births.codeOf(day)] ?? 0;
  }

  /** Share of people with the birth date of a person. */
  shareOfDay(position: number): number {
    const found = this.#dayCounts[this.#table.births.codes[position] ?? NONE] ?? 0;
    return Math.max(found, 1) / Math.max(this.count, 1);
  }

  /** Share of people who live in the township or village of a person. */
  shareOfPlace(position: number, level: PlaceLevel): number {
    const index = this.#places[level];
    return Math.max(index.size(index.of(position)), 1) / Math.max(this.count, 1);
  }

  /** Share of people of the person's name, counted in those of his places that are named here and backed off to the wider ones. */
  shareOfName(position: number, places: readonly PlaceLevel[]): number {
    const value = this.name(position);
    const [form] = value?.forms ?? [];
    const sounds = this.#sounds;
    if (value === null || form === undefined || sounds === null) return USUAL_SHARE;
    const { surname, given } = partsOf(form);
    const rows = Math.max(this.count, 1);
    const givenShare = (others(sounds.byGiven.get(given)) + UNSEEN_NAMESAKES) / rows;
    const expected = (surnames: number, people: number): number => ((surnames + 1) / (people + 1)) * givenShare;
    const namesakes = remembered(this.#namesakes, form.key, () =>
      this.soundingLike(value).filter((other) => this.name(other)?.key === value.key),
    );
    let share =
      (others(namesakes.length) + SHRINKAGE * expected(sounds.bySurname.get(surname) ?? 0, rows)) / (rows + SHRINKAGE);
    for (const level of places) {
      const here = this.#places[level];
      const place = here.of(position);
      if (place < 0) continue;
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
      const bySurname = new Map<string, number>();
      const { codes } = this.#table.names;
      for (const position of index.people(place)) {
        const surname = this.#sounds?.surnames[codes[position] ?? NONE];
        if (surname !== undefined) count(bySurname, surname, 1);
      }
      return { people: index.size(place), bySurname };
    });
  }
}

/** Surnames, given names and sounds, each taken of a distinct name once; positions by the sound of their names. */
class SoundIndex {
  readonly bySurname = new Map<string, number>();
  readonly byGiven = new Map<string, number>();
  /** By the code of a name; a name without a form has none. */
  readonly surnames: string[] = [];
  readonly #codeOf = new Map<string, number>();
  readonly #chains: Chains;

  /** Names are prepared to be counted only: held ready, those of a province would fill more than its people do. */
  constructor(names: TextColumn, prepare: (name: string) => NameValue | null) {
    const counts = countsOf(names);
    const soundOfName = new Int32Array(names.texts.length).fill(NONE);
    const surnames = new Map<string, string>();
    names.texts.forEach((name, code) => {
      const value = prepare(name);
      const [form] = value?.forms ?? [];
      if (value === null || form === undefined) return;
      const { surname, given } = partsOf(form);
      const people = counts[code] ?? 0;
      this.surnames[code] = remembered(surnames, surname, () => surname);
      count(this.bySurname, surname, people);
      count(this.byGiven, given, people);
      const sound = soundOf(value);
      if (sound !== '') soundOfName[code] = remembered(this.#codeOf, sound, () => this.#codeOf.size);
    });
    this.#chains = new Chains(
      names.codes.map((code) => soundOfName[code] ?? NONE),
      this.#codeOf.size,
    );
  }

  /** In rising order. */
  of(sound: string): number[] {
    return this.#chains.of(this.#codeOf.get(sound) ?? NONE);
  }
}

/** The places of one level, numbered in the order of their first person, with their people. */
class PlaceIndex {
  readonly count: number;
  readonly counts = new Map<number, PlaceCounts>();
  readonly #of: Int32Array;
  readonly #sizes: Int32Array;
  readonly #chains: Chains;

  /** `places[position]`, NONE for somebody without one. */
  constructor(places: Int32Array) {
    this.#of = places;
    this.count = places.reduce((most, place) => Math.max(most, place), NONE) + 1;
    this.#sizes = sizesOf(places, this.count);
    this.#chains = new Chains(places, this.count);
  }

  /** NONE for somebody without a place. */
  of(position: number): number {
    return this.#of[position] ?? NONE;
  }

  first(place: number): number {
    return this.#chains.first(place);
  }

  people(place: number): number[] {
    return this.#chains.of(place);
  }

  /** People of a place. */
  size(place: number): number {
    return this.#sizes[place] ?? 0;
  }
}

/** Nobody has a place that is looked for. */
const NOWHERE = new Int32Array(0);

/** Villages of two townships may have one name. */
function villageCodes({ townships, villages }: PeopleTable): Int32Array {
  const known = new Map<number, number>();
  return villages.codes.map((village, position) => {
    if (village < 0) return NONE;
    const key = ((townships.codes[position] ?? NONE) + 1) * villages.texts.length + village;
    return remembered(known, key, () => known.size);
  });
}

function sizesOf(groups: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (const group of groups) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes;
}

/** People with each text. */
const countsOf = ({ codes, texts }: TextColumn): Int32Array => sizesOf(codes, texts.length);

function partsOf({ places, surnameLength }: NameForm): { readonly surname: string; readonly given: string } {
  return { surname: places.slice(0, surnameLength).join(''), given: places.slice(surnameLength).join('') };
}

function soundOf({ forms: [form] }: NameValue): string {
  return form === undefined || form.hasLost ? '' : wholeSound(form);
}

function others(found: number | undefined): number {
  return Math.max((found ?? 0) - 1, 0);
}

function count(counts: Map<string, number>, key: string, people: number): void {
  counts.set(key, (counts.get(key) ?? 0) + people);
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
