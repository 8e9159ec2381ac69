/**
 * Rows of a list without a usable number, beside the register: which registered person each may be. A repaired number that fits exactly one
 * person with a compatible name is that person; anything weaker is for a person to decide (docs/design/linkage.md). Reads no file, writes
 * nothing.
 */
import type { SourceRecord } from '../domain/record.js';
import { KeyIndex } from './keys/key-index.js';
import { IDENTITY_LEVEL, identityValue, levelOfRelation } from './fields/identity-field.js';
import { readDateParts } from './fields/date-field.js';
import { relateNumbers, type NumberRelation } from './fields/number-repair.js';
import { compareWholeNames, NAME_LEVELS, type NameComparison } from './names/compare-names.js';
import { nameForms, wholeSound, type NameForm } from './names/name-form.js';

/** Links that may make findings by themselves; the others go to clerical review. */
export type LinkageSetting = 'off' | 'exact' | 'repaired' | 'weights';

/** Method and standing of a row that belongs, or may belong, to a person. */
export interface RowLink {
  /** Positions of the person's rows in the register: a number may stand in several. */
  readonly positions: readonly number[];
  readonly method: 'id_repaired' | 'weights';
  /** False where a person has to decide. */
  readonly isSure: boolean;
  readonly from: string | null;
  readonly to: string | null;
  /** Damage of the number; null where it proves nothing. */
  readonly relation: NumberRelation | null;
  readonly name: NameComparison;
}

/** A registered person as the matcher needs him. */
export interface KnownPerson {
  readonly key: string | null;
  readonly name: string | null;
  readonly birth: string | null;
  readonly village: string | null;
}

const LAST_COMPATIBLE = NAME_LEVELS.indexOf('missing_character');
const LAST_SOUND = NAME_LEVELS.indexOf('same_sound');
/** More people than this of one name are no lead. */
const MOST_NAMESAKES = 3;
/** A register of more people is searched by numbers only. */
const MOST_NAMED = 500_000;

interface Candidate {
  readonly position: number;
  readonly relation: NumberRelation | null;
  readonly name: NameComparison;
}

export class DamagedRowMatcher {
  readonly #people: readonly KnownPerson[];
  readonly #first15: KeyIndex;
  readonly #regionAndEnd: KeyIndex;
  readonly #birth: KeyIndex;
  readonly #bySound = new Map<string, number[]>();
  readonly #forms = new Map<string, readonly NameForm[]>();

  /** `people` by position. */
  constructor(people: readonly KnownPerson[]) {
    this.#people = people;
    const index = (keyOf: (person: KnownPerson) => number): KeyIndex => new KeyIndex(people.map(keyOf));
    this.#first15 = index(({ key }) => (key === null ? -1 : Number(key.slice(0, 15))));
    this.#regionAndEnd = index(({ key }) => (key === null ? -1 : regionAndEnd(key)));
    this.#birth = index(({ birth }) => dayNumber(birth));
    if (people.length > MOST_NAMED) return;
    people.forEach(({ name }, position) => {
      const sound = this.#soundOf(name);
      if (sound === '') return;
      const rows = this.#bySound.get(sound);
      if (rows === undefined) this.#bySound.set(sound, [position]);
      else rows.push(position);
    });
  }

  /** Nobody, one person, or several of whom a person has to choose. */
  match(
    record: SourceRecord,
    place: { readonly name: string | null; readonly village: string | null; readonly birth: string | null },
  ): RowLink[] {
    const forms = this.#formsOf(place.name);
    if (forms.length === 0) return [];
    const number = identityValue(record.identity)?.text ?? '';
    const byNumber = this.#byNumber(number, forms);
    const repaired = byNumber.filter(
      ({ relation }) => relation !== null && levelOfRelation(relation) === IDENTITY_LEVEL.repaired,
    );
    if (repaired.length > 0)
      return this.#links(repaired, { number, method: 'id_repaired', isSure: this.#isOnePerson(repaired) });
    const weak = [...byNumber, ...this.#byName(number, forms, place)];
    if (weak.length === 0 || this.#persons(weak) > MOST_NAMESAKES) return [];
    const day = dayNumber(place.birth);
    const isStrong =
      this.#isOnePerson(weak) &&
      weak.every(
        ({ position, name }) =>
          day >= 0 &&
          day === dayNumber(this.#people[position]?.birth ?? null) &&
          name.level === 'equal' &&
          !name.wildcard,
      );
    return this.#links(weak, { number, method: 'weights', isSure: isStrong });
  }

  #byNumber(number: string, forms: readonly NameForm[]): Candidate[] {
    if (number.length < 15) return [];
    const found = new Map<number, Candidate>();
    const look = (index: KeyIndex, key: number): void => {
      for (let at = key < 0 ? -1 : index.find(key); at >= 0; at = index.next(at)) {
        const person = this.#people[at];
        if (person === undefined || person.key === null || found.has(at)) continue;
        const relation = relateNumbers(number, person.key);
        if (levelOfRelation(relation) > IDENTITY_LEVEL.edit_3) continue;
        const name = this.#compare(forms, person.name);
        if (name !== null) found.set(at, { position: at, relation, name });
      }
    };
    const digits = /^\d{15}/u.test(number);
    if (digits) look(this.#first15, Number(number.slice(0, 15)));
    if (/^\d{6}/u.test(number) && number.length >= 17) look(this.#regionAndEnd, regionAndEnd(number));
    for (const day of daysIn(number)) look(this.#birth, day);
    return [...found.values()];
  }

  /** People of the same name who share the birth date or the village, or whose name is rare where the row says neither. */
  #byName(
    number: string,
    forms: readonly NameForm[],
    { village, birth }: { readonly village: string | null; readonly birth: string | null },
  ): Candidate[] {
    const [form] = forms;
    if (form === undefined) return [];
    const day = dayNumber(birth);
    const found = new Map<number, Candidate>();
    const take = (at: number): void => {
      const person = this.#people[at];
      const name = person === undefined ? null : this.#compare(forms, person.name);
      if (person === undefined || name === null || NAME_LEVELS.indexOf(name.level) > LAST_SOUND) return;
      const other = dayNumber(person.birth);
      const isOtherDay = day >= 0 && other >= 0 && day !== other;
      const isOtherVillage = village !== null && person.village !== null && village !== person.village;
      if (isOtherDay || isOtherVillage || this.#isOtherNumber(number, person)) return;
      found.set(at, { position: at, relation: null, name });
    };
    for (let at = day < 0 ? -1 : this.#birth.find(day); at >= 0; at = this.#birth.next(at)) take(at);
    for (const at of this.#bySound.get(wholeSound(form)) ?? []) take(at);
    return [...found.values()];
  }

  /** A long number that no slip explains speaks of another person. */
  #isOtherNumber(number: string, { key }: KnownPerson): boolean {
    return (
      key !== null && /^\d{15}/u.test(number) && levelOfRelation(relateNumbers(number, key)) > IDENTITY_LEVEL.edit_3
    );
  }

  /** Null for a name that cannot be the person's. */
  #compare(forms: readonly NameForm[], name: string | null): NameComparison | null {
    const found = compareWholeNames(forms, this.#formsOf(name));
    return found === null || NAME_LEVELS.indexOf(found.level) > LAST_COMPATIBLE ? null : found;
  }

  #links(
    candidates: readonly Candidate[],
    facts: { readonly number: string; readonly method: RowLink['method']; readonly isSure: boolean },
  ): RowLink[] {
    const byPerson = new Map<string, Candidate[]>();
    for (const candidate of candidates) {
      const key = this.#people[candidate.position]?.key ?? `? ${candidate.position}`;
      byPerson.set(key, [...(byPerson.get(key) ?? []), candidate]);
    }
    return [...byPerson].slice(0, MOST_NAMESAKES).flatMap(([key, rows]): RowLink[] => {
      const [first] = rows;
      if (first === undefined) return [];
      const isRepaired = facts.method === 'id_repaired';
      return [
        {
          positions: rows.map(({ position }) => position).sort((one, other) => one - other),
          method: facts.method,
          isSure: facts.isSure,
          from: isRepaired ? facts.number : null,
          to: isRepaired ? key : null,
          relation: first.relation,
          name: first.name,
        },
      ];
    });
  }

  #persons(candidates: readonly Candidate[]): number {
    return new Set(candidates.map(({ position }) => this.#people[position]?.key ?? `? ${position}`)).size;
  }

  #isOnePerson(candidates: readonly Candidate[]): boolean {
    return this.#persons(candidates) === 1;
  }

  #formsOf(name: string | null): readonly NameForm[] {
    if (name === null) return [];
    let forms = this.#forms.get(name);
    if (forms === undefined) {
      forms = nameForms(name);
      this.#forms.set(name, forms);
    }
    return forms;
  }

  #soundOf(name: string | null): string {
    const [form] = this.#formsOf(name);
    return form === undefined || form.hasLost ? '' : wholeSound(form);
  }
}

function regionAndEnd(number: string): number {
  const end = number.slice(-4);
  return (
    Number(number.slice(0, 6)) * 20_000 + Number(end.slice(0, 3)) * 11 + (end.endsWith('X') ? 10 : Number(end.slice(3)))
  );
}

function dayNumber(date: string | null): number {
  const parts = date === null ? null : readDateParts([date]);
  return parts === null || parts.digits.endsWith('00') ? -1 : Number(parts.digits);
}

/** Birth dates that a damaged number may hold: in its place, or a place before or behind it where a digit is lost or too many. */
function daysIn(number: string): number[] {
  if (/^\d{15}$/u.test(number)) return [Number(`19${number.slice(6, 12)}`)];
  const starts = number.length === 17 ? [5, 6] : number.length === 19 ? [6, 7] : [6];
  return starts
    .map((start) => number.slice(start, start + 8))
    .filter((day) => /^\d{8}$/u.test(day))
    .map(Number);
}
