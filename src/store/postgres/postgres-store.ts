/**
 * The work store of one scope in a schema of its own on a PostgreSQL server: the same tables, filled by COPY in blocks, asked by the same
 * SQL. Every statement names tables of its own schema only, so that scopes may stand on different nodes; nothing here is of one extension.
 * The ledger never stands here.
 */
import type { SqlCell } from '../bulk-insert.js';
import type { RowWriter } from '../row-sink.js';
import { columnName, HOUSEHOLD_REGISTER_COLUMNS, OWN_TABLES, unreadableOfHome, type Schema } from '../work-schema.js';
import {
  StoreLostError,
  VILLAGE_OF_SCATTERED,
  type SqlParameters,
  type SqlRow,
  type WorkStore,
} from '../work-store.js';
import { copyLine, declaration, literal, withLiterals, withoutValues } from './dialect.js';
import { SchemaSession, ServerError, type Session } from './session.js';

/** Characters of lines that are sent at once. */
const COPY_CHARACTERS = 1 << 20;
const MOST_TRIES = 10;
const PAUSE_MS = 300;

export class PostgresStore implements WorkStore {
  readonly #session: SchemaSession;
  readonly #name: string;
  readonly #schema: Schema;
  readonly #writers = new Map<string, CopyWriter>();
  readonly #present = new Set<string>();

  /** As SqliteStore: drops the schema of that name, unless `mark` names the run that saved it. The session is shared with other stores. */
  constructor(session: Session, name: string, schema: Schema, mark: string | null) {
    this.#session = new SchemaSession(session, name);
    this.#name = name;
    this.#schema = schema;
    if (mark === null) {
      makeSchema(session, name);
    } else {
      this.#checkMark(mark);
    }
  }

  columnsOf(table: string): ReadonlySet<string> {
    return new Set(this.#schema.get(table)?.map(columnName));
  }

  empty(tables: Iterable<string>): void {
    for (const table of tables) if (this.#present.has(table)) this.#session.execute(`delete from ${table}`);
  }

  mark(mark: string): void {
    this.#create('cache_mark');
    this.#session.execute('delete from cache_mark');
    this.writer('cache_mark', ['mark']).add([mark]);
    this.flush();
  }

  writer(table: string, columns: readonly string[]): RowWriter {
    const key = `${table}(${columns.join(',')})`;
    const known = this.#writers.get(key);
    if (known !== undefined) return known;
    this.#create(table);
    const writer = new CopyWriter(this.#session, table, columns);
    this.#writers.set(key, writer);
    return writer;
  }

  flush(): void {
    for (const writer of this.#writers.values()) writer.flush();
  }

  fillStatus(): void {
    this.flush();
    this.#create('subject');
    const [blank, filled] = ['is null', 'is not null'].map(
      (test) => this.#session.first(`select 1 from subject where status ${test} limit 1`) !== null,
    );
    if (blank !== true) return;
    this.#session.execute('create index if not exists subject_household on subject (household_id)');
    const household = `(select coalesce(max(case when m.is_head = 1 then m.status end), max(m.status)) from subject m where m.household_id = subject.household_id)`;
    const byOrigin = `case origin when 'candidate' then 'candidate' else 'registered' end`;
    this.#session.execute(
      `update subject set status = ${filled === true ? `coalesce(${household}, ${byOrigin})` : byOrigin} where status is null`,
    );
  }

  buildHouseholds(scattered: Iterable<number>): void {
    this.flush();
    for (const table of ['subject', 'household', 'village']) this.#create(table);
    this.#session.execute(`
      create index if not exists subject_household on subject (household_id);
      create index if not exists subject_key on subject (id_key) where id_key is not null;
      create index if not exists subject_namesake on subject (name_key) where id_key is null`);
    const hasUnreadable = this.#session.first('select 1 from subject where unreadable is not null limit 1') !== null;
    this.#session.execute(householdSql(this.#schema, hasUnreadable));
    for (const id of scattered) this.change(VILLAGE_OF_SCATTERED, { id });
    this.#session.execute(`
      create index if not exists household_village on household (village_id);
      update village set
        households = (select count(*) from household h where h.village_id = village.village_id and h.persons_living > 0),
        persons = (select coalesce(sum(h.persons_living), 0) from household h where h.village_id = village.village_id)`);
  }

  buildIndexes(joinColumns: ReadonlyMap<string, ReadonlySet<string>>): void {
    this.flush();
    for (const table of this.#schema.keys()) {
      if (!this.#present.has(table)) continue;
      if (this.#session.first(`select 1 from ${table} limit 1`) === null) continue;
      for (const [name, columns] of this.#indexesOf(table, joinColumns.get(table))) {
        this.#session.execute(`create index if not exists ${name} on ${table} ${columns}`);
      }
      this.#session.execute(`analyze ${table}`);
    }
  }

  *rows(sql: string, parameters: SqlParameters = {}): IterableIterator<SqlRow> {
    this.flush();
    for (const { columns, rows } of this.#session.query(withLiterals(this.#named(sql), parameters))) {
      for (const cells of rows) yield Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null]));
    }
  }

  change(sql: string, parameters: SqlParameters = {}): void {
    this.flush();
    this.#session.execute(withLiterals(this.#named(sql), parameters));
  }

  all(sql: string, parameters: SqlParameters = {}): SqlRow[] {
    return [...this.rows(sql, parameters)];
  }

  /** Throws EngineLostError: a server that is gone says nothing about the SQL. */
  complaint(sql: string): string | null {
    try {
      this.#session.first(`explain ${withoutValues(this.#named(sql))}`);
      return null;
    } catch (error) {
      if (error instanceof ServerError) return error.message;
      throw error;
    }
  }

  row(table: string, id: number): SqlRow | null {
    const key = columnName(this.#schema.get(table)?.[0] ?? 'row_id integer');
    for (const row of this.rows(`select * from ${table} where ${key} = ${literal(id)}`)) return row;
    return null;
  }

  block(table: string, columns: readonly string[] | null, ids: readonly number[]): ReadonlyMap<number, SqlRow> {
    const own = (this.#schema.get(table) ?? []).map(columnName);
    const key = own[0] ?? 'row_id';
    const wanted = columns === null ? null : new Set([key, ...columns]);
    const names = own.filter((name) => wanted?.has(name) ?? true).map((name) => `"${name}"`);
    if (ids.length === 0) return new Map();
    const sql = `select ${names.join(', ')} from ${table} where ${key} in (${ids.map(literal).join(', ')})`;
    return new Map(this.all(sql).map((row) => [Number(row[key]), row]));
  }

  /** The session stays open for the others. */
  close(): boolean {
    return true;
  }

  /** Tables are made when they are first named: on a cluster each costs milliseconds. */
  #named(sql: string): string {
    for (const [word] of sql.matchAll(/\b[a-z_]+\b/gu)) if (!this.#present.has(word)) this.#create(word);
    return sql;
  }

  #create(table: string): void {
    if (this.#present.has(table)) return;
    const columns = this.#schema.get(table) ?? OWN_TABLES.get(table);
    if (columns === undefined) return;
    this.#present.add(table);
    this.#session.execute(`create unlogged table ${table} (${columns.map(declaration).join(', ')})`);
  }

  #checkMark(mark: string): void {
    for (const { rows } of this.#session.query(
      `select table_name from information_schema.tables where table_schema = ${literal(this.#name)}`,
    )) {
      for (const [table] of rows) this.#present.add(String(table));
    }
    const found = this.#present.has('cache_mark') ? this.#session.first('select mark from cache_mark') : null;
    if (found?.[0] !== mark) throw new StoreLostError('the schema of this name is not the cached one');
  }

  #indexesOf(table: string, joinColumns: ReadonlySet<string> | undefined): [string, string][] {
    const columns = new Set(joinColumns);
    if (table.endsWith('_hit')) {
      const byPerson: [string, string] = [`${table}_person`, '(person_id, row_id)'];
      return columns.has('row_id') ? [byPerson, [`${table}_row`, '(row_id, person_id)']] : [byPerson];
    }
    const ready = new Set(['subject.household_id', 'subject.id_key', 'household.village_id']);
    const idColumn = columnName(this.#schema.get(table)?.[0] ?? '');
    const own = [...columns].filter((column) => column !== idColumn && !ready.has(`${table}.${column}`));
    return own.map((column) => [`${table}_by_${column}`, `("${column}") where "${column}" is not null`]);
  }
}

/** The connection of a killed run may hold on to its schema for a moment. */
function makeSchema(session: Session, name: string): void {
  for (let tries = 1; ; tries += 1) {
    try {
      session.execute(`drop schema if exists ${name} cascade; create schema ${name}`);
      return;
    } catch (error) {
      if (!(error instanceof ServerError) || tries === MOST_TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, PAUSE_MS);
    }
  }
}

/** Collects lines and sends them in blocks. */
class CopyWriter implements RowWriter {
  readonly #session: SchemaSession;
  readonly #sql: string;
  readonly #width: number;
  #lines: string[] = [];
  #characters = 0;

  constructor(session: SchemaSession, table: string, columns: readonly string[]) {
    this.#session = session;
    this.#sql = `copy ${table} (${columns.map((column) => `"${column}"`).join(', ')}) from stdin`;
    this.#width = columns.length;
  }

  add(row: readonly SqlCell[], places?: readonly number[]): void {
    const isWhole = places === undefined && row.length === this.#width;
    const line = copyLine(
      isWhole
        ? row
        : Array.from({ length: this.#width }, (_, at) => row[places === undefined ? at : (places[at] ?? -1)] ?? null),
    );
    this.#lines.push(line);
    this.#characters += line.length;
    if (this.#characters >= COPY_CHARACTERS) this.flush();
  }

  flush(): void {
    if (this.#lines.length === 0) return;
    const lines = this.#lines.join('');
    this.#lines = [];
    this.#characters = 0;
    this.#session.copy(this.#sql, lines);
  }
}

/** The household's row as SqliteStore builds it, without SQLite's way of taking columns from the row of a least value. */
function householdSql(schema: Schema, hasUnreadable: boolean): string {
  const columns = (schema.get('household') ?? []).map(columnName);
  const fromMembers = new Set<string>([
    ...HOUSEHOLD_REGISTER_COLUMNS,
    'household',
    'county',
    'county_name',
    'township',
    'village',
    'village_id',
  ]);
  const expression = (column: string): string => {
    if (column === 'shared_number') return 'null';
    if (column === 'unreadable') return hasUnreadable ? unreadableOfHome(columns) : 'null';
    if (column === 'household_id') return 's.household_id';
    if (column === 'head_person_id') return 'max(case when s.standing = 1 and s.is_head = 1 then s.person_id end)';
    if (column === 'first_person_id') return 'max(case when s.standing = 1 then s.person_id end)';
    if (column === 'head_name') return 'max(case when s.standing = 1 and s.is_head = 1 then s.name end)';
    if (column === 'members') return 'count(*)';
    if (column === 'persons_living') return `sum(case when s.status = 'removed' then 0 else 1 end)`;
    if (fromMembers.has(column) || schema.get('subject')?.some((own) => columnName(own) === column) === true) {
      return `coalesce(max(case when s.is_head = 1 then s."${column}" end), max(s."${column}"))`;
    }
    return `sum(case when s.status = 'removed' then 0 else 1 end)`;
  };
  const order = `case when is_head = 1 then '0' else '1' end || coalesce('0' || id_key, '1') || chr(1)
    || coalesce(name_key, '') || chr(1) || coalesce(id_number, '') || chr(1) || lpad(cast(person_id as text), 9, '0')`;
  return `
    insert into household (${columns.map((column) => `"${column}"`).join(', ')})
    select ${columns.map(expression).join(', ')}
    from (
      select *, row_number() over (partition by household_id order by ${order}) as standing from subject
    ) s
    group by s.household_id`;
}
