/**
 * 五个清楚 (person, cause, measures, path, result known for every household), gathered while the register is read. A household is known by its
 * number; a row without one stands for itself; a later delivery of the register replaces an earlier one.
 */
import { HEAD_RELATION } from '../../catalog/sources/relations.js';
import type { SourceRecord } from '../../domain/record.js';
import { REGISTER } from '../../catalog/sources/table-definitions.js';
import type { FiveThing, HouseholdClarity } from '../../report/clean/facts.js';

/** Columns that must be filled in once for the household; those of the person for everyone. */
const HOUSEHOLD_COLUMNS: Readonly<Record<Exclude<FiveThing, 'person'>, readonly string[]>> = {
  cause: ['cause'],
  measures: ['measures'],
  path: ['helper', 'helper_unit'],
  result: ['status', 'income_per_capita'],
};
const PERSON_COLUMNS = ['name', 'relation'] as const;
const EXIT_COLUMN = 'exited_on';

const labelByColumn = new Map(REGISTER.columns.map(({ name, label }) => [name, label]));
const label = (column: string): string => labelByColumn.get(column) ?? column;

interface Gathered {
  readonly delivery: number;
  readonly county: string | null;
  readonly first: SourceRecord['rowNumber'];
  readonly file: string;
  readonly sheet: string | null;
  readonly household: string | null;
  township: string | null;
  village: string | null;
  head: string | null;
  readonly filled: Set<string>;
  /** The things that somebody of the household lacks. */
  readonly lacking: Set<string>;
  isExited: boolean;
  isRemoved: boolean;
}

export class ClarityKeeper {
  readonly #households = new Map<string, Gathered>();
  #delivery = 0;

  /** To be called before the records of each delivery, oldest first. */
  beginDelivery(): void {
    this.#delivery += 1;
  }

  see(record: SourceRecord, place: { readonly file: string; readonly county: string | null }): void {
    const key = record.householdKey ?? `${place.file}|${record.sheet ?? ''}|${record.rowNumber}`;
    let gathered = this.#households.get(key);
    if (gathered?.delivery !== this.#delivery) {
      gathered = {
        delivery: this.#delivery,
        county: place.county,
        first: record.rowNumber,
        file: place.file,
        sheet: record.sheet,
        household: record.householdKey,
        township: null,
        village: null,
        head: null,
        filled: new Set(),
        lacking: new Set(),
        isExited: false,
        isRemoved: false,
      };
      this.#households.set(key, gathered);
    }
    gather(gathered, record);
  }

  /** In the order in which the households were first seen. */
  households(): HouseholdClarity[] {
    return [...this.#households.values()].filter(({ isRemoved }) => !isRemoved).map(judge);
  }
}

function gather(gathered: Gathered, record: SourceRecord): void {
  const value = (column: string): string | null => record.clean(column)?.value ?? null;
  gathered.township ??= value('township');
  gathered.village ??= value('village');
  if (gathered.head === null || value('relation') === HEAD_RELATION) gathered.head = value('name') ?? gathered.head;
  for (const column of PERSON_COLUMNS) if (value(column) === null) gathered.lacking.add(label(column));
  if (record.matchKey === null) gathered.lacking.add(label('id_number'));
  for (const columns of Object.values(HOUSEHOLD_COLUMNS)) {
    for (const column of columns) if (value(column) !== null) gathered.filled.add(column);
  }
  if (value(EXIT_COLUMN) !== null) gathered.filled.add(EXIT_COLUMN);
  const status = value('status');
  if (status === 'exited') gathered.isExited = true;
  if (status === 'removed') gathered.isRemoved = true;
}

function judge(gathered: Gathered): HouseholdClarity {
  const missing: Partial<Record<FiveThing, readonly string[]>> = {};
  if (gathered.lacking.size > 0) missing.person = [...gathered.lacking];
  for (const [thing, columns] of Object.entries(HOUSEHOLD_COLUMNS)) {
    const wanted = thing === 'result' && gathered.isExited ? [...columns, EXIT_COLUMN] : columns;
    const absent = wanted.filter((column) => !gathered.filled.has(column)).map(label);
    if (absent.length > 0) missing[thing as FiveThing] = absent;
  }
  const { county, township, village, household, head, file, sheet, first } = gathered;
  return { county, township, village, household, head, file, sheet, rowNumber: first, missing };
}
