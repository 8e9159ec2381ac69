/**
 * A row beside a known person: level and weight of every field, and what they prove. The weights are the shipped ones with the rarity of the very
 * value in this register, because a list streams by only once; `bidui link` estimates its own (engine/expectation). Pure.
 */
import { compareIdentities, IDENTITY_LEVELS, type IdentityValue } from '../fields/identity-field.js';
import { dateComparison, type DateParts } from '../fields/date-field.js';
import { nameComparison, type NameValue } from '../fields/name-field.js';
import { placeComparison, sexComparison } from '../fields/text-fields.js';
import type { FieldSign } from '../explain-pair.js';
import { factsOfLevels, type PairFacts } from '../engine/judge-pair.js';
import { PLACE_LEVELS, type KnownPeople } from './known-people.js';

/** A row that is compared with people, its cells made ready; null for blank ones. */
export interface RowFacts {
  readonly name: NameValue;
  readonly identity: IdentityValue | null;
  /** Of the number where it is valid, else of a column. */
  readonly birth: DateParts | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
}

/** Share of the people of a register whom a list of its area holds, before anything is compared. */
const FIRST_SHARE = 0.5;
/** m and u of every level; an undefined u is counted in the register. Measured on simulated counties (docs/design/linkage.md). */
const WEIGHTS = {
  name: {
    m: nameComparison.m,
    u: [undefined, 1e-6, 2e-6, 3e-6, 2e-6, 2e-6, 1e-6, 3.5e-5, 4e-4, 0.0115, 0.988],
  },
  id_number: {
    m: [0.82, 0.12, 0.02, 0.02, 0.015, 0.001, 0.0039, 0.0001],
    u: [undefined, 4e-6, 2e-6, 4e-5, 6e-4, 1e-5, 0.999, 0.999],
  },
  birth_date: {
    m: [0.968, 0.003, 0.011, 0.006, 0.004, 0.004, 0.004],
    u: [undefined, 4e-5, 1e-3, 0.014, 0.008, 0.025, 0.951],
  },
  sex: { m: sexComparison.m, u: [0.5, 0.5] },
  township: { m: [0.95, 0.02, 0.03], u: [undefined, 0.02, 0.87] },
  village: { m: [0.93, 0.02, 0.05], u: [undefined, 0.001, 0.99] },
} as const;
type Field = keyof typeof WEIGHTS;
const FIELDS = Object.keys(WEIGHTS) as Field[];

const LEVEL_NAMES: Readonly<Record<Field, readonly string[]>> = {
  name: nameComparison.levels,
  id_number: IDENTITY_LEVELS,
  birth_date: dateComparison.levels,
  sex: sexComparison.levels,
  township: placeComparison.levels,
  village: placeComparison.levels,
};

/** Facts that a row and a person prove; weights and signs are worked out when somebody asks, as most pairs are told apart before. */
export class RowSigns {
  readonly facts: PairFacts;
  readonly #levels: Readonly<Record<Field, number>>;
  readonly #people: KnownPeople;
  readonly #position: number;
  #bits: readonly number[] | null = null;

  constructor(row: RowFacts, people: KnownPeople, position: number) {
    const levels = levelsOf(row, people, position);
    const birth = people.birth(position);
    this.#levels = levels;
    this.#people = people;
    this.#position = position;
    this.facts = factsOfLevels(
      {
        identity: levels.id_number,
        name: levels.name,
        isOtherSex: levels.sex === 1,
        yearsApart: row.birth === null || birth === null ? 0 : Math.abs(row.birth.year - birth.year),
      },
      true,
    );
  }

  /** Level of the name. */
  get nameLevel(): string {
    return nameComparison.levels[this.#levels.name] ?? 'none';
  }

  get isSameDay(): boolean {
    return this.#levels.birth_date === 0;
  }

  /** Bits from even odds. */
  get logOdds(): number {
    const first = Math.log2(FIRST_SHARE / Math.max(this.#people.count, 1));
    return Math.round(this.#weighed.reduce((sum, bits) => sum + bits, first) * 100) / 100;
  }

  get signs(): FieldSign[] {
    return FIELDS.map((field, at): FieldSign => {
      const level = this.#levels[field];
      const bits = Math.round((this.#weighed[at] ?? 0) * 10) / 10;
      return { field, level: level < 0 ? 'missing' : (LEVEL_NAMES[field][level] ?? ''), bits };
    });
  }

  /** Bits of every field; none where a side says nothing. */
  get #weighed(): readonly number[] {
    this.#bits ??= FIELDS.map((field) => {
      const level = this.#levels[field];
      if (level < 0) return 0;
      const { m, u } = WEIGHTS[field];
      return Math.log2((m[level] ?? 1e-5) / (u[level] ?? this.#shareOf(field)));
    });
    return this.#bits;
  }

  /** Share of people who agree by chance in what this person has. */
  #shareOf(field: Field): number {
    const [people, position] = [this.#people, this.#position];
    switch (field) {
      case 'name':
        return people.shareOfName(
          position,
          PLACE_LEVELS.filter((level) => this.#levels[level] === 0),
        );
      case 'id_number':
        return 1 / Math.max(people.count, 1);
      case 'birth_date':
        return people.shareOfDay(position);
      case 'township':
      case 'village':
        return people.shareOfPlace(position, field);
      case 'sex':
        return 1;
    }
  }
}

function levelsOf(row: RowFacts, people: KnownPeople, position: number): Readonly<Record<Field, number>> {
  const written = people.sex(position);
  const sex = written === null ? null : sexComparison.prepare([written]);
  return {
    name: levelOf(nameComparison, row.name, people.name(position)),
    id_number: levelOf({ compare: compareIdentities }, row.identity, people.identity(position)),
    birth_date: levelOf(dateComparison, row.birth, people.birth(position)),
    sex: levelOf(sexComparison, row.sex, sex),
    township: levelOf(placeComparison, row.township, people.place(position, 'township')),
    village: levelOf(placeComparison, row.village, people.place(position, 'village')),
  };
}

/** -1 where a side says nothing. */
function levelOf<Value>(
  comparison: { compare(one: Value, other: Value): number },
  one: Value | null,
  other: Value | null,
): number {
  return one === null || other === null ? -1 : comparison.compare(one, other);
}
