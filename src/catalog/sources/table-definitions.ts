/**
 * Every table bidui knows, by id. The single list from which recognition, views, rules, the pages of docs/reference and the cleaning
 * reports are derived; a new source is one entry in one of the files beside this one.
 */
import type { TableDefinition } from '../../domain/column.js';
import { CIVIL_AFFAIRS } from './civil-affairs.js';
import { HEALTH } from './health.js';
import { HOUSING } from './housing.js';
import { OTHER_DEPARTMENTS } from './other-departments.js';
import { PUBLIC_SECURITY } from './public-security.js';
import { REGISTER } from './register.js';
import { WORK_AND_MONEY } from './work-and-money.js';

export { REGISTER } from './register.js';

/** Department lists, by department; ids are unique. */
export const ALL_SOURCES: readonly TableDefinition[] = [
  ...CIVIL_AFFAIRS,
  ...HEALTH,
  ...HOUSING,
  ...PUBLIC_SECURITY,
  ...WORK_AND_MONEY,
  ...OTHER_DEPARTMENTS,
];

const definitionById = new Map([REGISTER, ...ALL_SOURCES].map((definition) => [definition.id, definition]));

/** The table with this id (`register` or a source id such as `housing.property`); undefined when there is none. */
export function tableDefinition(id: string): TableDefinition | undefined {
  return definitionById.get(id);
}
