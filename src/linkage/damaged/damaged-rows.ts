/**
 * Rows without a usable number, beside the register: which known person each may be. A repaired number that fits exactly one person with a
 * compatible name is that person; anything weaker is weighed, and what stays in doubt is for a person to decide (docs/design/linkage.md).
 * Reads no file, writes nothing.
 */
import { KeyIndex } from '../keys/key-index.js';
import { areLunarAndSolar } from '../fields/lunar-date.js';
import { IDENTITY_LEVEL, levelOfRelation } from '../fields/identity-field.js';
import { NAME_LEVEL, nameComparison, type NameValue } from '../fields/name-field.js';
import { relateNumbers, type NumberRelation } from '../fields/number-repair.js';
import { MARGIN, WITHOUT_DAY, type ReviewReason } from '../engine/decision.js';
import type { LinkageCap } from '../../domain/reports/linkage-figures.js';
import type { LinkMethod } from '../engine/judge-pair.js';
import { logOddsOf } from '../engine/weights.js';
import type { FieldSign } from '../explain-pair.js';
import { BirthDays, daysIn } from './birth-days.js';
import type { KnownPeople } from './known-people.js';
import { NONE } from './people-table.js';
import { RowSigns, type RowFacts } from './row-signs.js';

/** Links that may make findings by themselves; the others go to clerical review. */
export type LinkageSetting = 'off' | 'exact' | 'repaired' | 'weights';

/** Method and standing of a row that belongs, or may belong, to a person. */
export interface RowLink {
  /** Positions of the person's rows in the register: a number may stand in several. */
  readonly positions: readonly number[];
  readonly method: LinkMethod;
  readonly decision: 'link' | 'review';
  /** Null for links. */
  readonly reason: ReviewReason | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Damage of the number; null where it proves nothing. */
  readonly relation: NumberRelation | null;
  /** The damaged number is that of the person, not of the row. */
  readonly isOfPerson: boolean;
  readonly nameLevel: string;
  /** Bits from even odds. */
  readonly logOdds: number;
  readonly signs: readonly FieldSign[];
}

/** More people than this are no lead. */
const MOST_NAMESAKES = 3;
export const LINK_FROM = logOddsOf(90);
const REVIEW_FROM = logOddsOf(35);
/** People of a village who are compared with a row that nothing else leads to. */
const MOST_NEIGHBOURS = 600;
/** People of one birth date who are compared by name. */
const MOST_OF_A_DAY = 3000;

interface Candidate {
  readonly position: number;
  readonly relation: NumberRelation | null;
  readonly found: RowSigns;
}

export class DamagedRowMatcher {
  readonly people: KnownPeople;
  readonly #first15: KeyIndex;
  readonly #regionAndEnd: KeyIndex;
  readonly #days: BirthDays;

  constructor(people: KnownPeople) {
    this.people = people;
    const index = (keyOf: (position: number) => number): KeyIndex => {
      const keys = new Float64Array(people.count);
      return new KeyIndex(keys.map((_key, position) => keyOf(position)));
    };
    this.#first15 = index((position) => people.digits(position, 0, 15));
    this.#regionAndEnd = index((position) => {
      const region = people.digits(position, 0, 6);
      return region < 0 ? NONE : regionAndEnd(region, people.digits(position, 14, 17), people.digits(position, 17, 18));
    });
    this.#days = new BirthDays(people);
  }

  /**
   * Nobody, one person, or several of whom a person has to choose. `self`: the row's own position, where it is of the register. `capped` takes
   * why the row was not compared with everybody.
   */
  match(row: RowFacts, self = -1, capped = new Set<LinkageCap>()): RowLink[] {
    const candidates = [...this.#positionsOf(row, capped)].filter((position) => position !== self);
    return this.decide(row, candidates, capped);
  }

  /** Which of these people the row is. */
  decide(row: RowFacts, positions: readonly number[], capped = new Set<LinkageCap>()): RowLink[] {
    const candidates = positions.flatMap((position) => this.#candidate(row, position) ?? []).sort(byOdds);
    const repaired = candidates.filter(({ found: { facts } }) => facts.number === 'repaired');
    const compatible = repaired.filter(({ found: { facts } }) => facts.isNameCompatible === true);
    if (compatible.length > 0) return this.#repaired(row, compatible, candidates);
    return this.#weighed(row, candidates, capped);
  }

  /** Whether a row may be this person beside others whom it is: nothing vetoes, and the name may be his. */
  mayBe(row: RowFacts, position: number): boolean {
    return this.#candidate(row, position)?.found.facts.isNameCompatible === true;
  }

  /** A row with a person's own number under a name that cannot be his, and the member of the household whose name fits. */
  unlike(row: RowFacts, position: number, reason: ReviewReason): RowLink[] {
    const [own] = this.#links(row, [this.#described(row, position)], 'id_exact', reason);
    const member = this.fittingMember(row.name, position);
    const others = member === null ? [] : this.#links(row, [this.#described(row, member)], 'weights', reason);
    return own === undefined ? [] : [{ ...own, positions: [position] }, ...others];
  }

  /** The other member of the household whose name is most like this one; null where nobody's may be it. */
  fittingMember(name: NameValue, position: number): number | null {
    const members = this.people.membersWith(position).filter((other) => {
      const key = this.people.key(other);
      return key === null || key !== this.people.key(position);
    });
    const levels = members.map((member) => this.#nameLevel(name, member));
    const best = Math.min(...levels);
    return best <= NAME_LEVEL.missing_character ? (members[levels.indexOf(best)] ?? null) : null;
  }

  /** How the name of a row stands beside the person of its number, and whether it fits another member of the household better. */
  nameBeside(name: NameValue, position: number): { readonly isCompatible: boolean; readonly isOfMember: boolean } {
    const level = this.#nameLevel(name, position);
    const member = level <= NAME_LEVEL.folded ? null : this.fittingMember(name, position);
    return {
      isCompatible: level <= NAME_LEVEL.missing_character,
      isOfMember: member !== null && this.#nameLevel(name, member) < level,
    };
  }

  #described(row: RowFacts, position: number): Candidate {
    return { position, relation: null, found: new RowSigns(row, this.people, position) };
  }

  #repaired(row: RowFacts, repaired: readonly Candidate[], candidates: readonly Candidate[]): RowLink[] {
    const [best] = repaired;
    if (best === undefined) return [];
    const rival = candidates.find((other) => !this.#isSame(other, best) && other.found.logOdds > best.found.logOdds);
    const near = repaired.filter((other) => best.found.logOdds - other.found.logOdds < MARGIN);
    const reason = best.found.facts.isContradicted
      ? 'contradicted'
      : this.#isTwinWithoutFullName(best)
        ? 'name_too_weak'
        : rival !== undefined || this.#persons(near).size > 1
          ? 'several_fit'
          : null;
    if (reason === null)
      return this.#links(
        row,
        repaired.filter((other) => this.#isSame(other, best)),
        'id_repaired',
        null,
      );
    return [
      ...this.#links(row, near, 'id_repaired', reason),
      ...(rival === undefined || repaired.includes(rival) ? [] : this.#links(row, [rival], 'weights', reason)),
    ];
  }

  #weighed(row: RowFacts, candidates: readonly Candidate[], capped: Set<LinkageCap>): RowLink[] {
    const isFew = this.#persons(candidates).size <= MOST_NAMESAKES;
    const likely = candidates.filter(({ found }) => found.logOdds >= REVIEW_FROM || (isFew && isNamesake(found)));
    const [best] = likely;
    if (best === undefined) return [];
    const near = likely.filter((other) => best.found.logOdds - other.found.logOdds < MARGIN);
    if (this.#persons(near).size > MOST_NAMESAKES) {
      capped.add('namesakes');
      return [];
    }
    const reason = this.#doubt(best, near);
    const own = reason === null ? near.filter((other) => this.#isSame(other, best)) : near;
    return this.#links(row, own, 'weights', reason);
  }

  #doubt(best: Candidate, near: readonly Candidate[]): ReviewReason | null {
    const { found } = best;
    if (found.logOdds < LINK_FROM + (found.isSameDay ? 0 : WITHOUT_DAY)) return 'weight_between';
    if (this.#persons(near).size > 1) return 'small_margin';
    if (!found.isSameDay && levelOf(found) > NAME_LEVEL.folded) return 'weight_between';
    if (found.facts.isNameCompatible !== true || this.#isTwinWithoutFullName(best)) return 'name_too_weak';
    return found.facts.isContradicted ? 'contradicted' : null;
  }

  /** Twins are told apart by nothing less than the full name. */
  #isTwinWithoutFullName({ position, found }: Candidate): boolean {
    return levelOf(found) > NAME_LEVEL.folded && this.people.hasTwin(position);
  }

  /** Null for somebody else. */
  #candidate(row: RowFacts, position: number): Candidate | null {
    // Names tell most people apart before anything else is compared.
    if (this.people.name(position) !== null && this.#nameLevel(row.name, position) > NAME_LEVEL.one_different)
      return null;
    const found = new RowSigns(row, this.people, position);
    if (found.facts.isVetoed) return null;
    return { position, relation: this.#relation(row, position), found };
  }

  /** How the damaged number of the two becomes the valid one. */
  #relation({ identity }: RowFacts, position: number): NumberRelation | null {
    const other = this.people.identity(position);
    if (identity === null || other === null) return null;
    const [damaged, valid] = other.valid === null ? [other, identity] : [identity, other];
    return valid.valid === null || damaged.text === valid.text ? null : relateNumbers(damaged.text, valid.valid);
  }

  #positionsOf(row: RowFacts, capped: Set<LinkageCap>): Set<number> {
    const found = new Set<number>();
    this.#addByNumber(row, found);
    this.#addByName(row, found, capped);
    if (found.size === 0) this.#addNeighbours(row, found, capped);
    return found;
  }

  #addByNumber({ identity }: RowFacts, found: Set<number>): void {
    const number = identity?.text ?? '';
    if (number.length < 15) return;
    const look = (index: Pick<KeyIndex, 'find' | 'next'>, key: number): void => {
      for (let at = key < 0 ? -1 : index.find(key); at >= 0; at = index.next(at)) {
        const valid = this.people.key(at);
        if (valid === null || levelOfRelation(relateNumbers(number, valid)) > IDENTITY_LEVEL.edit_3) continue;
        found.add(at);
      }
    };
    if (/^\d{15}/u.test(number)) look(this.#first15, Number(number.slice(0, 15)));
    if (/^\d{6}/u.test(number) && number.length >= 17) look(this.#regionAndEnd, regionAndEndOf(number));
    for (const day of daysIn(number)) look(this.#days, day);
  }

  /** People whose name is, or sounds like, that of the row, where neither day nor village speaks of another. */
  #addByName(row: RowFacts, found: Set<number>, capped: Set<LinkageCap>): void {
    const day = row.birth === null ? -1 : Number(row.birth.digits);
    const take = (position: number): void => {
      // Days and villages are told apart far faster than names.
      if (this.#mayLiveThere(row, position, day) && this.#nameLevel(row.name, position) <= NAME_LEVEL.same_sound)
        found.add(position);
    };
    // A day that stands for "unknown" leads to nobody.
    const isDay = day >= 0 && this.people.countOfDay(String(day)) <= MOST_OF_A_DAY;
    if (day >= 0 && !isDay) capped.add('same_day');
    if (this.people.isTooLarge) capped.add('large_register');
    for (let at = isDay ? this.#days.find(day) : -1; at >= 0; at = this.#days.next(at)) {
      if (this.#nameLevel(row.name, at) <= NAME_LEVEL.missing_character) found.add(at);
    }
    for (const at of this.people.soundingLike(row.name)) take(at);
  }

  #mayLiveThere({ village, birth }: RowFacts, position: number, day: number): boolean {
    const other = this.#days.at(position);
    const isOtherVillage =
      village !== null && this.people.hasVillage(position) && village !== this.people.place(position, 'village');
    const isOtherDay = day >= 0 && other >= 0 && day !== other;
    const isLunar = isOtherDay && birth !== null && areLunarAndSolar(birth.digits, String(other));
    return !(isOtherDay && !isLunar) && !isOtherVillage;
  }

  /** People of the village with the row's surname whose given name was written amiss. */
  #addNeighbours(row: RowFacts, found: Set<number>, capped: Set<LinkageCap>): void {
    const [surname] = row.name.forms[0]?.places ?? [];
    if (surname === undefined) return;
    const neighbours = this.people.neighbours(row.township, row.village);
    if (neighbours.length > MOST_NEIGHBOURS) {
      capped.add('village');
      return;
    }
    for (const position of neighbours) {
      if (this.people.name(position)?.forms[0]?.places[0] !== surname) continue;
      if (this.#nameLevel(row.name, position) <= NAME_LEVEL.missing_character) found.add(position);
    }
  }

  #nameLevel(name: NameValue, position: number): number {
    const other = this.people.name(position);
    return other === null ? Number.POSITIVE_INFINITY : nameComparison.compare(name, other);
  }

  #links(row: RowFacts, candidates: readonly Candidate[], method: LinkMethod, reason: ReviewReason | null): RowLink[] {
    return [...this.#persons(candidates).values()].flatMap((rows): RowLink[] => {
      const [first] = rows;
      if (first === undefined) return [];
      const { relation, found } = first;
      const repair = method === 'id_repaired' ? this.#repair(row, first.position) : null;
      return [
        {
          positions: rows.map(({ position }) => position).sort((one, other) => one - other),
          method,
          decision: reason === null ? 'link' : 'review',
          reason,
          from: repair?.from ?? null,
          to: repair?.to ?? null,
          relation,
          isOfPerson: method === 'id_repaired' && this.people.identity(first.position)?.valid == null,
          nameLevel: found.nameLevel,
          logOdds: found.logOdds,
          signs: found.signs,
        },
      ];
    });
  }

  #repair({ identity }: RowFacts, position: number): { readonly from: string; readonly to: string } | null {
    const other = this.people.identity(position);
    if (identity === null || other === null) return null;
    return other.valid === null ? { from: other.text, to: identity.text } : { from: identity.text, to: other.text };
  }

  /** Candidates by person, in their order. */
  #persons(candidates: readonly Candidate[]): Map<string, Candidate[]> {
    const byPerson = new Map<string, Candidate[]>();
    for (const candidate of candidates) {
      const key = this.#personOf(candidate);
      byPerson.set(key, [...(byPerson.get(key) ?? []), candidate]);
    }
    return byPerson;
  }

  #isSame(one: Candidate, other: Candidate): boolean {
    return this.#personOf(one) === this.#personOf(other);
  }

  /** Two rows of one number are one person. */
  #personOf({ position }: Candidate): string {
    return this.people.key(position) ?? `? ${position}`;
  }
}

/** Best first; of equals the person of the lesser number, then name, never by the order of rows where those differ. */
function byOdds(one: Candidate, other: Candidate): number {
  return other.found.logOdds - one.found.logOdds || one.position - other.position;
}

function levelOf({ nameLevel }: Pick<RowSigns, 'nameLevel'>): number {
  return NAME_LEVEL[nameLevel as keyof typeof NAME_LEVEL];
}

/** Somebody of the same or a like-sounding name against whom nothing speaks. */
function isNamesake({ nameLevel, facts, signs }: RowSigns): boolean {
  const level = levelOf({ nameLevel });
  const isOther = signs.some(({ level: own, field }) => own === 'different' && field !== 'township');
  return level <= NAME_LEVEL.same_sound && !facts.isContradicted && !isOther;
}

/** The last place as a number, X as ten. */
function regionAndEnd(region: number, sequence: number, last: number): number {
  return region * 20_000 + sequence * 11 + last;
}

function regionAndEndOf(number: string): number {
  const end = number.slice(-4);
  const last = end.endsWith('X') ? 10 : Number(end.slice(3));
  return regionAndEnd(Number(number.slice(0, 6)), Number(end.slice(0, 3)), last);
}
