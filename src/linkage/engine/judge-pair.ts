/**
 * Deterministic knowledge about one pair: vetoes, what an equal or repaired number proves, and whether the name allows it. Weights decide
 * the rest (decide-links, decide-clusters).
 */
import type { Comparer } from './comparing.js';
import { IDENTITY_LEVEL, repairOf, type IdentityValue } from '../fields/identity-field.js';
import { LAST_COMPATIBLE, NAME_LEVEL } from '../fields/name-field.js';
import type { DateParts } from '../fields/date-field.js';

/** Method of a decision, as links.jsonl names it. */
export type LinkMethod = 'id_exact' | 'id_repaired' | 'weights' | 'decided';

/** Birth years farther apart are two people. */
const YEARS_APART = 10;

export interface PairFacts {
  /** Two people, whatever else agrees. */
  readonly isVetoed: boolean;
  readonly number: 'equal' | 'repaired' | 'other';
  /** Null where one side has no name. */
  readonly isNameCompatible: boolean | null;
  readonly isNameEqual: boolean;
  /** Sex, birth date or a number that no slip explains speak against it. */
  readonly isContradicted: boolean;
}

/** Levels that prove or contradict; -1 where a value is missing. */
export interface ProvingLevels {
  readonly identity: number;
  readonly name: number;
  readonly isOtherSex: boolean;
  readonly yearsApart: number;
}

/** `hasNumbers`: the rows have Chinese documents. */
export function factsOfLevels(
  { identity, name, isOtherSex, yearsApart }: ProvingLevels,
  hasNumbers: boolean,
): PairFacts {
  const isRepaired = identity === IDENTITY_LEVEL.repaired;
  const isEqual = identity === IDENTITY_LEVEL.equal;
  const isNameCompatible = name < 0 ? null : name <= LAST_COMPATIBLE;
  // Typed birth dates have errors in any digit. Dates from resident numbers are protected by the check digit, so only they veto.
  const isVetoed =
    hasNumbers &&
    (identity === IDENTITY_LEVEL.veto ||
      (!isEqual && isOtherSex && isNameCompatible !== true) ||
      (!isEqual && !isRepaired && yearsApart > YEARS_APART));
  return {
    isVetoed,
    number: isEqual ? 'equal' : isRepaired ? 'repaired' : 'other',
    isNameCompatible,
    isNameEqual: name >= 0 && name <= NAME_LEVEL.folded,
    isContradicted:
      isOtherSex ||
      yearsApart > 1 ||
      identity === IDENTITY_LEVEL.different ||
      // A valid number is never taken for another; whether a spreadsheet made one of the other is for a person to say.
      identity === IDENTITY_LEVEL.double,
  };
}

export class PairJudge {
  readonly #comparer: Comparer;
  readonly #identity: number;
  readonly #name: number;
  readonly #sex: number;
  readonly #date: number;

  constructor(comparer: Comparer) {
    const find = (kind: string): number => comparer.columns.findIndex(({ field }) => field.kind === kind);
    this.#comparer = comparer;
    this.#identity = find('identity');
    this.#name = find('name');
    this.#sex = find('sex');
    this.#date = find('date');
  }

  /** True where the rows have Chinese documents, whose numbers prove. */
  get hasNumbers(): boolean {
    return this.#identity >= 0;
  }

  facts(leftRow: number, rightRow: number, levels: readonly number[]): PairFacts {
    return factsOfLevels(
      {
        identity: levels[this.#identity] ?? -1,
        name: levels[this.#name] ?? -1,
        isOtherSex: levels[this.#sex] === 1,
        yearsApart: this.#yearsApart(leftRow, rightRow),
      },
      this.hasNumbers,
    );
  }

  /** Place in NAME_LEVEL; -1 where one side has no name. */
  nameLevel(levels: readonly number[]): number {
    return levels[this.#name] ?? -1;
  }

  isSameDay(levels: readonly number[]): boolean {
    return levels[this.#date] === 0;
  }

  /** The damaged number and the valid one, where one repairs the other. */
  repair(leftRow: number, rightRow: number): ReturnType<typeof repairOf> {
    const column = this.#comparer.columns[this.#identity];
    const [one, other] = [column?.left[leftRow] ?? -1, column?.right[rightRow] ?? -1];
    if (column === undefined || one < 0 || other < 0) return null;
    return repairOf(column.values[one] as IdentityValue, column.values[other] as IdentityValue);
  }

  #yearsApart(leftRow: number, rightRow: number): number {
    const column = this.#comparer.columns[this.#date];
    const [one, other] = [column?.left[leftRow] ?? -1, column?.right[rightRow] ?? -1];
    if (column === undefined || one < 0 || other < 0) return 0;
    return Math.abs((column.values[one] as DateParts).year - (column.values[other] as DateParts).year);
  }
}
