/**
 * The work store of one scope (a county in the county pass, everything in the others): subjects and retained list rows in a throw-away
 * SQLite database that is never synced while it is open. It answers the rules' SQL; it knows nothing of rules. A run may save it, marked,
 * for the next one, which opens it under that mark. Open with ':memory:' for tests.
 */
import type Database from 'better-sqlite3';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BulkInsert, type SqlCell } from './bulk-insert.js';
import type { RowWriter } from './row-sink.js';
import { isSqliteError, openConnection } from './sqlite-connection.js';
import {
  EARLY_INDEXES,
  householdSql,
  lateIndexes,
  statusSql,
  VILLAGE_COUNTS,
  type HouseholdStanding,
} from './derived-rows.js';
import { columnName, OWN_TABLES, type Schema } from './work-schema.js';

export type SqlRow = Record<string, SqlCell>;
export type SqlParameters = Readonly<Record<string, string | number | null>>;

/** Page cache in KiB, as SQLite wants it: negative. */
const CACHE_KIB = -65_536;

const IN_MEMORY = ':memory:';

/** The person of the least text: SQLite takes the other columns from the row of a lone min(). */
const STANDING: HouseholdStanding = {
  from: `subject s
    left join (
      select household_id, person_id, min(
        (case when is_head = 1 then '0' else '1' end) || coalesce('0' || id_key, '1') || char(1)
        || coalesce(name_key, '') || char(1) || coalesce(id_number, '') || char(1) || substr('000000000' || person_id, -9)
      ) from subject group by household_id
    ) f on f.person_id = s.person_id`,
  isFirst: 'f.person_id is not null',
};

/** The store at the path is not the cached one, or is damaged. */
export class StoreLostError extends Error {}

/** True for errors that make a store unreliable: it was lost, or the engine found its pages damaged. */
export function isStoreLoss(error: unknown): boolean {
  if (error instanceof StoreLostError) return true;
  return isSqliteError(error) && /^SQLITE_(?:CORRUPT|NOTADB|CANTOPEN|IOERR_SHORT_READ)/u.test(error.code);
}

interface BlockQuery {
  readonly statement: Database.Statement<[string], SqlCell[]>;
  readonly names: readonly string[];
}

/** A store of either engine. */
export type WorkStore = Pick<SqliteStore, keyof SqliteStore>;

export class SqliteStore {
  readonly #connection: Database.Database;
  readonly #schema: Schema;
  readonly #inserts = new Map<string, BulkInsert>();
  readonly #queries = new Map<string, Database.Statement<[SqlParameters], SqlRow>>();
  readonly #blocks = new Map<string, BlockQuery>();
  readonly #rowById = new Map<string, Database.Statement<[number], SqlRow>>();

  /**
   * Deletes the cached store at the path, unless `mark` names its run: then it is opened as it is. Throws an error that isStoreLoss
   * recognises where that cannot be done.
   */
  constructor(file: string, schema: Schema, mark: string | null = null) {
    if (file !== IN_MEMORY && mark === null) {
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      rmSync(file, { force: true });
    }
    this.#connection = openConnection(file, { fileMustExist: mark !== null });
    if (file !== IN_MEMORY) chmodSync(file, 0o600);
    this.#schema = schema;
    try {
      this.#prepare(mark);
    } catch (error) {
      this.#connection.close();
      throw error;
    }
  }

  #prepare(mark: string | null): void {
    for (const pragma of [
      'journal_mode = off',
      'synchronous = off',
      'locking_mode = exclusive',
      'temp_store = memory',
    ]) {
      this.#connection.pragma(pragma);
    }
    this.#connection.pragma(`cache_size = ${CACHE_KIB}`);
    if (mark === null) this.#create([...this.#schema.keys(), ...OWN_TABLES.keys()]);
    else this.#checkMark(mark);
    this.#connection.exec('begin');
  }

  /** Names of a table's columns; empty for an unknown table. */
  columnsOf(table: string): ReadonlySet<string> {
    return new Set(this.#schema.get(table)?.map(columnName));
  }

  #create(tables: Iterable<string>): void {
    for (const table of tables) {
      const columns = this.#schema.get(table) ?? OWN_TABLES.get(table) ?? [];
      this.#connection.exec(`create table ${table} (${columns.join(', ')})`);
    }
  }

  #checkMark(mark: string): void {
    const isMarked = this.#connection
      .prepare<[], { name: string }>(`select name from sqlite_master where name = 'cache_mark'`)
      .get();
    const found = isMarked && this.#connection.prepare<[], { mark: string }>('select mark from cache_mark').get();
    if (found?.mark !== mark) throw new StoreLostError('the store at this path is not the cached one');
    const complaint = this.#connection.pragma('quick_check(1)', { simple: true });
    if (complaint !== 'ok') throw new StoreLostError(String(complaint));
  }

  /** Makes tables empty, as in a new store: their rows and indexes are gone. Call before anything is read or written. */
  empty(tables: Iterable<string>): void {
    const known = [...tables].filter((table) => this.#schema.has(table) || OWN_TABLES.has(table));
    for (const table of known) this.#connection.exec(`drop table ${table}`);
    this.#create(known);
  }

  /** Marks the store as saved by this run. */
  mark(mark: string): void {
    this.#connection.exec('delete from cache_mark');
    this.writer('cache_mark', ['mark']).add([mark]);
    this.flush();
  }

  /** Writer of rows with these columns; the same writer for the same table and columns. */
  writer(table: string, columns: readonly string[]): RowWriter {
    const key = `${table}(${columns.join(',')})`;
    let insert = this.#inserts.get(key);
    if (insert === undefined) {
      insert = new BulkInsert(this.#connection, table, columns);
      this.#inserts.set(key, insert);
    }
    return insert;
  }

  flush(): void {
    for (const insert of this.#inserts.values()) insert.flush();
  }

  /** A blank status becomes that of the household's head, else of any member, else that of the kind of file. Call before households. */
  fillStatus(): void {
    this.flush();
    const [blank, filled] = ['is null', 'is not null'].map(
      (test) => this.#connection.prepare(`select 1 from subject where status ${test} limit 1`).get() !== undefined,
    );
    if (blank !== true) return;
    this.#createEarly(['subject_household']);
    this.#connection.exec(statusSql(filled === true));
  }

  /**
   * Households, villages and their indexes, from the subjects in the store. Call once, before list rows are added. `scattered` are the
   * households whose members name several villages.
   */
  buildHouseholds(scattered: Iterable<number>): void {
    this.flush();
    this.#createEarly(['subject_household', 'subject_key', 'subject_namesake']);
    this.#connection.exec(householdSql(this.#schema, this.#hasUnreadable(), STANDING));
    const settle = this.#connection.prepare<[{ readonly id: number }]>(VILLAGE_OF_SCATTERED);
    for (const id of scattered) settle.run({ id });
    this.#createEarly(['household_village']);
    this.#connection.exec(VILLAGE_COUNTS);
  }

  #createEarly(names: readonly string[]): void {
    for (const name of names)
      this.#connection.exec(`create index if not exists ${name} on ${EARLY_INDEXES.get(name) ?? ''}`);
  }

  #hasUnreadable(): boolean {
    return this.#connection.prepare('select 1 from subject where unreadable is not null limit 1').get() !== undefined;
  }

  /**
   * Indexes of the tables that hold rows, by the columns that rules join them by, then statistics for the query planner. Call once,
   * after the last list. Tables that have them from an earlier run keep them.
   */
  buildIndexes(joinColumns: ReadonlyMap<string, ReadonlySet<string>>): void {
    this.flush();
    for (const table of this.#schema.keys()) {
      const wanted = this.#isEmpty(table)
        ? new Map<string, string>()
        : lateIndexes(this.#schema, table, joinColumns.get(table));
      const present = this.#lateIndexes(table);
      if (present.join() === [...wanted.keys()].join()) continue;
      for (const name of present) this.#connection.exec(`drop index ${name}`);
      for (const [name, columns] of wanted) this.#connection.exec(`create index ${name} on ${table} ${columns}`);
    }
    this.#connection.exec('pragma analysis_limit = 400; analyze');
  }

  #lateIndexes(table: string): string[] {
    return this.#connection
      .prepare<[string], { name: string }>(
        `select name from sqlite_master where type = 'index' and sql is not null and tbl_name = ? order by rowid`,
      )
      .all(table)
      .flatMap(({ name }) => (EARLY_INDEXES.has(name) ? [] : [name]));
  }

  /** Rows of a query, streamed. Do not write while reading. Throws the engine's error for SQL that does not compile. */
  *rows(sql: string, parameters: SqlParameters = {}): IterableIterator<SqlRow> {
    this.flush();
    yield* this.#query(sql).iterate(parameters);
  }

  /** The statement of a query, prepared once; a second one while the first still gives rows. */
  #query(sql: string): Database.Statement<[SqlParameters], SqlRow> {
    const known = this.#queries.get(sql);
    if (known?.busy === false) return known;
    const statement = this.#connection.prepare<[SqlParameters], SqlRow>(sql);
    this.#queries.set(sql, statement);
    return statement;
  }

  /** A statement that changes rows. */
  change(sql: string, parameters: SqlParameters = {}): void {
    this.flush();
    this.#connection.prepare<[SqlParameters]>(sql).run(parameters);
  }

  all(sql: string, parameters: SqlParameters = {}): SqlRow[] {
    return [...this.rows(sql, parameters)];
  }

  /** Null when the SQL compiles, else the engine's own words. */
  complaint(sql: string): string | null {
    try {
      this.#connection.prepare(sql);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** The whole row with that id (the table's first column), or null. */
  row(table: string, id: number): SqlRow | null {
    let statement = this.#rowById.get(table);
    if (statement === undefined) {
      this.flush();
      const key = columnName(this.#schema.get(table)?.[0] ?? 'rowid integer');
      statement = this.#connection.prepare<[number], SqlRow>(`select * from ${table} where ${key} = ?`);
      this.#rowById.set(table, statement);
    }
    return statement.get(id) ?? null;
  }

  /**
   * The rows with these ids (the table's first column), read in their order: neighbours lie on one page. Of `columns` those that the table
   * has; null for all.
   */
  block(table: string, columns: readonly string[] | null, ids: readonly number[]): ReadonlyMap<number, SqlRow> {
    const { statement, names } = this.#blockQuery(table, columns);
    const rows = new Map<number, SqlRow>();
    const inOrder = ids.toSorted((one, other) => one - other);
    for (const cells of statement.all(JSON.stringify(inOrder))) {
      const row: SqlRow = {};
      for (let at = 0; at < names.length; at += 1) row[names[at] ?? ''] = cells[at + 1] ?? null;
      rows.set(Number(cells[0]), row);
    }
    return rows;
  }

  #blockQuery(table: string, columns: readonly string[] | null): BlockQuery {
    this.flush();
    const key = `${table}(${columns?.join(',') ?? ''})`;
    const known = this.#blocks.get(key);
    if (known !== undefined) return known;
    const own = (this.#schema.get(table) ?? []).map(columnName);
    const wanted = columns === null ? null : new Set(columns);
    const names = own.filter((name) => wanted?.has(name) ?? true);
    const read = [own[0] ?? 'rowid', ...names].map((name) => `t."${name}"`).join(', ');
    const sql = `select ${read} from json_each(?) j cross join ${table} t on t."${own[0] ?? 'rowid'}" = j.value`;
    const query = { statement: this.#connection.prepare<[string], SqlCell[]>(sql).raw(), names };
    this.#blocks.set(key, query);
    return query;
  }

  /** False where the last write did not reach the file (the disk is full): nothing may be read from it again. */
  close(): boolean {
    try {
      this.#connection.exec('commit');
      return true;
    } catch (error) {
      if (!isSqliteError(error)) throw error;
      return false;
    } finally {
      this.#connection.close();
    }
  }

  #isEmpty(table: string): boolean {
    return this.#connection.prepare(`select 1 from ${table} limit 1`).get() === undefined;
  }
}

/** The village of a head, else the first by name: never by the order of rows, which gives villages their ids. */
export const VILLAGE_OF_SCATTERED = `
  update household set village_id = (
    select s.village_id from subject s where s.household_id = :id and s.village_id is not null
    order by s.is_head desc, s.village, coalesce(s.township, ''), coalesce(s.county, '') limit 1
  ) where household_id = :id`;
