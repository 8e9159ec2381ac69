/**
 * From the headers a table knows to its columns: an index by header text, made once per table. Knows nothing of sheets.
 */
import type { ColumnDefinition, TableDefinition } from '../../domain/column.js';
import { normaliseHeader } from './text.js';

/** A column a header may stand for. `order` is 0 for its label, then the place among its headers, or among its loose ones. */
export interface HeaderMeaning {
  readonly definition: ColumnDefinition;
  readonly order: number;
  /** The header may also mean something nearby. */
  readonly isLoose: boolean;
}

type HeaderIndex = ReadonlyMap<string, readonly HeaderMeaning[]>;

const indexByTable = new WeakMap<TableDefinition, HeaderIndex>();

function buildIndex(table: TableDefinition): HeaderIndex {
  const index = new Map<string, HeaderMeaning[]>();
  for (const definition of table.columns) {
    const firm = [definition.label, ...definition.synonyms];
    for (const [order, header] of [...firm, ...(definition.looseSynonyms ?? [])].entries()) {
      const isLoose = order >= firm.length;
      const key = normaliseHeader(header);
      const meanings = index.get(key) ?? [];
      if (!meanings.some((meaning) => meaning.definition === definition))
        meanings.push({ definition, order: isLoose ? order - firm.length : order, isLoose });
      index.set(key, meanings);
    }
  }
  return index;
}

function indexOf(table: TableDefinition): HeaderIndex {
  let index = indexByTable.get(table);
  if (index === undefined) {
    index = buildIndex(table);
    indexByTable.set(table, index);
  }
  return index;
}

/** Every normalised header text that one of the tables knows. */
export function knownHeaders(tables: readonly TableDefinition[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => [...indexOf(table).keys()]));
}

/** Columns of a table that a normalised header text names; empty when none. */
export function headerMeanings(table: TableDefinition, header: string): readonly HeaderMeaning[] {
  return indexOf(table).get(header) ?? [];
}
