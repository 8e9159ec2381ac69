/**
 * SQL by which a work store derives rows from the people in it: statuses, households, counts of villages, and the indexes. The same for
 * every engine but for how it numbers the people of a household (HouseholdStanding).
 */
import { columnName, HOUSEHOLD_REGISTER_COLUMNS, unreadableOfHome, type Schema } from './work-schema.js';

/** Indexes of the subjects, built before any list is read: name → table and columns. */
export const EARLY_INDEXES: ReadonlyMap<string, string> = new Map([
  ['subject_household', 'subject (household_id)'],
  ['subject_key', 'subject (id_key) where id_key is not null'],
  ['subject_namesake', 'subject (name_key) where id_key is null'],
  ['household_village', 'household (village_id)'],
]);

/** Indexes of a table that rules join by these columns: name → columns, in the order of making. */
export function lateIndexes(
  schema: Schema,
  table: string,
  joinColumns: ReadonlySet<string> | undefined,
): ReadonlyMap<string, string> {
  const columns = new Set(joinColumns);
  if (table.endsWith('_hit')) {
    const byPerson = [`${table}_person`, '(person_id, row_id)'] as const;
    return new Map(columns.has('row_id') ? [byPerson, [`${table}_row`, '(row_id, person_id)']] : [byPerson]);
  }
  const ready = new Set(['subject.household_id', 'subject.id_key', 'household.village_id']);
  const idColumn = columnName(schema.get(table)?.[0] ?? '');
  const own = [...columns].filter((column) => column !== idColumn && !ready.has(`${table}.${column}`));
  return new Map(own.map((column) => [`${table}_by_${column}`, `("${column}") where "${column}" is not null`]));
}

/** A blank status becomes that of the household's head, else of any member, else that of the kind of file. */
export function statusSql(isAnyFilled: boolean): string {
  const household = `(select coalesce(max(case when m.is_head = 1 then m.status end), max(m.status)) from subject m where m.household_id = subject.household_id)`;
  const byOrigin = `case origin when 'candidate' then 'candidate' else 'registered' end`;
  return `update subject set status = ${isAnyFilled ? `coalesce(${household}, ${byOrigin})` : byOrigin} where status is null`;
}

/** Counts of the villages, from the households. */
export const VILLAGE_COUNTS = `
  update village set
    households = (select count(*) from household h where h.village_id = village.village_id and h.persons_living > 0),
    persons = (select coalesce(sum(h.persons_living), 0) from household h where h.village_id = village.village_id)`;

/** How an engine finds the person who stands for a household: the head, else the one of the least number and name. */
export interface HouseholdStanding {
  /** The people as `s`, and whatever `isFirst` names. */
  readonly from: string;
  /** True of the one row of `s` that stands for its household. */
  readonly isFirst: string;
}

/**
 * One row a household. A register column of the household is that of its head row, else the greatest of the others': the same in any order
 * of rows.
 */
export function householdSql(schema: Schema, hasUnreadable: boolean, { from, isFirst }: HouseholdStanding): string {
  const columns = (schema.get('household') ?? []).map(columnName);
  const fromMembers = new Set<string>([
    ...HOUSEHOLD_REGISTER_COLUMNS,
    ...['household', 'county', 'county_name', 'township', 'village', 'village_id'],
  ]);
  const expression = (column: string): string => {
    if (fromMembers.has(column)) {
      return `coalesce(max(case when s.is_head = 1 then s."${column}" end), max(s."${column}"))`;
    }
    if (column === 'shared_number') return 'null';
    if (column === 'unreadable') return hasUnreadable ? unreadableOfHome(columns) : 'null';
    if (column === 'household_id') return 's.household_id';
    if (column === 'head_person_id') return `max(case when ${isFirst} and s.is_head = 1 then s.person_id end)`;
    if (column === 'first_person_id') return `max(case when ${isFirst} then s.person_id end)`;
    if (column === 'head_name') return `max(case when ${isFirst} and s.is_head = 1 then s.name end)`;
    if (column === 'members') return 'count(*)';
    return `sum(case when s.status = 'removed' then 0 else 1 end)`;
  };
  return `
    insert into household (${columns.map((column) => `"${column}"`).join(', ')})
    select ${columns.map(expression).join(', ')}
    from ${from}
    group by s.household_id`;
}
