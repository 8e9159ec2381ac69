/**
 * List rows that linkage brought to a person without an equal valid number, as rules use them: a repaired number is named in the finding,
 * a possible row keeps its person from being called missing and goes to clerical review.
 */

import type { RuleDefinition } from '../domain/rule.js';
import type { StoredRow } from './evidence.js';

export interface LinkedRow {
  readonly source: string;
  readonly rowId: number;
  readonly personId: number;
  /** id_exact stands here only for a name that cannot be the person's. */
  readonly method: string;
  /** False: a person has to decide. */
  readonly isSure: boolean;
  readonly from: string | null;
  readonly to: string | null;
  /** One sentence that says why. */
  readonly note: string | null;
  /** 0–100 and the weight of every field; absent where nothing was weighed. */
  readonly score?: number;
  readonly signs?: readonly (readonly [field: string, level: string, bits: number])[];
}

/** Rules by the row for whose sake they did not call its person missing. */
export class SparedBy {
  readonly #rules = new Map<string, Set<string>>();

  add(
    row: Pick<LinkedRow, 'source' | 'rowId' | 'personId'>,
    { number, name }: Pick<RuleDefinition, 'number' | 'name'>,
  ): void {
    const key = keyOf(row);
    this.#rules.set(key, (this.#rules.get(key) ?? new Set()).add(`${number} ${name}`));
  }

  /** Number and name of each, in order. */
  rules(row: Pick<LinkedRow, 'source' | 'rowId' | 'personId'>): string[] {
    return [...(this.#rules.get(keyOf(row)) ?? [])].sort();
  }
}

function keyOf({ source, rowId, personId }: Pick<LinkedRow, 'source' | 'rowId' | 'personId'>): string {
  return `${source} ${rowId} ${personId}`;
}

export class LinkedRows {
  readonly #byPerson = new Map<number, LinkedRow[]>();
  #homes: ReadonlyMap<number, number[]> | null = null;
  /** By source, row and person, so that the order of reading changes nothing. */
  readonly open: readonly LinkedRow[];

  readonly all: readonly LinkedRow[];

  constructor(rows: readonly LinkedRow[]) {
    this.all = rows;
    for (const row of rows) {
      const own = this.#byPerson.get(row.personId);
      if (own === undefined) this.#byPerson.set(row.personId, [row]);
      else own.push(row);
    }
    this.open = rows.filter(({ isSure }) => !isSure);
  }

  /** Rows of the lists under which one of these people may stand, as a person has to judge. */
  perhaps(sources: ReadonlySet<string>, personIds: readonly number[]): LinkedRow[] {
    return personIds.flatMap((id) =>
      (this.#byPerson.get(id) ?? []).filter(({ source, isSure }) => !isSure && sources.has(source)),
    );
  }

  /** The people of open links by household. `rowsOf`: rows of the register by person, with their households. */
  homes(rowsOf: (personIds: readonly number[]) => ReadonlyMap<number, StoredRow>): ReadonlyMap<number, number[]> {
    if (this.#homes !== null) return this.#homes;
    const homes = new Map<number, number[]>();
    const people = [...new Set(this.open.map(({ personId }) => personId))];
    for (const [personId, row] of rowsOf(people)) {
      const home = Number(row['household_id']);
      homes.set(home, [...(homes.get(home) ?? []), personId]);
    }
    this.#homes = homes;
    return homes;
  }

  /** The sure link of a list row to one of these people; null where its number was equal. */
  sureLink(source: string, rowId: number, personIds: readonly number[]): LinkedRow | null {
    for (const id of personIds) {
      const found = (this.#byPerson.get(id) ?? []).find(
        (row) => row.isSure && row.source === source && row.rowId === rowId,
      );
      if (found !== undefined) return found;
    }
    return null;
  }
}
