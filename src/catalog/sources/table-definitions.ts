/**
 * Every table bidui knows, by id: the register, the shipped sources and the office's own tables (`tables:` of bidui.yaml). The single list
 * from which recognition, views, rules, the pages of docs/reference and the cleaning reports are derived. A new shipped source is one entry
 * in one of the files beside this one; an own table is declared by the workspace that is open.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { TableDefinition } from '../../domain/column.js';
import { CARE_LISTS } from './care-lists.js';
import { CIVIL_AFFAIRS } from './civil-affairs.js';
import { tableOf } from './declared-tables.js';
import { HEALTH } from './health.js';
import { HOUSING } from './housing.js';
import { MONEY_LISTS } from './money-lists.js';
import { OFFICE_LISTS } from './office-lists.js';
import { OTHER_DEPARTMENTS } from './other-departments.js';
import { PROGRAMME_LISTS } from './programme-lists.js';
import { PUBLIC_SECURITY } from './public-security.js';
import { TIME_LISTS } from './time-lists.js';
import { REGISTER } from './register.js';
import { WORK_AND_MONEY } from './work-and-money.js';

export { REGISTER } from './register.js';

/** Department lists that bidui ships, by department; ids are unique. */
export const SHIPPED_SOURCES: readonly TableDefinition[] = [
  ...CIVIL_AFFAIRS,
  ...HEALTH,
  ...HOUSING,
  ...PUBLIC_SECURITY,
  ...WORK_AND_MONEY,
  ...OTHER_DEPARTMENTS,
  ...[...MONEY_LISTS, ...CARE_LISTS, ...OFFICE_LISTS, ...TIME_LISTS, ...PROGRAMME_LISTS].map(tableOf),
];

const SHIPPED_IDS: ReadonlySet<string> = new Set(SHIPPED_SOURCES.map(({ id }) => id));

/** False for a table that an office declared itself. */
export function isShipped(id: string): boolean {
  return SHIPPED_IDS.has(id);
}

/** Which tables are in force; a new array whenever the own tables change. */
interface TablesInForce {
  sources: readonly TableDefinition[];
}

/** Those of a program that has one workspace open; a program with several keeps them apart by apartFromOthers. */
const ofProgram: TablesInForce = { sources: SHIPPED_SOURCES };
const ofWork = new AsyncLocalStorage<TablesInForce>();

/** Runs work that opens a workspace: its own tables are in force for this work alone, whatever runs at the same time. */
export function apartFromOthers<Result>(work: () => Result): Result {
  return ofWork.run({ sources: SHIPPED_SOURCES }, work);
}

/** Department lists and own tables, in that order. */
export function allSources(): readonly TableDefinition[] {
  return (ofWork.getStore() ?? ofProgram).sources;
}

/** Makes these the office's own tables, in place of those of the workspace opened before. */
export function useOwnTables(own: readonly TableDefinition[]): void {
  const inForce = ofWork.getStore() ?? ofProgram;
  const isNone = own.length === 0;
  if (isNone && inForce.sources === SHIPPED_SOURCES) return;
  inForce.sources = isNone ? SHIPPED_SOURCES : [...SHIPPED_SOURCES, ...own];
}

/** A value made of the tables in force, once for each set of them. */
export function madeOfSources<Value>(make: (sources: readonly TableDefinition[]) => Value): () => Value {
  const made = new WeakMap<readonly TableDefinition[], { readonly value: Value }>();
  return () => {
    const sources = allSources();
    let known = made.get(sources);
    if (known === undefined) {
      known = { value: make(sources) };
      made.set(sources, known);
    }
    return known.value;
  };
}

const definitionById = madeOfSources(
  (sources) => new Map([REGISTER, ...sources].map((definition) => [definition.id, definition])),
);

/** The table with this id (`register` or a source id such as `housing.property`); undefined when there is none. */
export function tableDefinition(id: string): TableDefinition | undefined {
  return definitionById().get(id);
}
