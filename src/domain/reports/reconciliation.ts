/**
 * Two registers set side by side by identity number: only in one, only in the other, in both and different, in both and equal. Every row is
 * in exactly one count, so that the counts add up. Pure.
 */
import { compareTexts } from '../text-order.js';

/** One row of one of the two tables. */
export interface RegisterEntry {
  /** Usable number, or null. */
  readonly key: string | null;
  readonly name: string | null;
  /** As written. */
  readonly idNumber: string | null;
  readonly household: string | null;
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
  /** Compared column → clean text; blank cells are left out. */
  readonly values: ReadonlyMap<string, string>;
  /** Where it stands: `file › sheet › 第 3 行`. */
  readonly readAt: string;
}

export interface ColumnDifference {
  readonly column: string;
  readonly first: string;
  readonly second: string;
}

export interface MatchedPair {
  readonly first: RegisterEntry;
  readonly second: RegisterEntry;
  readonly differences: readonly ColumnDifference[];
}

/** Counts of the rows of one side. */
export interface SideCounts {
  readonly rows: number;
  /** Rows without a usable number: in no comparison. */
  readonly unusable: number;
  /** Further rows of a number that stood there already. */
  readonly repeated: number;
  readonly only: number;
  readonly different: number;
  readonly equal: number;
}

export interface Reconciliation {
  readonly onlyFirst: readonly RegisterEntry[];
  readonly onlySecond: readonly RegisterEntry[];
  readonly different: readonly MatchedPair[];
  readonly equal: readonly MatchedPair[];
  readonly unusable: { readonly first: readonly RegisterEntry[]; readonly second: readonly RegisterEntry[] };
  readonly counts: { readonly first: SideCounts; readonly second: SideCounts };
  /** Column → pairs that differ in it, most first. */
  readonly byColumn: readonly { readonly column: string; readonly pairs: number }[];
}

/** `areSame` compares two values of a column. Results are in the order of places and numbers, whatever the order of rows. */
export function reconcile(
  first: readonly RegisterEntry[],
  second: readonly RegisterEntry[],
  areSame: (column: string, one: string, other: string) => boolean,
): Reconciliation {
  const [left, right] = [sideOf(first), sideOf(second)];
  const pairs: MatchedPair[] = [];
  for (const [key, entry] of left.byKey) {
    const other = right.byKey.get(key);
    if (other !== undefined)
      pairs.push({ first: entry, second: other, differences: differencesOf(entry, other, areSame) });
  }
  const different = pairs.filter(({ differences }) => differences.length > 0).sort(byFirst);
  const equal = pairs.filter(({ differences }) => differences.length === 0).sort(byFirst);
  const onlyFirst = [...left.byKey.values()].filter(({ key }) => !right.byKey.has(key ?? '')).sort(byPlace);
  const onlySecond = [...right.byKey.values()].filter(({ key }) => !left.byKey.has(key ?? '')).sort(byPlace);
  const matched = { different: different.length, equal: equal.length };
  return {
    onlyFirst,
    onlySecond,
    different,
    equal,
    unusable: { first: left.unusable, second: right.unusable },
    counts: {
      first: { ...left.counts, only: onlyFirst.length, ...matched },
      second: { ...right.counts, only: onlySecond.length, ...matched },
    },
    byColumn: countColumns(different),
  };
}

interface Side {
  readonly byKey: ReadonlyMap<string, RegisterEntry>;
  readonly unusable: readonly RegisterEntry[];
  readonly counts: Pick<SideCounts, 'rows' | 'unusable' | 'repeated'>;
}

/** Of several rows of one number the first by place counts. */
function sideOf(entries: readonly RegisterEntry[]): Side {
  const byKey = new Map<string, RegisterEntry>();
  const unusable: RegisterEntry[] = [];
  for (const entry of [...entries].sort(byPlace)) {
    if (entry.key === null) unusable.push(entry);
    else if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  }
  const repeated = entries.length - unusable.length - byKey.size;
  return { byKey, unusable, counts: { rows: entries.length, unusable: unusable.length, repeated } };
}

/** A column that one side leaves blank says nothing. */
function differencesOf(
  first: RegisterEntry,
  second: RegisterEntry,
  areSame: (column: string, one: string, other: string) => boolean,
): ColumnDifference[] {
  return [...first.values].flatMap(([column, one]) => {
    const other = second.values.get(column);
    return other === undefined || areSame(column, one, other) ? [] : [{ column, first: one, second: other }];
  });
}

function countColumns(pairs: readonly MatchedPair[]): { column: string; pairs: number }[] {
  const counts = new Map<string, number>();
  for (const { differences } of pairs)
    for (const { column } of differences) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts]
    .map(([column, count]) => ({ column, pairs: count }))
    .sort((one, other) => other.pairs - one.pairs || compareTexts(one.column, other.column));
}

function byPlace(one: RegisterEntry, other: RegisterEntry): number {
  const order = (entry: RegisterEntry): string =>
    [entry.county, entry.township, entry.village, entry.household, entry.key ?? entry.idNumber, entry.readAt]
      .map((part) => part ?? '')
      .join('\u0000');
  return compareTexts(order(one), order(other));
}

function byFirst(one: MatchedPair, other: MatchedPair): number {
  return byPlace(one.first, other.first);
}
