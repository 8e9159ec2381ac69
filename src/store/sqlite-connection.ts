/**
 * Connections to SQLite; nothing else opens them. Their native handles (connections, statements, iterators) live as long as the process:
 * from Node 24.19 on, a handle of better-sqlite3 12 that is collected while no script runs aborts the process
 * (`RemoveEnvironmentCleanupHook: (env) != nullptr`; its version 13 does not, and does not run on Node 20). Closing a connection frees its
 * large memory.
 */
import Database from 'better-sqlite3';

/** Never emptied. */
const handles: object[] = [];

/** As `new Database`. Throws the engine's own errors. */
export function openConnection(file: string, options: Database.Options = {}): Database.Database {
  return retained(new Database(file, options));
}

/** A database of pages in memory, for reading. */
export function openPages(pages: Buffer): Database.Database {
  return retained(new Database(pages, { readonly: true }));
}

function retained(connection: Database.Database): Database.Database {
  handles.push(connection);
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((sql: string) => retainedStatement(prepare(sql))) as typeof connection.prepare;
  connection.pragma = (source, pragmaOptions) => {
    const statement = connection.prepare<[]>(`pragma ${source}`);
    if (!statement.reader) {
      statement.run();
      return pragmaOptions?.simple === true ? undefined : [];
    }
    return pragmaOptions?.simple === true ? statement.pluck().get() : statement.all();
  };
  return connection;
}

/** An error of the engine, with its code such as SQLITE_FULL. */
export function isSqliteError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Database.SqliteError;
}

function retainedStatement<Parameters extends unknown[], Row>(
  statement: Database.Statement<Parameters, Row>,
): Database.Statement<Parameters, Row> {
  handles.push(statement);
  const iterate = statement.iterate.bind(statement);
  statement.iterate = (...parameters) => {
    const rows = iterate(...parameters);
    handles.push(rows);
    return rows;
  };
  return statement;
}
