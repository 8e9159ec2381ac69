/**
 * The work store of one scope in a schema of its own on a PostgreSQL server: the same tables, filled by COPY in blocks, asked by the same
 * SQL. Every statement names tables of its own schema only, so that scopes may stand on different nodes; nothing here is of one extension.
 * The ledger never stands here.
 */
import type { SqlCell } from '../bulk-insert.js';
import type { RowWriter } from '../row-sink.js';
import {
  EARLY_INDEXES,
  householdSql,
  lateIndexes,
  statusSql,
  VILLAGE_COUNTS,
  type HouseholdStanding,
} from '../derived-rows.js';
import { columnName, OWN_TABLES, type Schema } from '../work-schema.js';
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
/** A window function: columns beside a least value are SQLite's own. */
const STANDING: HouseholdStanding = {
  from: `(
      select *, row_number() over (
        partition by household_id
        order by case when is_head = 1 then '0' else '1' end || coalesce('0' || id_key, '1') || chr(1)
          || coalesce(name_key, '') || chr(1) || coalesce(id_number, '') || chr(1) || lpad(cast(person_id as text), 9, '0')
      ) as standing
      from subject
    ) s`,
  isFirst: 's.standing = 1',
};
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
    this.#createEarly(['subject_household']);
    this.#session.execute(statusSql(filled === true));
  }

  buildHouseholds(scattered: Iterable<number>): void {
    this.flush();
    for (const table of ['subject', 'household', 'village']) this.#create(table);
    this.#createEarly(['subject_household', 'subject_key', 'subject_namesake']);
    const hasUnreadable = this.#session.first('select 1 from subject where unreadable is not null limit 1') !== null;
    this.#session.execute(householdSql(this.#schema, hasUnreadable, STANDING));
    for (const id of scattered) this.change(VILLAGE_OF_SCATTERED, { id });
    this.#createEarly(['household_village']);
    this.#session.execute(VILLAGE_COUNTS);
  }

  #createEarly(names: readonly string[]): void {
    for (const name of names)
      this.#session.execute(`create index if not exists ${name} on ${EARLY_INDEXES.get(name) ?? ''}`);
  }

  buildIndexes(joinColumns: ReadonlyMap<string, ReadonlySet<string>>): void {
    this.flush();
    for (const table of this.#schema.keys()) {
      if (!this.#present.has(table)) continue;
      if (this.#session.first(`select 1 from ${table} limit 1`) === null) continue;
      for (const [name, columns] of lateIndexes(this.#schema, table, joinColumns.get(table))) {
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
