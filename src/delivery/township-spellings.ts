/**
 * Spellings of townships in the rows of the register and the candidates: townships that can be written to, and the messages about the
 * rest. Counts only; township-names decides the meaning of a name.
 */
import { withBeside, type Coded, coded, type Problem } from '../domain/problem.js';
import type { ResolvedPlace } from './division-names.js';
import type { TownshipNames } from './township-names.js';

/** One spelling in one county. */
export interface TownshipSpelling {
  /** Six digits. */
  readonly county: string;
  readonly countyName: string;
  /** Null for rows that name no township. */
  readonly written: string | null;
  /** The name of the table; as written where the table has none like it. */
  readonly township: string | null;
  readonly rows: number;
}

/** Counts spellings row by row. */
export class SpellingCounts {
  readonly #byKey = new Map<string, TownshipSpelling & { rows: number }>();

  add(written: string | null, { county, countyName, township }: ResolvedPlace, rows = 1): void {
    if (county === null) return;
    const key = `${county}|${written ?? ''}`;
    const known = this.#byKey.get(key);
    if (known === undefined) {
      this.#byKey.set(key, { county, countyName: countyName ?? county, written, township, rows });
    } else known.rows += rows;
  }

  /** Sorted by county and spelling. */
  get spellings(): readonly TownshipSpelling[] {
    return [...this.#byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, spelling]) => spelling);
  }
}

/** To whom findings of a county can be sent: townships of the table, or, where it has none, those that rows of people name. */
export class Recipients {
  readonly #names: TownshipNames;
  readonly #named: ReadonlySet<string>;

  constructor(names: TownshipNames, spellings: readonly TownshipSpelling[]) {
    this.#names = names;
    this.#named = new Set(spellings.map(({ county, township }) => `${county}|${township ?? ''}`));
  }

  /** The township, or null where nobody of that name can be written to. */
  townshipOf(county: string | null, township: string | null): string | null {
    if (county === null || township === null) return township;
    const listed = this.#names.of(county);
    const isKnown = listed.length > 0 ? listed.includes(township) : this.#named.has(`${county}|${township}`);
    return isKnown ? township : null;
  }
}

/** Messages for a person: spellings that were understood, names of no township with the nearest one, and how many rows named none. */
export function spellingProblems(spellings: readonly TownshipSpelling[], names: TownshipNames): Problem[] {
  const problems: Problem[] = [];
  const unnamed = new Map<string, number>();
  for (const { county, countyName, written, township, rows } of spellings) {
    const listed = names.of(county);
    const isKnown = township !== null && (listed.length === 0 || listed.includes(township));
    if (!isKnown) unnamed.set(countyName, (unnamed.get(countyName) ?? 0) + rows);
    if (written === null || listed.length === 0) continue;
    if (!isKnown) {
      const nearest = names.nearest(written, county) ?? '—';
      problems.push(asProblem('warning', coded('township-unknown', { county: countyName, written, rows, nearest })));
    } else if (names.meant(written, county)?.isVariant === true) {
      problems.push(asProblem('notice', coded('township-spelled', { county: countyName, written, township, rows })));
    }
  }
  for (const [county, rows] of unnamed) problems.push(asProblem('warning', coded('township-none', { county, rows })));
  return problems;
}

function asProblem(level: Problem['level'], words: Coded): Problem {
  return withBeside(words, { level, place: null });
}
