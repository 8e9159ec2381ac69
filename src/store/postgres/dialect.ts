/**
 * Differences of PostgreSQL to SQLite: parameters as typed literals, declared types, the text form of COPY. Rules are plain
 * portable SQL; nothing here rewrites a statement's meaning.
 */
import type { SqlCell } from '../bulk-insert.js';
import type { SqlParameters } from '../work-store.js';

/** Texts, quoted names and comments are skipped; `::` is a cast, no parameter. */
const PARAMETER = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|::|:(\w+)/gu;
/** Texts may hold no NUL; SQLite's may. */
const NUL = /\0/gu;

/** A statement with its parameters as literals. */
export function withLiterals(sql: string, parameters: SqlParameters): string {
  return sql.replace(PARAMETER, (found: string, name: string | undefined) =>
    name === undefined ? found : literal(parameters[name] ?? null),
  );
}

/** A statement with nothing for its parameters, to see whether the server understands it. */
export function withoutValues(sql: string): string {
  return withLiterals(sql, {});
}

/** Blanks carry no type, so that they fit whatever they are compared with. */
export function literal(value: SqlCell): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value.replace(NUL, '').replaceAll("'", "''")}'::text`;
  return Number.isSafeInteger(value) ? `(${value})::bigint` : `(${value})::numeric`;
}

/** A declaration as SQLite takes it → as the server takes it. */
export function declaration(column: string): string {
  return column
    .replace(/\binteger primary key\b/u, 'bigint primary key')
    .replace(/\binteger\b/u, 'bigint')
    .replace(/\) virtual$/u, ') stored');
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '' };

/** One line of COPY in its text form. */
export function copyLine(cells: readonly SqlCell[]): string {
  const fields = cells.map((cell) => {
    if (cell === null) return '\\N';
    return typeof cell === 'number' ? String(cell) : cell.replace(/[\\\t\n\r\0]/gu, (sign) => ESCAPES[sign] ?? sign);
  });
  return `${fields.join('\t')}\n`;
}
