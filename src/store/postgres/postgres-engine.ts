/**
 * Work stores as schemas on servers: `bidui_<workspace>_<pass>_<scope>`. Two workspaces on one database never meet, because the name of
 * theirs holds a digest of where they lie. With several servers each scope has its own by a fixed rule.
 */
import { createHash } from 'node:crypto';
import { UserError } from '../../domain/problem.js';
import type { StoreEngine } from '../store-engine.js';
import type { Schema } from '../work-schema.js';
import type { WorkStore } from '../work-store.js';
import { literal } from './dialect.js';
import { PostgresStore } from './postgres-store.js';
import { shownAddress } from './server-address.js';
import type { ServerAddress } from './session-protocol.js';
import { EngineLostError, Session } from './session.js';

const DIGEST_LENGTH = 10;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The part of a schema's name that is the workspace's. `place`: a text that no other workspace has. */
export function schemaPrefix(place: string): string {
  return `bidui_${digest(place).slice(0, DIGEST_LENGTH)}_`;
}

export class PostgresEngine implements StoreEngine {
  readonly #servers: readonly ServerAddress[];
  readonly #prefix: string;
  readonly #sessions = new Map<number, Session>();

  /** `pass`: a name of small letters and underscores. */
  constructor(servers: readonly ServerAddress[], place: string, pass: string) {
    this.#servers = servers;
    this.#prefix = `${schemaPrefix(place)}${pass}_`;
  }

  open(scope: string, schema: Schema, mark: string | null): WorkStore {
    return new PostgresStore(this.#session(this.#serverOf(scope)), this.#nameOf(scope), schema, mark);
  }

  secure(): Promise<number> {
    return Promise.resolve(0);
  }

  sizeOf(): number {
    return 0;
  }

  clear(): void {
    for (const at of this.#servers.keys()) dropSchemas(this.#session(at), this.#prefix);
  }

  close(): void {
    for (const session of this.#sessions.values()) session.close();
    this.#sessions.clear();
  }

  #nameOf(scope: string): string {
    return `${this.#prefix}${scope === '' ? 'all' : scope}`;
  }

  /** The scope's code decides, never the order of scopes: the stores of the last run are found again. */
  #serverOf(scope: string): number {
    return Number.parseInt(digest(scope).slice(0, 8), 16) % this.#servers.length;
  }

  #session(at: number): Session {
    const known = this.#sessions.get(at);
    if (known !== undefined) return known;
    const address = this.#servers[at];
    if (address === undefined) throw new Error('there is no server of that number');
    const session = connect(address);
    this.#sessions.set(at, session);
    return session;
  }
}

/** A session, or UserError `engine-unreachable`. */
export function connect(address: ServerAddress): Session {
  try {
    return new Session(address);
  } catch (error) {
    if (!(error instanceof EngineLostError)) throw error;
    throw new UserError('engine-unreachable', { address: shownAddress(address), reason: error.reason });
  }
}

/** Drops all schemas whose names begin so; returns how many. */
export function dropSchemas(session: Session, prefix: string): number {
  const names = [
    ...session.query(
      `select schema_name from information_schema.schemata where left(schema_name, ${prefix.length}) = ${literal(prefix)}`,
    ),
  ].flatMap(({ rows }) => rows.map(([name]) => String(name)));
  for (const name of names) session.execute(`drop schema if exists ${name} cascade`);
  return names.length;
}
