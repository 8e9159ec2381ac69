/**
 * People outside the register who share a public-security household with one of its people: the only outsiders that rules about
 * missing members and separately registered children read. Two readings of the population list: the first finds the households of
 * registered people, the second the others in them. Knows households and keys, no rows.
 */

/** The list that says who lives with whom, and its column that names the household. */
export const CO_RESIDENT_SOURCE = 'public_security.population';
export const CO_RESIDENT_COLUMN = 'ps_household';

export class CoResidents {
  readonly #households = new Set<string>();
  readonly #keys = new Set<number>();

  /** `division` is that of the delivery: numbers of households are only unique inside it. */
  noteHousehold(division: string | null, household: string): void {
    this.#households.add(fullName(division, household));
  }

  get hasHouseholds(): boolean {
    return this.#households.size > 0;
  }

  isHousehold(division: string | null, household: string): boolean {
    return this.#households.has(fullName(division, household));
  }

  /** All numbers, as integers of number-key. */
  keys(): number[] {
    return [...this.#keys];
  }

  /** `key` is the integer of a number (number-key). */
  addKey(key: number): void {
    this.#keys.add(key);
  }

  hasKey(key: number): boolean {
    return this.#keys.has(key);
  }
}

function fullName(division: string | null, household: string): string {
  return `${division ?? ''}|${household}`;
}
