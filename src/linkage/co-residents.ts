/**
 * People outside the register who share a public-security household with somebody in it: the only outsiders that rules about missing
 * members and separately registered children read. The population list is read twice: the first reading finds the households of registered
 * people, the second the others in them. Holds households and keys, no rows.
 */

/** The list that assigns people to households, and its column that names the household. */
export const CO_RESIDENT_SOURCE = 'public_security.population';
export const CO_RESIDENT_COLUMN = 'ps_household';

export class CoResidents {
  readonly #households = new Set<string>();
  readonly #keys = new Set<number>();

  /** `division` is the delivery's: numbers of households are unique only inside it. */
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
