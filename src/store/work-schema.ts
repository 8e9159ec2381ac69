/**
 * Tables of the work store, as rules see them: subject, household, village, one table and one hit table per list, and the few
 * tables about other batches. Their columns are the contract of the rule language (docs/reference/sources.md); the rule engine checks a rule's
 * SQL against `viewColumns`. Nothing here survives a run that matters: the work store is rebuilt from the inputs at will.
 */
import { FILLER_MARK } from '../catalog/rules/defaults.js';
import { isNumericColumn, viewName, type ColumnDefinition, type TableDefinition } from '../domain/column.js';

/** Where a row was read; `place_id` names file and sheet. */
const PLACE_COLUMNS = [
  'place_id integer',
  'file_id integer generated always as (place_id) virtual',
  'row_number integer',
  'part integer',
] as const;

/**
 * Number and name. Usual cells are computed instead of stored: a number written as its key, a name equal to its normal form, no complaint
 * about the number. That saves half the texts of a retained row.
 */
const NUMBER_COLUMNS = [
  'id_key text',
  'written_number text',
  'id_number text generated always as (coalesce(written_number, id_key)) virtual',
  'other_status text',
  `id_status text generated always as (coalesce(other_status, 'accept')) virtual`,
  'other_problems text',
  `id_problems text generated always as (coalesce(other_problems, '')) virtual`,
  'name text',
  'other_name_key text',
  'name_key text generated always as (coalesce(other_name_key, name)) virtual',
] as const;

/** Computed columns and the columns that they are computed from. */
const WORKED_OUT: Readonly<Record<string, readonly string[]>> = {
  id_number: ['written_number', 'id_key'],
  id_status: ['other_status'],
  id_problems: ['other_problems'],
  name_key: ['other_name_key', 'name'],
  file_id: ['place_id'],
};

/** The columns that must be stored so that these can be read. */
export function storedColumns(read: Iterable<string>): Set<string> {
  return new Set([...read].flatMap((column) => [column, ...(WORKED_OUT[column] ?? [])]));
}

/** Names of the columns whose cell holds something that cannot be read: `,to_date,status,`; blank where there is none. */
const UNREADABLE = 'unreadable text';

/**
 * Columns that bidui adds to a register row. `household_id` is unique over counties; `birth` is the day of the number, else of the column.
 */
const SUBJECT_COLUMNS = [
  'person_id integer primary key',
  'origin text',
  'household_id integer',
  ...NUMBER_COLUMNS,
  'id_kind text',
  'id_notes text',
  'id_birth text',
  'id_sex text',
  'birth text',
  'age integer',
  'age_days integer',
  'age_school integer',
  'is_head integer',
  'county text',
  'county_name text',
  'township text',
  'village text',
  'village_id integer',
  UNREADABLE,
  ...PLACE_COLUMNS,
  'extras text',
] as const;

/** Columns that every retained list row has besides those of its source. */
const LIST_COLUMNS = [
  'row_id integer primary key',
  'delivery_id integer',
  'data_date text',
  'coverage text',
  'list_division text',
  'list_household text',
  UNREADABLE,
  ...NUMBER_COLUMNS,
  'county text',
  'county_name text',
  'township text',
  'village text',
  ...PLACE_COLUMNS,
  'extras text',
] as const;

/** Columns of a household that are those of its head row, else of any member; the rest is counted. */
export const HOUSEHOLD_REGISTER_COLUMNS = [
  'status',
  'household_kind',
  'registered_on',
  'exited_on',
  'policy_until',
  'policies',
  'cause',
  'household_size',
  'income_per_capita',
  'income_total',
  'income_wage',
  'income_business',
  'income_property',
  'income_transfer',
  'house_grade',
  'house_area',
  'water_safe',
  'farmland',
  'forest_land',
  'relocated',
  'measures',
  'helper',
  'helper_unit',
  'phone',
  'dibao',
  'tekun',
] as const;

const HOUSEHOLD_COLUMNS = [
  'household_id integer primary key',
  'household text',
  'county text',
  'county_name text',
  'township text',
  'village text',
  'village_id integer',
  'head_person_id integer',
  'first_person_id integer',
  'head_name text',
  'members integer',
  'persons_living integer',
  // 1 where its number stands for other households of the county as well, counted anew in every village or on every sheet.
  'shared_number integer',
  // Its columns that some member's row states in a way that cannot be read.
  UNREADABLE,
] as const;

const FIXED_TABLES: Readonly<Record<string, readonly string[]>> = {
  village: [
    'village_id integer primary key',
    'county text',
    'county_name text',
    'township text',
    'village text',
    'code text',
    'households integer',
    'persons integer',
    'listed integer',
    'place_id integer',
    'row_number integer',
  ],
  // Names of the office's province that places of no other province bear.
  province_place: ['name text'],
  list_delivery: [
    'delivery_id integer primary key',
    'source text',
    'division text',
    'level text',
    'data_date text',
    'data_month text',
    'coverage text',
    'rows integer',
    'records integer',
    'usable_keys integer',
    'usable integer',
    'lost integer',
    'lost_row integer',
  ],
  // One row for a county where "not on the list" may be said: delivered in full, readable, keys usable.
  list_coverage: ['source text', 'county text'],
  id_column: ['source text', 'division text', 'column_name text', 'rows integer', 'lost integer', 'lost_row integer'],
  // registered: rows of the county's register that the number stood in when the candidate was held; 0 for most.
  // person_id: the register row that has the same written number, where it is no valid one.
  held: [
    'id_key text',
    'batch text',
    'county text',
    'household text',
    'rules text',
    'registered integer',
    'person_id integer',
  ],
  // People of the register whom no county pass has seen.
  uncompared: ['person_id integer', 'batch text'],
  // Two rows of people that are one person although their numbers are not equal: a repaired number, or a person said so.
  same_person: ['person_id integer', 'other_person_id integer'],
  cleared: ['id_key text', 'batch text', 'county text', 'household text'],
  previous_finding: [
    'no text',
    'rule text',
    'kind text',
    'severity text',
    'unit text',
    'id_key text',
    'household text',
    'county text',
    'township text',
    'batch text',
  ],
  found: [
    'no text',
    'rule text',
    'kind text',
    'severity text',
    'unit text',
    'person_id integer',
    'household_id integer',
  ],
};

/** Columns of every list that a table may declare as its own: they are read, not made. */
const DECLARABLE = ['name', 'id_number', 'county', 'township', 'village'];

/** Names that no declared column may have. */
export const RESERVED_COLUMNS: ReadonlySet<string> = new Set(
  LIST_COLUMNS.map(columnName).filter((name) => !DECLARABLE.includes(name)),
);

/** True for a name that another table of the store has, or might be taken for one. */
export function isReservedView(view: string): boolean {
  return (
    Object.hasOwn(FIXED_TABLES, view) ||
    OWN_TABLES.has(view) ||
    ['register', 'candidates', 'subject', 'previous_subject', 'household', 'divisions'].includes(view) ||
    view.endsWith('_hit')
  );
}

const HIT_COLUMNS = ['row_id integer', 'person_id integer', 'name_match text', 'compatible integer'] as const;

/** Columns of `cache_link`; `source` is `register` for two people of the register, `row_id` then the other person. */
export const LINK_COLUMNS = [
  'source',
  'row_id',
  'person_id',
  'method',
  'is_sure',
  'is_of_person',
  'decision',
  'reason',
  'number_from',
  'number_to',
  'log_odds',
  'signs',
  'note',
] as const;
const LINK_NUMBERS: ReadonlySet<string> = new Set(['row_id', 'person_id', 'is_sure', 'is_of_person']);

/**
 * Tables that a store keeps from one run to the next; no rule sees them. cache_mark: the run that saved the store. cache_link: rows
 * of lists that linkage brought to a person, or may bring. cache_co_resident:
 * numbers, as integers of number-key, of people outside the register who share a household with somebody in it. cache_age: ages while
 * they are brought up to a later day. cache_list: a word for the rows of a list, another one whenever they may be others; none for rows that
 * were read with the register. cache_answer: results of rules as JSON, in parts, by everything they depend on. cache_people: the people as
 * damaged rows are compared with them (linkage/damaged/people-table), as one text in parts.
 */
export const OWN_TABLES: Schema = new Map([
  ['cache_mark', ['mark text']],
  ['cache_link', LINK_COLUMNS.map((column) => `${column} ${LINK_NUMBERS.has(column) ? 'integer' : 'text'}`)],
  ['cache_co_resident', ['key integer']],
  ['cache_list', ['view text', 'state text']],
  ['cache_answer', ['key text', 'part integer', 'answer text']],
  ['cache_people', ['part integer', 'content text']],
  ['cache_age', ['birth text primary key', 'age integer', 'age_days integer', 'age_school integer']],
]);

/** Table → column declarations, in storage order. */
export type Schema = ReadonlyMap<string, readonly string[]>;

/** The whole schema for a register and the sources an installation knows. */
export function workSchema(register: TableDefinition, sources: readonly TableDefinition[]): Schema {
  const schema = new Map<string, readonly string[]>();
  schema.set('subject', declare(SUBJECT_COLUMNS, register.columns));
  schema.set('previous_subject', declare(SUBJECT_COLUMNS, register.columns));
  const household = register.columns.filter((column) => isHouseholdColumn(column.name));
  schema.set('household', declare(HOUSEHOLD_COLUMNS, household));
  for (const [table, columns] of Object.entries(FIXED_TABLES)) schema.set(table, columns);
  for (const source of sources) {
    const view = viewName(source.id);
    schema.set(view, declare(LIST_COLUMNS, source.columns));
    schema.set(`${view}_hit`, HIT_COLUMNS);
  }
  return schema;
}

/** The schema without unread columns: of the named tables only these columns and those they are computed from, and the first. */
export function narrowSchema(schema: Schema, read: ReadonlyMap<string, ReadonlySet<string>>): Schema {
  return new Map(
    [...schema].map(([table, columns]) => {
      const wanted = read.get(table);
      if (wanted === undefined) return [table, columns];
      const stored = storedColumns(wanted);
      return [table, columns.filter((column, at) => at === 0 || stored.has(columnName(column)))];
    }),
  );
}

/** Column names of every table a rule may read. */
export function viewColumns(schema: Schema): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([...schema].map(([table, columns]) => [table, new Set(columns.map(columnName))]));
}

export function columnName(declaration: string): string {
  return declaration.slice(0, declaration.indexOf(' ')).replaceAll('"', '');
}

function isHouseholdColumn(name: string): boolean {
  return (HOUSEHOLD_REGISTER_COLUMNS as readonly string[]).includes(name);
}

function declare(fixed: readonly string[], columns: readonly ColumnDefinition[]): readonly string[] {
  const taken = new Set(fixed.map(columnName));
  const own = columns
    .filter((column) => !taken.has(column.name))
    .map((column) => `"${column.name}" ${isNumericColumn(column) ? 'numeric' : 'text'}`);
  return [...fixed, ...own];
}

/** SQL for the columns of a household that the row `s` of any member states in a way that cannot be read. */
export function unreadableOfHome(columns: readonly string[]): string {
  const names = HOUSEHOLD_REGISTER_COLUMNS.filter((name) => columns.includes(name));
  const parts = names
    .flatMap((name) => [name, `${name}${FILLER_MARK}`])
    .map((name) => `max(case when s.unreadable like '%,${name},%' then '${name},' else '' end)`);
  return `nullif(',' || ${parts.join(' || ')}, ',')`;
}
