/**
 * Spellings of townships in the rows of the register and the candidates: townships that can be written to, and the messages about the
 * rest. Counts only; township-names decides the meaning of a name.
 */
import { foldWidth } from '../normalise/characters.js';
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

/** Shorter names of townships stand in other words of an address. */
const SHORTEST_NAME = 3;

/** To whom findings of a county can be sent: townships of the table, or, where it has none, those that rows of people name. */
export class Recipients {
  readonly #names: TownshipNames;
  readonly #namedByCounty = new Map<string, string[]>();

  constructor(names: TownshipNames, spellings: readonly TownshipSpelling[]) {
    this.#names = names;
    for (const { county, township } of spellings) {
      if (township === null) continue;
      const named = this.#namedByCounty.get(county) ?? [];
      if (!named.includes(township)) this.#namedByCounty.set(county, [...named, township]);
    }
  }

  /** Example: 白水镇河口村 → 白水镇; null where an address names no township or several. */
  #inAddress(county: string, address: string): string | null {
    const written = foldWidth(address).replace(/\s+/gu, '');
    const found = this.#townshipsOf(county).filter((name) => name.length >= SHORTEST_NAME && written.includes(name));
    // 青石镇 stands in 青石镇北街道 too.
    const whole = found.filter((name) => !found.some((other) => other !== name && other.includes(name)));
    return whole.length === 1 ? (whole[0] ?? null) : null;
  }

  #townshipsOf(county: string): readonly string[] {
    const listed = this.#names.of(county);
    return listed.length > 0 ? listed : (this.#namedByCounty.get(county) ?? []);
  }

  /** The township, where none is named that of the address; null where nobody of that name can be written to. */
  townshipOf(county: string | null, township: string | null, address: string | null = null): string | null {
    if (county === null) return township;
    if (township === null) return address === null ? null : this.#inAddress(county, address);
    return this.#townshipsOf(county).includes(township) ? township : null;
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
